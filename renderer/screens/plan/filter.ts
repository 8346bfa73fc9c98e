import type { RatingKey } from '#shared/domain/rating';
import type { ActionRow } from '#shared/figures/action-row';

/** Which actions are shown. An empty list lets everything through; null in a list of ratings is "not rated". */
export interface Filter {
  readonly words: string;
  readonly activity: ReadonlyArray<RatingKey | null>;
  readonly impact: ReadonlyArray<RatingKey | null>;
  readonly leads: readonly string[];
  readonly boards: readonly string[];
  readonly overdue: boolean;
  readonly changed: boolean;
  /** The actions behind a number of a paper, by reference. */
  readonly refs: readonly string[];
}

export const NO_FILTER: Filter = {
  words: '',
  activity: [],
  impact: [],
  leads: [],
  boards: [],
  overdue: false,
  changed: false,
  refs: [],
};

export function isFiltering(filter: Filter): boolean {
  const { words, activity, impact, leads, boards, overdue, changed, refs } = filter;
  const listed = activity.length + impact.length + leads.length + boards.length + refs.length > 0;
  return words.trim() !== '' || listed || overdue || changed;
}

/** The actions that pass. A closed action has no rating that counts, so no rating finds it. */
export function filterRows(rows: readonly ActionRow[], filter: Filter): readonly ActionRow[] {
  if (!isFiltering(filter)) return rows;
  const wanted = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => passes(row, filter, wanted));
}

function passes(row: ActionRow, filter: Filter, wanted: readonly string[]): boolean {
  if (filter.overdue && !row.deadline.overdue) return false;
  if (filter.changed && row.changed.length === 0) return false;
  if (filter.refs.length > 0 && !filter.refs.includes(row.ref)) return false;
  if (!isAmong(row.closure, row.activity, filter.activity)) return false;
  if (!isAmong(row.closure, row.impact, filter.impact)) return false;
  if (filter.leads.length > 0 && !leadsOf(row).some((lead) => filter.leads.includes(lead))) return false;
  if (filter.boards.length > 0 && !filter.boards.includes(row.board)) return false;
  return wanted.length === 0 || hasWords(row, wanted);
}

function isAmong(
  closure: ActionRow['closure'],
  rating: RatingKey | null,
  chosen: ReadonlyArray<RatingKey | null>,
): boolean {
  return chosen.length === 0 || (closure === null && chosen.includes(rating));
}

/** Each typed word must stand somewhere; one that looks like a reference must be the start of one. */
function hasWords(row: ActionRow, wanted: readonly string[]): boolean {
  const text = searchText(row);
  return wanted.every((word) =>
    /^\d+\.\d*$/.test(word) ? row.ref.startsWith(word) || text.includes(` ${word}`) : text.includes(word),
  );
}

const searched = new WeakMap<ActionRow, string>();

/** Made once a row, because six thousand of them are searched at every letter. */
function searchText(row: ActionRow): string {
  const known = searched.get(row);
  if (known !== undefined) return known;
  const text =
    ` ${row.ref} ${row.wording} ${row.lead} ${row.board} ${row.deadline.words} ${row.last}`.toLowerCase();
  searched.set(row, text);
  return text;
}

function leadsOf({ leads, lead }: ActionRow): readonly string[] {
  return leads.length > 0 ? leads : [lead];
}

export interface Choice {
  readonly value: string;
  readonly count: number;
}

/** Leads of the plan with how many actions each has, by name. An action without one counts under ''. */
export function listLeads(rows: readonly ActionRow[]): readonly Choice[] {
  return countChoices(rows.flatMap(leadsOf));
}

export function listBoards(rows: readonly ActionRow[]): readonly Choice[] {
  return countChoices(rows.map(({ board }) => board));
}

function countChoices(values: readonly string[]): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((first, second) => (first.value < second.value ? -1 : 1));
}

/** The list with the value put in, or taken out where it was in. */
export function toggle<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
