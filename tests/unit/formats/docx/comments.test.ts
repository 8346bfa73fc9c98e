import { describe, expect, it } from 'vitest';
import { describeSource } from '#shared/document/source-ref';
import { read } from '#tests/support/docx-package';
import { el, p, r, run, tbl, tc } from '#tests/support/word-xml';

const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/>`;
const reference = (id: number): string => run(`<w:commentReference w:id="${id}"/>`);

function comment(id: number, text: string): string {
  const attributes = { 'w:id': id, 'w:author': 'Ann Okafor', 'w:date': '2023-01-05T09:00:00Z' };
  return el('w:comment', attributes, p(run('<w:annotationRef/>') + r(text)));
}

function commentsOf(body: string, comments: string): [string, string, string][] {
  return read({ body, comments }).document.comments.map(({ text, quote, at }) => [
    text,
    quote,
    describeSource(at),
  ]);
}

describe('comments', () => {
  it('come with their author, the words they mark and the place', () => {
    const body = tbl([
      ['No', 'Progress'],
      ['1.1', tc(p(r('On ') + start(1) + r('track') + end(1) + reference(1)))],
    ]);
    const { document, messages } = read({ body, comments: comment(1, 'Since when?') });
    expect(document.comments).toEqual([
      {
        id: '1',
        author: 'Ann Okafor',
        date: '2023-01-05T09:00:00Z',
        text: 'Since when?',
        quote: 'track',
        at: expect.objectContaining({ table: 1, row: 2, columnName: 'Progress' }),
      },
    ]);
    expect(messages.map(({ code, text }) => [code, text])).toEqual([
      ['comment', 'Ann Okafor commented: “Since when?”'],
    ]);
  });

  it('may mark words of several paragraphs, and overlap', () => {
    const body = p(start(1) + r('one ') + start(2) + r('two')) + p(r('three') + end(1) + r(' four') + end(2));
    expect(commentsOf(body, comment(1, 'A') + comment(2, 'B'))).toEqual([
      ['A', 'one twothree', 'paragraph 1'],
      ['B', 'twothree four', 'paragraph 1'],
    ]);
  });

  it('may begin between paragraphs and in rows of a table', () => {
    const body = start(1) + p('one') + end(1) + tbl([`<w:tr>${start(2)}${tc('two')}${end(2)}</w:tr>`]);
    expect(commentsOf(body, comment(1, 'A') + comment(2, 'B')).map(([text, quote]) => [text, quote])).toEqual(
      [
        ['A', 'one'],
        ['B', 'two'],
      ],
    );
  });

  it('without a marked stretch have the place of their sign', () => {
    expect(commentsOf(p('One') + p(r('Two') + reference(1)), comment(1, 'A'))).toEqual([
      ['A', '', 'paragraph 2'],
    ]);
  });

  it('whose stretch never ends mark the rest of the text, up to a length', () => {
    const body = p(start(1) + r('x'.repeat(3000)));
    expect(commentsOf(body, comment(1, 'A')).map(([, quote]) => quote.length)).toEqual([2000]);
  });
});
