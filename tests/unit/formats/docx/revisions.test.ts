import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleRevisions } from '#shared/document/revisions';
import { listTrackedChanges } from '#shared/document/tracked-changes';
import type { Block, TextDocument } from '#shared/document/text-document';
import { blocksText } from '#shared/document/text';
import { read } from '#tests/support/docx-package';
import { outline } from '#tests/support/outline';
import { del, el, ins, p, r, tbl, tc, tr } from '#tests/support/word-xml';

const ANN = { 'w:author': 'Ann Okafor', 'w:date': '2023-01-05T09:00:00Z' };
const BEN = { 'w:author': 'Ben Reed', 'w:date': '2023-02-07T09:00:00Z' };
const mark = (...changes: string[]): string => el('w:rPr', {}, changes.join(''));

describe('tracked changes', () => {
  it('are read with who made them, and where text was put in and taken out', () => {
    const { document, messages } = read({
      body: p(r('Due ') + del(r('March')) + ins(r('April'), BEN) + r(' 2023.')),
    });
    expect(outline(document.body)).toBe(
      'Due {March | deleted by Ann Okafor}{April | inserted by Ben Reed} 2023.',
    );
    expect(messages.map(({ code, text }) => `${code}: ${text}`)).toEqual([
      'tracked-deletion: Ann Okafor deleted “March” on 2023-01-05 (tracked change).',
      'tracked-insertion: Ben Reed inserted “April” on 2023-02-07 (tracked change).',
    ]);
  });

  it('are read when text was moved', () => {
    const body = p(el('w:moveFrom', ANN, r('Train staff.'))) + p(el('w:moveTo', ANN, r('Train staff.')));
    const { document, messages } = read({ body });
    expect(settled(document)).toEqual(['\nTrain staff.', 'Train staff.\n']);
    expect(messages.map(({ code }) => code)).toEqual(['tracked-move-from', 'tracked-move-to']);
  });

  it('are read when a row was put in or taken out', () => {
    const body = tbl([['a'], tr(['new'], el('w:ins', ANN)), tr(['old'], el('w:del', BEN))]);
    const { document, messages } = read({ body });
    expect(outline(document.body)).toBe(
      'table 1: a\ntable 1: new {row inserted by Ann Okafor}\ntable 1: old {row deleted by Ben Reed}',
    );
    expect(settled(document)).toEqual(['a\nnew', 'a\nold']);
    expect(messages[0]?.text).toBe('Ann Okafor inserted a table row “new” on 2023-01-05 (tracked change).');
  });

  it('are read when a paragraph was split or two were joined', () => {
    const split = p('One. ', mark(el('w:ins', ANN))) + p('Two.');
    const joined = p('Three. ', mark(el('w:del', ANN))) + p('Four.');
    expect(settled(read({ body: split }).document)).toEqual(['One. \nTwo.', 'One. Two.']);
    expect(settled(read({ body: joined }).document)).toEqual(['Three. Four.', 'Three. \nFour.']);
  });

  it('of one person that touch are one change', () => {
    const body = p(ins(r('a'), ANN) + ins(r('b', '<w:b/>'), ANN) + r(' ') + ins(r('c'), ANN));
    const changes = listTrackedChanges(read({ body }).document);
    expect(changes.map(({ what, text }) => [what, text])).toEqual([
      ['text', 'ab'],
      ['text', 'c'],
    ]);
  });

  it('of formatting are counted and change nothing', () => {
    const body = p(
      r('x', '<w:b/><w:rPrChange w:author="A"><w:rPr/></w:rPrChange>'),
      '<w:pPrChange w:author="A"><w:pPr/></w:pPrChange>',
    );
    const { document, omissions } = read({ body });
    expect(settled(document)).toEqual(['x', 'x']);
    expect(omissions.map(({ what, count }) => [what, count])).toEqual([['formatting-change', 2]]);
  });
});

