import type { SourceRef } from '#shared/document/source-ref';
import type { ActionHeading } from './action-table.ts';
import type { ActionLayout } from './columns.ts';
import type { Grid } from './grid.ts';
import { priorityName } from './misplaced.ts';
import { listKind } from './outcomes.ts';
import type { DraftPriority, PlanBuilder } from './plan-builder.ts';
import { isGenericHeading, readPriorityTitle } from './priority-title.ts';
import { priorityOfReference } from './references.ts';
import { foldPhrase, type SectionKind } from './vocabulary.ts';

export interface OpenHeading {
  readonly level: number;
  readonly text: string;
  readonly at: SourceRef;
}

/** Where the walk through a Word document has got to. */
export interface TextPlace {
  readonly builder: PlanBuilder;
  headings: OpenHeading[];
  /** What list paragraphs after the last heading belong to. */
  list: 'outcomes' | 'measures' | null;
  /** The priority of that list, once it was needed. */
  listPriority: DraftPriority | null;
  actionHeading: ActionHeading | null;
  /** The last action table, while nothing but space has come after it: it may go on in the next. */
  openTable: OpenTable | null;
  afterMeasures: boolean;
  /** Paragraphs that are no part of a plan, by the heading that they stand under. */
  readonly passedOver: Map<SourceRef, PassedOver>;
}

interface PassedOver {
  readonly count: number;
  readonly firstAt: SourceRef;
}

/** An action table that is not read yet, and the tables in which it goes on. */
export interface OpenTable {
  readonly grid: Grid;
  readonly nextParts: Grid[];
  readonly layout: ActionLayout;
  readonly placeNames: boolean;
  readonly heading: ActionHeading | null;
}

export function startOfText(builder: PlanBuilder): TextPlace {
  return {
    builder,
    headings: [],
    list: null,
    listPriority: null,
    actionHeading: null,
    openTable: null,
    afterMeasures: false,
    passedOver: new Map(),
  };
}

/** Makes the nearest heading that can name a priority the current one. False when no heading does. */
export function enterPriority(place: TextPlace, refs: readonly string[]): boolean {
  const { builder } = place;
  const named = place.headings.filter(({ text }) => isOwnTitle(text, builder)).toReversed();
  for (const open of named) {
    const { number, title } = readPriorityTitle(open.text, builder.vocabulary);
    if (number === null) continue;
    builder.startPriority(number, title, open.at);
    return true;
  }
  const [nearest] = named;
  const prefixes = prefixesOf(refs);
  if (nearest === undefined || prefixes.length > 1) return false;
  const known = builder.priorities.find((each) => each.at === nearest.at);
  if (known === undefined) builder.startPriority(prefixes[0] ?? null, nearest.text, nearest.at);
  else builder.current = known;
  return true;
}

/** Notes a paragraph that stands in no table and no list. */
export function passOver({ headings, builder, passedOver }: TextPlace, at: SourceRef): void {
  const heading = headings.findLast(({ text }) => isOwnTitle(text, builder));
  if (heading === undefined) return;
  const before = passedOver.get(heading.at);
  passedOver.set(heading.at, { count: (before?.count ?? 0) + 1, firstAt: before?.firstAt ?? at });
}

/** Says how many paragraphs of the sections of priorities the plan has no place for. */
export function reportPassedOver({ builder, passedOver }: TextPlace): void {
  const lost = builder.priorities.flatMap(({ at, actions }) => {
    const under = at === null || actions.length === 0 ? undefined : passedOver.get(at);
    return under === undefined ? [] : [under];
  });
  const [first] = lost;
  if (first === undefined) return;
  const count = lost.reduce((sum, each) => sum + each.count, 0);
  builder.say(
    'info',
    'text-not-kept',
    `${count === 1 ? '1 paragraph' : `${count} paragraphs`} beside the tables and lists of priorities ${count === 1 ? 'is' : 'are'} not part of the plan.`,
    first.firstAt,
  );
}

/** Whether the nearest heading is no priority's, in a plan whose priorities have numbers: an appendix, say. */
function isElsewhere({ headings, builder }: TextPlace): boolean {
  const { vocabulary, priorities } = builder;
  const named = headings.filter(({ text }) => isOwnTitle(text, builder));
  return (
    named.length > 0 &&
    priorities.some((each) => each.number !== null) &&
    named.every(
      ({ text, at }) =>
        readPriorityTitle(text, vocabulary).number === null && !priorities.some((each) => each.at === at),
    )
  );
}

/** A heading that is not only the name of a part, such as "Action plan" or "Measures". */
function isOwnTitle(text: string, { vocabulary, words }: PlanBuilder): boolean {
  return !isGenericHeading(text, vocabulary) && listKind(text, words) === null;
}

/** The numbers of priorities in references, each once. */
function prefixesOf(refs: readonly string[]): string[] {
  return [...new Set(refs.flatMap((ref) => priorityOfReference(ref) ?? []))];
}

/** The one priority that all references name; null when they name several, or none. */
export function onlyPrefix(refs: readonly string[]): string | null {
  const [only, second] = prefixesOf(refs);
  return second === undefined ? (only ?? null) : null;
}

/**
 * The priority that a list of outcomes or measures belongs to: the one that a heading names, else the last one. Where
 * that one was only a row in a table of several, the person is asked. Null when there is none yet,
 * and under an appendix.
 */
export function priorityOfList(
  place: TextPlace,
  at: SourceRef,
  what: 'outcomes' | 'measures',
): DraftPriority | null {
  const { builder } = place;
  if (isElsewhere(place)) return null;
  if (enterPriority(place, []) || builder.current === null) return builder.current;
  const { current, priorities } = builder;
  const byHeading = current.at !== null && current.at.table === null;
  if (byHeading || priorities.length < 2) return current;
  const heading = place.headings.at(-1)?.text ?? '';
  const answer = builder.questions.ask({
    about: `${what} “${heading}”`,
    kind: 'priority',
    text: `Which priority do the ${what === 'outcomes' ? 'expected outcomes' : 'measures'} “${heading}” belong to?`,
    at: place.headings.at(-1)?.at ?? at,
    quote: heading,
    options: priorities.map((each, index) => ({ id: String(index), label: priorityName(each) })),
    proposed: String(priorities.indexOf(current)),
  });
  return priorities[Number(answer)] ?? current;
}

/** Whether the nearest heading says that such a section has begun, as in "Appendix B: Glossary of roles". */
export function isUnder(place: TextPlace, section: SectionKind): boolean {
  const heading = place.headings.at(-1);
  if (heading === undefined) return false;
  const folded = ` ${foldPhrase(heading.text)} `;
  return place.builder.vocabulary.sections[section].some((phrase) => folded.includes(` ${phrase} `));
}
