import { describe, expect, it } from 'vitest';
import { heading, paragraph, row, section, table } from '#shared/document/build';
import { NO_PROPERTIES, type Block, type TextDocument } from '#shared/document/text-document';
import { shareOut, type BlockHeight } from '../../../../renderer/paper/share-out.ts';

/** A page with room for 100 pixels between its margins of 10. */
const PAGE = {
  width: 1500,
  height: 1800,
  orientation: 'portrait',
  margins: { top: 150, right: 150, bottom: 150, left: 150 },
} as const;

function documentOf(body: readonly Block[], starts: readonly number[] = [0]): TextDocument {
  return {
    kind: 'text',
    properties: NO_PROPERTIES,
    language: 'en-GB',
    body,
    sections: starts.map((first) => section(first, PAGE)),
    notes: [],
    comments: [],
  };
}

function high(...heights: ReadonlyArray<number | readonly number[]>): BlockHeight[] {
  return heights.map((each) =>
    typeof each === 'number'
      ? { height: each, rows: [] }
      : { height: each.reduce((sum, next) => sum + next, 0), rows: each },
  );
}

/** "0 1 | 2[1-3]": blocks on pages, tables with their rows. */
function pages(body: readonly Block[], heights: readonly BlockHeight[], starts?: readonly number[]): string {
  return shareOut(documentOf(body, starts), heights)
    .map(({ blocks }) =>
      blocks
        .map(({ index, rows }) => (rows === null ? `${index}` : `${index}[${rows.from}-${rows.to}]`))
        .join(' '),
    )
    .join(' | ');
}

const text = paragraph('words');
const three = table('t', [], [row(['head'], true), row(['a']), row(['b']), row(['c'])]);

describe('pages', () => {
  it('are filled to their margins', () => {
    expect(pages([text, text, text], high(60, 40, 1))).toBe('0 1 | 2');
  });

  it('begin with a section and where a paragraph asks for it', () => {
    const broken = paragraph('words', { pageBreakBefore: true });
    expect(pages([text, broken, text], high(10, 10, 10), [0, 2])).toBe('0 | 1 | 2');
  });

  it('break a table between its rows, with room for its header on each', () => {
    expect(pages([text, three], high(40, [10, 30, 30, 30]))).toBe('0 1[1-2] | 1[2-4]');
  });

  it('keep a heading with what follows it, the header and first row of a table too', () => {
    expect(pages([text, heading(1, 'h'), text], high(70, 20, 30))).toBe('0 | 1 2');
    expect(pages([text, heading(1, 'h'), three], high(50, 20, [20, 20, 5, 5]))).toBe('0 | 1 2[1-4]');
  });

  it('let what is higher than a page stand alone on one', () => {
    expect(pages([text, text, three], high(10, 300, [10, 300, 20, 20]))).toBe('0 | 1 | 2[1-2] | 2[2-4]');
  });
});
