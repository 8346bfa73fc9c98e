import type { RatingKey } from '#shared/domain/rating';

/** What a column of an action table is for. */
export type ColumnRole =
  | 'ref'
  | 'action'
  | 'lead'
  | 'deadline'
  | 'revisedDeadline'
  | 'progress'
  | 'activityRating'
  | 'impactRating'
  | 'rating'
  | 'previousRating'
  | 'direction'
  | 'priority'
  | 'board'
  | 'outcome'
  | 'measure'
  | 'value'
  | 'resources'
  | 'evidence'
  | 'start'
  | 'finished';

export type VersionColumn =
  'version' | 'status' | 'date' | 'description' | 'pagesAffected' | 'reviewDue' | 'author';
export type RoleColumn = 'role' | 'name';
export type SectionKind = 'outcomes' | 'measures' | 'glossary' | 'key' | 'control' | 'actions';

export interface RatingWords {
  /** Words that state the rating. */
  readonly words: readonly string[];
  /** Words that suggest it: the person is asked. */
  readonly weakWords: readonly string[];
  readonly letters: readonly string[];
  readonly symbols: readonly string[];
  /** RRGGBB of shades that people use for it. */
  readonly shades: readonly string[];
}

/**
 * The words by which plans are recognised: data in `resources/`, extendable by the user. Phrases are in the form
 * that `foldPhrase` gives.
 */
export interface Vocabulary {
  readonly columns: Readonly<Record<ColumnRole, readonly string[]>>;
  readonly versionColumns: Readonly<Record<VersionColumn, readonly string[]>>;
  readonly roleColumns: Readonly<Record<RoleColumn, readonly string[]>>;
  readonly controlFields: readonly string[];
  readonly sections: Readonly<Record<SectionKind, readonly string[]>>;
  readonly priorityWords: readonly string[];
  readonly ratings: Readonly<Record<RatingKey, RatingWords>>;
  readonly closing: readonly string[];
  readonly continued: readonly string[];
  readonly roleWords: readonly string[];
}
