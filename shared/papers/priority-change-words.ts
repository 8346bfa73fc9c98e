import { assertNever } from '#shared/domain/assert-never';
import type { PlanComparison, PriorityChange } from '#shared/compare/changes';
import type { Measure } from '#shared/domain/plan';

type Row = [priority: string, what: string, was: string, now: string];

/** Changes beyond the actions, a row each: titles, outcomes, measures, and posts that changed hands. */
export function priorityChangeRows({ priorities, holders }: PlanComparison): Row[] {
  return [
    ...priorities.map(rowOf),
    ...holders.map(({ role, before, after }): Row => [
      '–',
      `Role: ${role}`,
      before ?? 'Not listed',
      after ?? 'Not listed',
    ]),
  ];
}

function rowOf(change: PriorityChange): Row {
  switch (change.kind) {
    case 'priority-added':
      return [change.number, 'New priority', '', change.title];
    case 'priority-removed':
      return [change.number, 'Priority removed', change.title, ''];
    case 'title':
      return [change.number, 'Title', change.before, change.after];
    case 'outcome-added':
      return [change.number, 'Expected outcome, new', '', change.text];
    case 'outcome-removed':
      return [change.number, 'Expected outcome, removed', change.text, ''];
    case 'outcome':
      return [change.number, 'Expected outcome', change.before, change.after];
    case 'measure-added':
      return [change.number, 'Measure, new', '', measureText(change.measure)];
    case 'measure-removed':
      return [change.number, 'Measure, removed', measureText(change.measure), ''];
    case 'measure':
      return [change.number, 'Measure', measureText(change.before), measureText(change.after)];
    default:
      return assertNever(change);
  }
}

function measureText({ text, value, series }: Measure): string {
  const shown = value === null ? '' : `: ${value}`;
  return `${text}${shown}${series === null ? '' : ' (with values over time)'}`;
}
