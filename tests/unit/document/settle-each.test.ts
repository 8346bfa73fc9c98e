import { describe, expect, it } from 'vitest';
import { settleEach, settleRevisions } from '#shared/document/revisions';
import { listTrackedChanges, pairMoves } from '#shared/document/tracked-changes';
import type { TextDocument } from '#shared/document/text-document';
import { blocksText } from '#shared/document/text';
import { read } from '#tests/support/docx-package';
import { del, el, ins, p, r, tbl, tc, tr } from '#tests/support/word-xml';

const ANN = { 'w:author': 'Ann Okafor', 'w:date': '2023-01-05T09:00:00Z' };
const BEN = { 'w:author': 'Ben Reed', 'w:date': '2023-02-07T09:00:00Z' };

const MARK_BY_BEN = el('w:rPr', {}, el('w:ins', BEN));

const body = [
  p(r('Due in ') + del(r('June'), ANN) + ins(r('July'), ANN)),
  p(r('Led by ') + ins(r('the carers lead'), BEN)),
  p(ins(r('A line of its own'), BEN), MARK_BY_BEN),
  p(r('Last line')),
  tbl([['1.1'], tr([tc(p(del(r('1.2'), ANN)))], el('w:del', ANN))]),
].join('');

function textOf(document: TextDocument): string[] {
  return blocksText(document.body).split('\n');
}

describe('tracked changes settled one by one', () => {
  it('reads as a whole accepted or rejected when each is', () => {
    const { document } = read({ body });
    expect(settleEach(document, () => 'accepted')).toEqual(settleRevisions(document, 'accepted'));
    expect(settleEach(document, () => 'rejected')).toEqual(settleRevisions(document, 'rejected'));
  });

  it('lets one change go its own way, with the end of the paragraph and the row that belong to it', () => {
    const { document } = read({ body });
    expect(listTrackedChanges(document).map(({ what, text }) => `${what}: ${text}`)).toEqual([
      'text: June',
      'text: July',
      'text: the carers lead',
      'text: A line of its own',
      'row: 1.2',
    ]);
    const only = (kept: readonly number[]): string[] =>
      textOf(settleEach(document, (change) => (kept.includes(change) ? 'accepted' : 'rejected')));
    expect(only([])).toEqual(['Due in June', 'Led by ', 'Last line', '1.1', '1.2']);
    expect(only([0, 1])).toEqual(['Due in July', 'Led by ', 'Last line', '1.1', '1.2']);
    expect(only([3])).toEqual(['Due in June', 'Led by ', 'A line of its own', 'Last line', '1.1', '1.2']);
    expect(only([4])).toEqual(['Due in June', 'Led by ', 'Last line', '1.1']);
  });

  it('knows the two halves of a move', () => {
    const moved = [
      p(el('w:moveFrom', ANN, r('Carers first.')) + r(' Then staff.')),
      p(r('At the end: ') + el('w:moveTo', ANN, r('Carers first.'))),
      p(el('w:moveTo', BEN, r('From nowhere.'))),
    ].join('');
    const changes = listTrackedChanges(read({ body: moved }).document);
    expect(changes.map(({ revision }) => revision.kind)).toEqual(['moved-away', 'moved-here', 'moved-here']);
    expect([...pairMoves(changes)]).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});
