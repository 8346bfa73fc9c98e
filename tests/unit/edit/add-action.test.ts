import { expect, it } from 'vitest';
import { listActions } from '#shared/domain/plan';
import { addAction, type NewAction } from '#shared/edit/add-action';
import { action, plan, priority } from '#tests/support/plans';

const PLAN = plan([
  priority('1', [action({ ref: '1.1' }), action({ ref: '1.3', closedInto: '' })]),
  priority('2', [action({ ref: '2.1' })]),
]);

const NEW: NewAction = {
  priority: { kind: 'known', number: '1' },
  wording: ' Ring every  tenant',
  lead: 'Head of Repairs',
  leads: ['Head of Repairs'],
  deadline: 'May 2027',
  board: '',
};

function refsOf(added: ReturnType<typeof addAction>): string[] {
  return added === null ? [] : listActions(added.content).map((each) => each.action.ref);
}

it('adds last in its priority, under a reference that was never given', () => {
  const added = addAction(PLAN, NEW);
  expect(refsOf(added)).toEqual(['1.1', '1.3', '1.4', '2.1']);
  expect(added?.index).toBe(2);
  expect(added?.action).toMatchObject({
    activityRating: null,
    deadline: { current: { year: 2027, month: 5 } },
  });
});

it('starts a new priority after the last', () => {
  const added = addAction(PLAN, { ...NEW, priority: { kind: 'new', title: 'Listening' } });
  expect(refsOf(added)).toEqual(['1.1', '1.3', '2.1', '3.1']);
  expect(added?.content.priorities.at(-1)).toMatchObject({ number: '3', title: 'Listening' });
});

it('starts the first priority of an empty plan', () => {
  const added = addAction(plan([]), { ...NEW, priority: { kind: 'new', title: 'Homes' } });
  expect(refsOf(added)).toEqual(['1.1']);
});

it('knows no priority of another number', () => {
  expect(addAction(PLAN, { ...NEW, priority: { kind: 'known', number: '9' } })).toBeNull();
});
