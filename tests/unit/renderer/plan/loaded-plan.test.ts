import { expect, it } from 'vitest';
import type { PlanAnswer } from '#shared/contract/plan-results';
import { toActionId } from '#shared/domain/ids';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { buildActionRow, type ActionRow } from '#shared/figures/action-row';
import { glanceAt } from '#shared/figures/glance';
import { action, planOf, priority } from '#tests/support/plans';
import { takeAnswer } from '../../../../renderer/screens/plan/loaded-plan.ts';

function row(ref: string, activity: string): ActionRow {
  const one = action({ ref, activity });
  return buildActionRow({
    id: toActionId(ref),
    band: 0,
    placed: { priority: priority('1', [one]), action: one },
    before: null,
    hasPrevious: false,
    rated: { scale: DEFAULT_SCALE, comparable: { activity: true, impact: true } },
    asOf: '2026-06-09',
  });
}

const FRONT = {
  stamp: 'one',
  title: 'Wychbourne',
  version: { label: '1.1', state: 'draft', status: 'Draft', date: null, issuedAt: null },
  previous: null,
  scale: DEFAULT_SCALE,
  asOf: '2026-06-09',
  bands: [],
  glance: glanceAt({ label: '1.1', content: planOf(), scale: DEFAULT_SCALE }, null),
} as const;

const WHOLE: PlanAnswer = { ...FRONT, kind: 'whole', rows: [row('1.1', 'red'), row('1.2', 'red')] };

it('puts changed rows in the place of the old ones and keeps the others as they are', () => {
  const held = takeAnswer(null, WHOLE);
  const fresh = row('1.2', 'blue');
  const now = takeAnswer(held, { ...FRONT, kind: 'changed', stamp: 'two', rows: [fresh] });
  expect(now?.stamp).toBe('two');
  expect(now?.rows[0]).toBe(held?.rows[0]);
  expect(now?.rows[1]).toBe(fresh);
});

it('keeps what it holds when nothing differs, and lets go when there is no version', () => {
  const held = takeAnswer(null, WHOLE);
  expect(takeAnswer(held, { kind: 'same' })).toBe(held);
  expect(takeAnswer(held, { kind: 'none' })).toBeNull();
});

it('knows that the start of a long plan is not all of it', () => {
  expect(takeAnswer(null, { ...FRONT, kind: 'start', rows: [row('1.1', 'red')] })?.partial).toBe(true);
  expect(takeAnswer(null, WHOLE)?.partial).toBe(false);
});
