export type FieldGroup = 'report' | 'activity' | 'impact' | 'travel' | 'totals';

/** A live field: its value as it is printed, and what a person who asks is told about it. */
export interface FieldFact {
  /** As in `activity.blue.count`. */
  readonly name: string;
  readonly group: FieldGroup;
  /** What it is: "Activity rated Red". */
  readonly words: string;
  readonly value: string;
  /** Where the value comes from, in a sentence or two. */
  readonly source: string;
  /** References of the actions that are behind it. */
  readonly refs: readonly string[];
  /** The version that they stand in; null for a field that is no count of actions. */
  readonly version: string | null;
}

/** All fields that a paper can print, by name and in the order in which a person would look for them. */
export interface FieldBook {
  readonly find: (name: string) => FieldFact | null;
  readonly all: readonly FieldFact[];
}

/** "2.4, 4.2 and 7.5"; '' for none. */
export function listRefs(refs: readonly string[]): string {
  const last = refs.at(-1) ?? '';
  return refs.length < 2 ? last : `${refs.slice(0, -1).join(', ')} and ${last}`;
}
