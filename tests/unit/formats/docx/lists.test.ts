import { describe, expect, it } from 'vitest';
import { read } from '#tests/support/docx-package';
import { outline } from '#tests/support/outline';
import { el, listed, p, styled, val } from '#tests/support/word-xml';

/** A level: its number format and its label, then anything else. */
function lvl(index: number, format: string, text: string, rest = val('w:start', 1)): string {
  return el('w:lvl', { 'w:ilvl': index }, rest + val('w:numFmt', format) + val('w:lvlText', text));
}

function abstract(id: number, ...content: string[]): string {
  return el('w:abstractNum', { 'w:abstractNumId': id }, content.join(''));
}

function num(id: number, definition: number, overrides = ''): string {
  return el('w:num', { 'w:numId': id }, val('w:abstractNumId', definition) + overrides);
}

function restart(level: number, at: number): string {
  return el('w:lvlOverride', { 'w:ilvl': level }, val('w:startOverride', at));
}

function shown(numbering: string, body: string, styles = ''): string {
  return outline(read({ numbering, body, styles }).document.body);
}

const DECIMAL = abstract(
  0,
  lvl(0, 'decimal', '%1.'),
  lvl(1, 'lowerLetter', '(%2)'),
  lvl(2, 'decimal', '%1.%2.%3'),
);

describe('list numbers', () => {
  it('count on by level, and begin again below a new one above', () => {
    const body = [0, 1, 1, 2, 0, 1].map((level) => listed(1, level, 'Item')).join('');
    expect(shown(DECIMAL + num(1, 0), body)).toBe(
      ['[1.] Item', '  [(a)] Item', '  [(b)] Item', '    [1.b.1] Item', '[2.] Item', '  [(a)] Item'].join(
        '\n',
      ),
    );
  });

  it('count on from one list to another of the same definition, with text between them', () => {
    const body = listed(1, 0, 'One') + p('Text.') + listed(2, 0, 'Two');
    expect(shown(DECIMAL + num(1, 0) + num(2, 0), body)).toBe('[1.] One\nText.\n[2.] Two');
  });

  it('begin again where a list says so, from the number it says', () => {
    const numbering =
      DECIMAL + num(1, 0) + num(2, 0, restart(0, 1)) + num(3, 0, restart(0, 5) + restart(1, 3));
    const body =
      listed(1, 0, 'A') + listed(1, 0, 'B') + listed(2, 0, 'C') + listed(3, 0, 'D') + listed(3, 1, 'E');
    expect(shown(numbering, body)).toBe('[1.] A\n[2.] B\n[1.] C\n[5.] D\n  [(c)] E');
  });

  it('of a deeper level go on where it is told never to begin again', () => {
    const numbering =
      abstract(
        0,
        lvl(0, 'decimal', '%1'),
        lvl(1, 'decimal', '%2.', val('w:start', 1) + val('w:lvlRestart', 0)),
      ) + num(1, 0);
    const body = listed(1, 0, 'Section') + listed(1, 1, 'p') + listed(1, 0, 'Section') + listed(1, 1, 'p');
    expect(shown(numbering, body)).toBe('[1] Section\n  [1.] p\n[2] Section\n  [2.] p');
  });

  it('of a deeper level begin again only below the level they are told', () => {
    const third = val('w:start', 1) + val('w:lvlRestart', 1);
    const numbering =
      abstract(0, lvl(0, 'decimal', '%1'), lvl(1, 'decimal', '%2'), lvl(2, 'decimal', '%3', third)) +
      num(1, 0);
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((level) => listed(1, level, '')).join('');
    expect(labels(numbering, body)).toEqual(['1', '1', '1', '2', '2', '2', '1', '1']);
  });

  it.each([
    ['decimal', '4'],
    ['lowerLetter', 'd'],
    ['upperLetter', 'D'],
    ['lowerRoman', 'iv'],
    ['upperRoman', 'IV'],
    ['decimalZero', '04'],
    ['ordinal', '4th'],
    ['cardinalText', '4'],
  ])('are written as %s', (format, label) => {
    const numbering = abstract(0, lvl(0, format, '%1', val('w:start', 4))) + num(1, 0);
    expect(labels(numbering, listed(1, 0, 'Item'))).toEqual([label]);
  });

  it('of a legal level are digits whatever the levels above use', () => {
    const numbering =
      abstract(
        0,
        lvl(0, 'upperRoman', 'Part %1'),
        lvl(1, 'decimal', '%1.%2', `${val('w:start', 1)}<w:isLgl/>`),
      ) + num(1, 0);
    expect(labels(numbering, listed(1, 0, 'a') + listed(1, 1, 'b'))).toEqual(['Part I', '1.1']);
  });

  it('take a level that a list replaces', () => {
    const numbering = DECIMAL + num(1, 0, el('w:lvlOverride', { 'w:ilvl': 0 }, lvl(0, 'upperRoman', '%1)')));
    expect(labels(numbering, listed(1, 0, 'a') + listed(1, 0, 'b'))).toEqual(['I)', 'II)']);
  });
});

