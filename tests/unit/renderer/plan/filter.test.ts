import { expect, it } from 'vitest';
import { toActionId } from '#shared/domain/ids';
import type { ActionRow } from '#shared/figures/action-row';
import {
  filterRows,
  listLeads,
  NO_FILTER,
  toggle,
  type Filter,
} from '../../../../renderer/screens/plan/filter.ts';

function row(ref: string, parts: Partial<ActionRow> = {}): ActionRow {
  return {
    id: toActionId(ref),
    ref,
    band: 0,
    wording: `Action ${ref}`,
    lead: 'Head of Homes',
    leads: ['Head of Homes'],
    board: '',
    deadline: { words: 'May 2026', original: null, timesMoved: 0, overdue: false },
    activity: 'green',
    impact: null,
    activityWas: null,
    impactWas: null,
    last: '',
    closure: null,
    changed: [],
    ...parts,
  };
}

const ROWS = [
  row('1.1', { wording: 'Survey every roof', activity: 'red', impact: 'grey' }),
  row('1.2', { activity: 'red', closure: { into: '1.1' }, changed: ['closed'] }),
  row('1.10', { leads: ['Head of Homes', 'Head of Repairs'], last: 'Roof of block 4 mended' }),
  row('2.1', {
    lead: '',
    leads: [],
    board: 'Homes Board',
    deadline: { words: '2025', original: null, timesMoved: 0, overdue: true },
  }),
];

function shown(filter: Partial<Filter>): string[] {
  return filterRows(ROWS, { ...NO_FILTER, ...filter }).map(({ ref }) => ref);
}

it('shows all without a filter', () => {
  expect(filterRows(ROWS, NO_FILTER)).toBe(ROWS);
});

it('finds ratings among the actions that count, and those without one', () => {
  expect(shown({ activity: ['red'] })).toEqual(['1.1']);
  expect(shown({ impact: ['grey', null] })).toEqual(['1.1', '1.10', '2.1']);
});

it('finds each lead of an action, and those without one', () => {
  expect(shown({ leads: ['Head of Repairs'] })).toEqual(['1.10']);
  expect(shown({ leads: [''] })).toEqual(['2.1']);
  expect(listLeads(ROWS)).toEqual([
    { value: '', count: 1 },
    { value: 'Head of Homes', count: 3 },
    { value: 'Head of Repairs', count: 1 },
  ]);
});

it('finds what is overdue, what changed and whose board it is', () => {
  expect([shown({ overdue: true }), shown({ changed: true }), shown({ boards: ['Homes Board'] })]).toEqual([
    ['2.1'],
    ['1.2'],
    ['2.1'],
  ]);
});

it('finds every typed word, in the wording or the last update', () => {
  expect(shown({ words: 'ROOF' })).toEqual(['1.1', '1.10']);
  expect(shown({ words: 'roof mended' })).toEqual(['1.10']);
  expect(shown({ words: '  ' })).toEqual(['1.1', '1.2', '1.10', '2.1']);
});

it('takes a reference as the start of one', () => {
  expect(shown({ words: '1.1' })).toEqual(['1.1', '1.10']);
  expect(shown({ words: '2.' })).toEqual(['2.1']);
});

it('puts a value into a list and takes it out again', () => {
  expect(toggle(toggle(['a'], 'b'), 'a')).toEqual(['b']);
});
