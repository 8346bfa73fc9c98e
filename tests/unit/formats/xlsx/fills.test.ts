import { describe, expect, it } from 'vitest';
import { readSheet, shadesOf, solid, type WorkbookSpec } from '#tests/support/xlsx-package';

const THEME = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2']
  .map(
    (name, index) =>
      `<a:${name}><a:srgbClr val="${['111111', 'EEEEEE', '222244', 'DDDDFF', 'FF0000', '00B050'][index]}"/></a:${name}>`,
  )
  .join('');

/** Shades of a row of empty cells, one for each fill. */
function shades(fills: readonly string[], more: Omit<WorkbookSpec, 'sheets'> = {}): string[] {
  const sheet = readSheet(
    { rows: [fills.map((_, index) => ({ s: index + 1 }))] },
    { ...more, looks: fills.map((fill) => ({ fill })) },
  );
  return Object.values(shadesOf(sheet));
}

const pattern = (kind: string): string =>
  `<patternFill patternType="${kind}"><fgColor rgb="FF000000"/><bgColor rgb="FFFFFFFF"/></patternFill>`;

describe('fills', () => {
  it('are read from colours whatever their opacity says', () => {
    expect(shades([solid('rgb="FFFFC000"'), solid('rgb="00FF0000"'), solid('rgb="00B0F0"')])).toEqual([
      'FFC000 cell',
      'FF0000 cell',
      '00B0F0 cell',
    ]);
  });

  it('take theme colours in the order of Excel, light before dark, with their tint', () => {
    const fills = [0, 1, 2, 3, 4].map((index) => solid(`theme="${index}"`));
    expect(shades(fills, { theme: THEME })).toEqual([
      'EEEEEE cell',
      '111111 cell',
      'DDDDFF cell',
      '222244 cell',
      'FF0000 cell',
    ]);
    expect(shades([solid('theme="4" tint="0.5"'), solid('theme="4" tint="-0.5"')], { theme: THEME })).toEqual(
      ['FF8080 cell', '800000 cell'],
    );
  });

  it('take indexed colours from the palette, or from one of the workbook', () => {
    const fills = [solid('indexed="10"'), solid('indexed="51"'), solid('indexed="65"')];
    expect(shades(fills)).toEqual(['FF0000 cell', 'FFCC00 cell', 'FFFFFF cell']);
    const own = Array.from(
      { length: 64 },
      (_, index) => `<rgbColor rgb="00${index === 51 ? 'FFC000' : '123456'}"/>`,
    );
    expect(
      shades(fills, { moreStyles: `<colors><indexedColors>${own.join('')}</indexedColors></colors>` }),
    ).toEqual(['123456 cell', 'FFC000 cell', 'FFFFFF cell']);
  });

  it('of a pattern are what the eye sees, of a gradient the colour that it starts with', () => {
    const gradient =
      '<gradientFill degree="90"><stop position="0"><color rgb="FF00B050"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill>';
    expect(shades([pattern('mediumGray'), pattern('gray125'), gradient])).toEqual([
      '808080 cell',
      'DFDFDF cell',
      '00B050 cell',
    ]);
  });

  it('that are none leave an empty cell out', () => {
    const none = '<patternFill patternType="none"><fgColor rgb="FFFF0000"/></patternFill>';
    expect(readSheet({ rows: [[{ s: 1 }, { s: 99 }]] }, { looks: [{ fill: none }] }).rows).toEqual([]);
  });
});