describe('lists by style', () => {
  const style = (id: string, properties: string): string =>
    el(
      'w:style',
      { 'w:type': 'paragraph', 'w:styleId': id },
      val('w:name', id) + el('w:pPr', {}, properties),
    );

  it('put the paragraphs of a style on the level that names it', () => {
    const numbering =
      abstract(
        0,
        lvl(0, 'decimal', '%1', val('w:start', 1) + val('w:pStyle', 'Head')),
        lvl(1, 'decimal', '%1.%2', val('w:start', 1) + val('w:pStyle', 'Para')),
      ) + num(1, 0);
    const list = el('w:numPr', {}, val('w:numId', 1));
    const body = styled('Head', 'Leadership') + styled('Para', 'One.') + styled('Para', 'Two.');
    expect(shown(numbering, body, style('Head', list) + style('Para', list))).toBe(
      '[1] Leadership\n  [1.1] One.\n  [1.2] Two.',
    );
  });

  it('take the levels of a list style that a definition names', () => {
    const numbering =
      abstract(0, val('w:numStyleLink', 'House')) +
      abstract(1, val('w:styleLink', 'House'), lvl(0, 'lowerRoman', '%1.')) +
      num(1, 0);
    expect(labels(numbering, listed(1, 0, 'a') + listed(1, 0, 'b'))).toEqual(['i.', 'ii.']);
  });

  it('end where the paragraph takes its list away', () => {
    const body = styled('L', 'In.') + p('Out.', val('w:pStyle', 'L') + el('w:numPr', {}, val('w:numId', 0)));
    const list = el('w:numPr', {}, val('w:numId', 1));
    expect(shown(DECIMAL + num(1, 0), body, style('L', list))).toBe('[1.] In.\nOut.');
  });
});

describe('bullets', () => {
  it('come with a character that any font has', () => {
    const characters = ['\uf0b7', '\uf0a7', '\uf0d8', '\uf0fc', 'o', '–', '\uf012', ''];
    const numbering = characters
      .map((text, index) => abstract(index, lvl(0, 'bullet', text)) + num(index + 1, index))
      .join('');
    const body = characters.map((_, index) => listed(index + 1, 0, 'x')).join('');
    expect(labels(numbering, body)).toEqual(['•', '▪', '➢', '✓', 'o', '–', '•', '•']);
  });

  it('are lists of their kind with a name each, in order of appearance', () => {
    const numbering =
      abstract(7, lvl(0, 'bullet', '•')) + abstract(3, lvl(0, 'decimal', '%1')) + num(11, 3) + num(12, 7);
    const { document } = read({ numbering, body: listed(12, 0, 'a') + listed(11, 0, 'b') });
    expect(document.body.map((block) => (block.kind === 'paragraph' ? block.list : null))).toEqual([
      { list: '1', level: 0, kind: 'bullet', label: '•' },
      { list: '2', level: 0, kind: 'decimal', label: '1' },
    ]);
  });
});

describe('paragraphs that are in no list', () => {
  it('are those of a list that the file does not define, or that shows nothing', () => {
    const numbering = abstract(0, lvl(0, 'none', '')) + num(1, 0);
    expect(shown(numbering, listed(9, 0, 'a') + listed(1, 0, 'b'))).toBe('a\nb');
  });
});

function labels(numbering: string, body: string): (string | undefined)[] {
  return read({ numbering, body }).document.body.map((block) =>
    block.kind === 'paragraph' ? block.list?.label : '',
  );
}
