import type { Measure, PlanContent, Priority, RoleHolder } from '#shared/domain/plan';
import type { HolderChange, MeasureChange, PriorityChange } from './changes.ts';
import { compareText } from './compare-actions.ts';
import { likeness, likenessWords, saysTheSame } from './sameness.ts';

const SAME_TEXT = 0.6;

/** Differences in priorities beyond their actions: titles, expected outcomes and measures. */
export function comparePriorities(before: PlanContent, after: PlanContent): PriorityChange[] {
  const matched = new Set<Priority>();
  const changes = after.priorities.flatMap((priority): PriorityChange[] => {
    const was = findPriority(before.priorities, priority);
    if (was === null) return [{ kind: 'priority-added', number: priority.number, title: priority.title }];
    matched.add(was);
    return comparePriority(was, priority);
  });
  const removed = before.priorities
    .filter((priority) => !matched.has(priority))
    .map((priority): PriorityChange => ({
      kind: 'priority-removed',
      number: priority.number,
      title: priority.title,
    }));
  return [...changes, ...removed];
}

function findPriority(priorities: readonly Priority[], wanted: Priority): Priority | null {
  const byNumber = priorities.find((each) => each.number === wanted.number);
  const words = likenessWords(wanted.title);
  const alike = (each: Priority): number => likeness(likenessWords(each.title), words);
  if (byNumber !== undefined && (wanted.title === '' || byNumber.title === '' || alike(byNumber) >= 0.3))
    return byNumber;
  return priorities.find((each) => alike(each) >= 0.8) ?? byNumber ?? null;
}

function comparePriority(before: Priority, after: Priority): PriorityChange[] {
  const { number } = after;
  return [
    ...compareText('title', before.title, after.title).map((change) => ({ ...change, number })),
    ...compareOutcomes(before.expectedOutcomes, after.expectedOutcomes, number),
    ...compareMeasures(before.measures, after.measures, number),
  ];
}

function compareOutcomes(
  before: readonly string[],
  after: readonly string[],
  number: string,
): PriorityChange[] {
  const { pairs, removed, added } = pairTexts(before, after, (text) => text);
  return [
    ...pairs.flatMap(([was, is]) => compareText('outcome', was, is).map((change) => ({ ...change, number }))),
    ...added.map((text) => ({ kind: 'outcome-added', number, text }) as const),
    ...removed.map((text) => ({ kind: 'outcome-removed', number, text }) as const),
  ];
}

function compareMeasures(
  before: readonly Measure[],
  after: readonly Measure[],
  number: string,
): PriorityChange[] {
  const { pairs, removed, added } = pairTexts(before, after, wholeText);
  return [
    ...pairs.flatMap(([was, is]) => compareMeasure(was, is, number)),
    ...added.map((measure) => ({ kind: 'measure-added', number, measure }) as const),
    ...removed.map((measure) => ({ kind: 'measure-removed', number, measure }) as const),
  ];
}

/** Text and value together: in one file the value may be set off, in the next run into the text. */
function wholeText({ text, value }: Measure): string {
  return value === null ? text : `${text} ${value}`;
}

function compareMeasure(before: Measure, after: Measure, number: string): MeasureChange[] {
  const textChanged =
    !saysTheSame(before.text, after.text) && !saysTheSame(wholeText(before), wholeText(after));
  const valueChanged =
    before.value !== after.value || JSON.stringify(before.series) !== JSON.stringify(after.series);
  return textChanged || valueChanged
    ? [{ kind: 'measure', number, before, after, textChanged, valueChanged }]
    : [];
}

interface Paired<T> {
  readonly pairs: ReadonlyArray<readonly [T, T]>;
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** The same texts first, then those most alike. */
function pairTexts<T>(before: readonly T[], after: readonly T[], textOf: (item: T) => string): Paired<T> {
  const left = [...before];
  const pairs: Array<readonly [T, T]> = [];
  const take = (fits: (was: T, is: T) => boolean, from: readonly T[]): T[] =>
    from.filter((is) => {
      const at = left.findIndex((was) => fits(was, is));
      const was = left[at];
      if (was === undefined) return true;
      left.splice(at, 1);
      pairs.push([was, is]);
      return false;
    });
  const unlike = take((was, is) => saysTheSame(textOf(was), textOf(is)), after);
  const alike = (was: T, is: T): boolean =>
    likeness(likenessWords(textOf(was)), likenessWords(textOf(is))) >= SAME_TEXT;
  const added = take(alike, unlike);
  return { pairs, removed: left, added };
}

function findHolder(holders: readonly RoleHolder[], role: string): RoleHolder | null {
  return holders.find((each) => saysTheSame(each.role, role)) ?? null;
}

/** Posts that changed hands, came or went. */
export function compareHolders(before: readonly RoleHolder[], after: readonly RoleHolder[]): HolderChange[] {
  const changed = after.flatMap(({ role, name }): HolderChange[] => {
    const was = findHolder(before, role);
    return was !== null && saysTheSame(was.name, name)
      ? []
      : [{ role, before: was?.name ?? null, after: name }];
  });
  const gone = before
    .filter(({ role }) => findHolder(after, role) === null)
    .map(({ role, name }): HolderChange => ({ role, before: name, after: null }));
  return [...changed, ...gone];
}
