import { describe, expect, it } from 'vitest';
import { read } from '#tests/support/docx-package';
import { outline } from '#tests/support/outline';
import { el, p, r, shd, tbl, tc, tr, val } from '#tests/support/word-xml';

const THEME = `<a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent6><a:srgbClr val="70AD47"/></a:accent6></a:clrScheme></a:themeElements>`;

describe('the shade of a cell', () => {
  it('is its own fill, first of all', () => {
    expect(shade(tc(p('x', shd('00FF00')), shd('ffc000')))).toBe('FFC000 from cell');
  });

  it.each([
    ['w:themeFill="accent1"', '4472C4'],
    ['w:themeFill="accent6" w:themeFillTint="99"', 'A9D18E'],
    ['w:themeFill="accent1" w:themeFillShade="BF"', '2F5496'],
    ['w:themeFill="background1" w:themeFillShade="D9"', 'D9D9D9'],
    ['w:themeFill="accent9"', '123456'],
  ])('of the theme, %s, is %s', (theme, fill) => {
    expect(shade(tc('x', `<w:shd w:val="clear" w:fill="123456" ${theme}/>`))).toBe(`${fill} from cell`);
  });

  it.each([
    ['solid', '00B050'],
    ['pct50', '80D8A8'],
    ['pct10', 'E6F7EE'],
    ['clear', 'FFFFFF'],
    ['horzStripe', '80D8A8'],
  ])('of a pattern, %s, is what the eye sees', (pattern, fill) => {
    expect(shade(tc('x', shd('FFFFFF', pattern, '00B050')))).toBe(`${fill} from cell`);
  });

  it('is that of its paragraph, where all of them agree', () => {
    expect(shade(tc(p('x', shd('FF0000')) + p('')))).toBe('FF0000 from paragraph');
    expect(shade(tc(p('x', shd('FF0000')) + p('y')))).toBe('');
    expect(shade(tc(p('x', shd('FF0000')) + p('y', shd('00B050'))))).toBe('');
  });

  it('is that of its text, shaded or highlighted, where all of it agrees', () => {
    expect(shade(tc(p(r('x', shd('FF0000')) + r(' '))))).toBe('FF0000 from text');
    expect(shade(tc(p(r('x', val('w:highlight', 'green')))))).toBe('00FF00 from text');
    expect(shade(tc(p(r('x', val('w:highlight', 'green')) + r('y'))))).toBe('');
  });

  it('of nothing but a nested table is none', () => {
    expect(shade(tc(tbl([[tc('x', shd('FF0000'))]]) + p('')))).toBe('');
  });
});

describe('the shade that a table style gives', () => {
  const part = (type: string, fill: string): string =>
    el('w:tblStylePr', { 'w:type': type }, el('w:tcPr', {}, shd(fill)));
  const styles = [
    el(
      'w:style',
      { 'w:type': 'table', 'w:styleId': 'Base' },
      val('w:name', 'Base') +
        el('w:tcPr', {}, shd('EEEEEE')) +
        part('firstRow', '111111') +
        part('lastRow', '999999'),
    ),
    el(
      'w:style',
      { 'w:type': 'table', 'w:styleId': 'Grid' },
      val('w:name', 'Grid') +
        val('w:basedOn', 'Base') +
        part('band1Horz', 'AAAAAA') +
        part('band2Horz', 'BBBBBB') +
        part('firstCol', 'CCCCCC') +
        part('nwCell', '000001'),
    ),
  ].join('');

  const table = (style: string, look: string, first = 'a'): string => {
    const rows = [tr([first, 'b', 'c']), tr(['d', 'e', 'f']), tr(['g', 'h', 'i']), tr(['j', 'k', 'l'])];
    return outline(
      read({ styles, body: tbl(rows, val('w:tblStyle', style) + `<w:tblLook ${look}/>`) }).document.body,
    );
  };

  it('follows rows, columns, bands and corners that the table asks for', () => {
    expect(table('Grid', 'w:firstRow="1" w:firstColumn="1" w:noVBand="1"')).toMatchInlineSnapshot(`
      "table 1: a {000001 from table-style} | b {111111 from table-style} | c {111111 from table-style}
      table 1: d {CCCCCC from table-style} | e {AAAAAA from table-style} | f {AAAAAA from table-style}
      table 1: g {CCCCCC from table-style} | h {BBBBBB from table-style} | i {BBBBBB from table-style}
      table 1: j {CCCCCC from table-style} | k {AAAAAA from table-style} | l {AAAAAA from table-style}"
    `);
  });

  it('is asked for in bits by older files', () => {
    expect(table('Grid', 'w:val="04A0"')).toBe(
      table('Grid', 'w:firstRow="1" w:firstColumn="1" w:noVBand="1"'),
    );
  });

  it('is that of the whole table where nothing more is asked for', () => {
    expect(table('Base', 'w:noHBand="1" w:noVBand="1"').match(/EEEEEE from table-style/g)).toHaveLength(12);
  });

  it('is taken away by a cell that says it has none, and given way to by one with its own', () => {
    const first = tc('a', shd('auto'));
    expect(table('Base', 'w:firstRow="1"', first).split('\n')[0]).toBe(
      'table 1: a | b {111111 from table-style} | c {111111 from table-style}',
    );
    expect(table('Base', 'w:firstRow="1"', tc('a', shd('FF0000'))).split('\n')[0]).toContain(
      'a {FF0000 from cell}',
    );
  });
});

/** The shade of a cell as the outline prints it. */
function shade(cell: string): string {
  const line = outline(read({ theme: THEME, body: tbl([[cell]]) }).document.body);
  return /\{([0-9A-F]{6} from (?:cell|paragraph|text|table-style))\}$/.exec(line)?.[1] ?? '';
}
