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

/** Everything but letters, digits, # and %, in texts without other letters than those of English. */
const BETWEEN_ENGLISH = /[^a-z0-9#%]+/g;
/** Texts of English letters, typographic punctuation, arrows and bullets: \p{L} costs much to prepare. */
const ENGLISH = /^[\0-\u007f\u00a0\u2000-\u206f\u2190-\u245f\u2500-\u2775]*$/;

/** Words in the form in which phrases are compared: lower case, punctuation and white space as single spaces. */
export function foldPhrase(text: string): string {
  const lower = text.toLowerCase().replaceAll(/['’]/g, '');
  const between = ENGLISH.test(lower) ? BETWEEN_ENGLISH : /[^\p{L}\p{N}#%]+/gu;
  return lower.replaceAll(between, ' ').trim();
}