describe('what was put in and taken out again', () => {
  it('stands in neither reading, and is said', () => {
    const body = p(r('a') + ins(del(r('never'), BEN), ANN) + r('b'));
    const { document, messages } = read({ body });
    expect(outline(document.body)).toBe('ab');
    expect(messages.map(({ text }) => text)).toEqual([
      'Ann Okafor put in words that Ben Reed took out again (tracked changes); they are left out.',
    ]);
  });

  it('may be a row', () => {
    const body = tbl([['a'], tr(['never'], el('w:ins', ANN) + el('w:del', BEN)), ['b']]);
    expect(settled(read({ body }).document)).toEqual(['a\nb', 'a\nb']);
  });

  it('may be the end of a paragraph, whose text then runs on', () => {
    const undone = mark(el('w:ins', ANN), el('w:del', BEN));
    const body = p('One ', undone) + p('two ', undone) + p('three.') + p('Four.');
    const { document } = read({ body });
    expect(outline(document.body)).toBe('One two three.\nFour.');
    expect(document.body[0]?.at.paragraph).toBe(1);
  });

  it('may be the end of the last paragraph of a cell, which stays where it is', () => {
    const undone = mark(el('w:ins', ANN), el('w:del', BEN));
    const body = tbl([[tc(p('a', undone)), 'b']]);
    expect(outline(read({ body }).document.body)).toBe('table 1: a | b');
  });
});

describe('a document settled either way', () => {
  it('keeps its contents list, headers and notes in order', () => {
    const { document } = read({
      furniture: { h1: ['hdr', p(del(r('Old board')) + ins(r('New board')))] },
      footnotes: el('w:footnote', { 'w:id': 2 }, p(ins(r('Note.')))),
      body: `${p('a', mark(el('w:del', ANN)))}${tbl([['b']])}${p('c')}<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>`,
    });
    const accepted = settleRevisions(document, 'accepted');
    expect(outline(accepted.body)).toBe('a\ntable 1: b\nc');
    expect(accepted.sections[0]?.headers.map(({ blocks }) => outline(blocks))).toEqual(['New board']);
    expect(settleRevisions(document, 'rejected').notes.map(({ blocks }) => outline(blocks))).toEqual(['']);
  });

  it('starts its sections at the same text as before', () => {
    const { document } = read({
      body:
        p('gone', mark(el('w:del', ANN))) +
        p(del(r('gone')), `${mark(el('w:del', ANN))}<w:sectPr/>`) +
        p('Second section.') +
        '<w:sectPr/>',
    });
    const accepted = settleRevisions(document, 'accepted');
    const second = accepted.sections[1]?.firstBlock ?? -1;
    expect(outline(accepted.body.slice(second))).toBe('Second section.');
  });
});

/** A piece of a paragraph: its text, and how it was changed. */
const piece = fc.record({
  text: fc.constantFrom('a', 'b ', 'due ', '1.1'),
  change: fc.constantFrom('none', 'ins', 'del', 'both'),
});
type Piece = { readonly text: string; readonly change: 'none' | 'ins' | 'del' | 'both' };
const paragraph = fc.record({
  pieces: fc.array(piece, { maxLength: 4 }),
  end: fc.constantFrom('none', 'ins', 'del', 'both'),
});
type Para = { readonly pieces: readonly Piece[]; readonly end: Piece['change'] };

function written({ pieces, end }: Para): string {
  const marks = {
    none: '',
    ins: el('w:ins', ANN),
    del: el('w:del', BEN),
    both: el('w:ins', ANN) + el('w:del', BEN),
  };
  const runs = pieces.map(({ text, change }) => {
    const run = r(text);
    return { none: run, ins: ins(run, ANN), del: del(run, BEN), both: ins(del(run, BEN), ANN) }[change];
  });
  return p(`<w:proofErr/>${runs.join('')}`, mark(marks[end]));
}

/** The text as Word would show it, worked out from the pieces alone. */
function expected(paragraphs: readonly Para[], as: 'accepted' | 'rejected'): string {
  const stands = (change: Piece['change']): boolean =>
    change === 'none' || change === (as === 'accepted' ? 'ins' : 'del');
  const text = paragraphs
    .map(
      ({ pieces, end }) =>
        pieces
          .filter(({ change }) => stands(change))
          .map(({ text: each }) => each)
          .join('') + (stands(end) ? '\n' : ''),
    )
    .join('');
  return text.replace(/\n$/, '');
}

describe('every document with tracked changes', () => {
  it('reads as exactly one of its two readings, once settled (reliability.md D-07)', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        // Word's last paragraph mark cannot be taken out.
        const whole: Para[] = [...paragraphs, { pieces: [{ text: 'end', change: 'none' }], end: 'none' }];
        const { document } = read({ body: whole.map(written).join('') });
        expect(settled(document)).toEqual([expected(whole, 'accepted'), expected(whole, 'rejected')]);
      }),
      { seed: 20230607, numRuns: 300 },
    );
  });
});

/** The text with all changes accepted, and with all rejected. */
function settled(document: TextDocument): [string, string] {
  const text = (blocks: readonly Block[]): string => blocksText(blocks);
  return [text(settleRevisions(document, 'accepted').body), text(settleRevisions(document, 'rejected').body)];
}
