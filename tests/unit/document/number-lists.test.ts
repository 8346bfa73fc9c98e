import { describe, expect, it } from 'vitest';
import { heading, numbered, paragraph, row, table } from '#shared/document/build';
import { formatListNumber, parseListNumber } from '#shared/document/list-number';
import { ITEM_PATTERNS, numberLists, SECTION_PATTERNS } from '#shared/document/number-lists';
import { walkParagraphs } from '#shared/document/text';
import type { Block } from '#shared/document/text-document';

function labels(blocks: readonly Block[]): string[] {
  return [...walkParagraphs(blocks)].map(({ list }) => list?.label ?? '');
}

describe('numbering of lists', () => {
  it('gives sections and their paragraphs numbers that never go wrong', () => {
    const body = [
      heading(1, 'Introduction', { list: numbered('s', 0) }),
      paragraph('a', { list: numbered('s', 1) }),
      paragraph('b', { list: numbered('s', 1) }),
      paragraph('Not numbered'),
      heading(1, 'Ratings', { list: numbered('s', 0) }),
      paragraph('c', { list: numbered('s', 1) }),
    ];
    expect(labels(numberLists(body, { s: SECTION_PATTERNS }))).toEqual([
      '1.0',
      '1.1',
      '1.2',
      '',
      '2.0',
      '2.1',
    ]);
  });

  it('counts through tables, each list by itself, and leaves others alone', () => {
    const body = [
      paragraph('a', { list: numbered('r', 0) }),
      table('t', [1000], [row([[paragraph('b', { list: numbered('r', 0) })]])]),
      paragraph('c', { list: numbered('r', 1) }),
      paragraph('d', { list: numbered('r', 2) }),
      paragraph('e', { list: { list: 'own', level: 0, kind: 'bullet', label: '•' } }),
      paragraph('f', { list: numbered('r', 0) }),
    ];
    expect(labels(numberLists(body, { r: ITEM_PATTERNS }))).toEqual(['1.', '2.', 'a)', 'i)', '•', '3.']);
  });
});

describe('numbers of list items', () => {
  it('are written and read in each kind', () => {
    const kinds = ['decimal', 'lower-letter', 'upper-letter', 'lower-roman', 'upper-roman'] as const;
    for (const kind of kinds) {
      for (const value of [1, 4, 9, 26, 27, 53, 400]) {
        const text = formatListNumber(value, kind);
        expect([kind, text, parseListNumber(text, kind)]).toEqual([kind, text, value]);
      }
    }
    expect(
      [28, 1999].map((value) => [
        formatListNumber(value, 'lower-letter'),
        formatListNumber(value, 'upper-roman'),
      ]),
    ).toEqual([
      ['bb', 'XXVIII'],
      ['1999', 'MCMXCIX'],
    ]);
  });

  it('are none where the text would be written in another way', () => {
    expect(['', '01', 'IIII', 'ab', 'A', 'x1'].map((text) => parseListNumber(text, 'lower-letter'))).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(parseListNumber('iiii', 'lower-roman')).toBeNull();
  });
});
