import { expect, it } from 'vitest';
import { toActionId, toChangeRequestId } from '#shared/domain/ids';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { editRequest, type RequestFacts } from '#shared/edit/explain-change';
import { action } from '#tests/support/plans';

const BEFORE = action({ ref: '1.1', deadline: 'March 2026', lead: 'Head of Homes', activity: 'green' });
const AFTER = action({ ref: '1.1', deadline: 'June 2026', lead: 'Head of Repairs', activity: 'amber' });
const WHY = { reason: 'Surveyors left', agreedBy: 'Homes Board', agreedOn: '2026-02-03' };

function facts(parts: Partial<RequestFacts>): RequestFacts {
  return {
    kind: 'deadline',
    actionId: toActionId('a-1'),
    before: BEFORE,
    after: AFTER,
    scale: DEFAULT_SCALE,
    known: null,
    explanation: WHY,
    ...parts,
  };
}

const KNOWN = {
  id: toChangeRequestId('cr-1'),
  kind: 'deadline',
  actionId: toActionId('a-1'),
  from: 'March 2026',
  to: 'May 2026',
  evidence: '',
  ...WHY,
} as const;

it('files what changed since the version before, in the words of the plan', () => {
  const asked = (['deadline', 'lead', 'activity-rating'] as const).map((kind) =>
    editRequest(facts({ kind })),
  );
  expect(asked).toEqual(
    [
      ['deadline', 'March 2026', 'June 2026'],
      ['lead', 'Head of Homes', 'Head of Repairs'],
      ['activity-rating', 'Green', 'Amber'],
    ].map(([kind, from, to]) => ({
      kind: 'insert',
      request: { kind, actionId: 'a-1', from, to, evidence: '', ...WHY },
    })),
  );
});

it('files nothing when nobody says why, or nothing changed', () => {
  expect(editRequest(facts({ explanation: null }))).toEqual({ kind: 'none' });
  expect(editRequest(facts({ explanation: { reason: '', agreedBy: '', agreedOn: null } }))).toEqual({
    kind: 'none',
  });
  expect(editRequest(facts({ after: BEFORE }))).toEqual({ kind: 'none' });
});

it('brings the request on record up to date, and keeps its reason when none is given', () => {
  expect(editRequest(facts({ known: KNOWN, explanation: null }))).toEqual({
    kind: 'update',
    request: { ...KNOWN, to: 'June 2026' },
  });
});

it('takes the request back with the change, and with its reason', () => {
  expect(editRequest(facts({ known: KNOWN, after: BEFORE, explanation: null }))).toEqual({
    kind: 'delete',
    id: 'cr-1',
  });
  expect(
    editRequest(facts({ known: KNOWN, explanation: { reason: '', agreedBy: '', agreedOn: null } })),
  ).toEqual({
    kind: 'delete',
    id: 'cr-1',
  });
});

it('says of a new action that it was added, and of nothing else about it', () => {
  expect(editRequest(facts({ kind: 'added', before: null }))).toMatchObject({
    kind: 'insert',
    request: { kind: 'added', from: '', to: '1.1' },
  });
  expect(editRequest(facts({ before: null }))).toEqual({ kind: 'none' });
});

it('says into which action one was closed', () => {
  const after = action({ ref: '1.1', closedInto: '2.1' });
  expect(editRequest(facts({ kind: 'closed', after }))).toMatchObject({
    request: { from: 'open', to: 'closed into 2.1' },
  });
});
