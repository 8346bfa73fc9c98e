import { expect, it } from 'vitest';
import { NO_DECISIONS, withAnswer, withEdit, withRevisions } from '#shared/review/decisions';

it('takes an answer back without a trace', () => {
  const answered = withAnswer(NO_DECISIONS, 'deadline: table 3, row 4', 'words-only');
  expect(answered.answers).toEqual({ 'deadline: table 3, row 4': 'words-only' });
  expect(withAnswer(answered, 'deadline: table 3, row 4', null)).toEqual(NO_DECISIONS);
});

it('keeps one edit of each value, the last', () => {
  const lead = { action: 'table 3, row 2', field: 'lead' } as const;
  const edited = withEdit(withEdit(NO_DECISIONS, lead, 'Carers Lead'), lead, 'Head of Care');
  expect(edited.edits).toEqual([{ ...lead, value: 'Head of Care' }]);
  expect(withEdit(edited, lead, undefined)).toEqual(NO_DECISIONS);
});

it('keeps tracked changes in their order, each decided once', () => {
  const some = withRevisions(withRevisions(NO_DECISIONS, [3, 1], 'accept'), [1], 'reject');
  expect(some.revisions).toEqual([
    { change: 1, decision: 'reject' },
    { change: 3, decision: 'accept' },
  ]);
  expect(withRevisions(some, [1, 3], null)).toEqual(NO_DECISIONS);
});
