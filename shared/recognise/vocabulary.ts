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

/** Words in the form in which phrases are compared: lower case, punctuation and white space as single spaces. */
export function foldPhrase(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}#%]+/gu, ' ')
    .trim();
}

/**
 * How well a text fits one of the phrases, 0 to 1: 1 for the phrase itself, less the more there is around it.
 * A phrase inside the text counts only as whole words.
 */
export function fitOf(text: string, phrases: readonly string[]): number {
  return fitOfFolded(foldPhrase(text), phrases);
}

function fitOfFolded(folded: string, phrases: readonly string[]): number {
  if (folded === '') return 0;
  const padded = ` ${folded} `;
  let best = 0;
  for (const phrase of phrases) {
    if (folded === phrase) return 1;
    if (phrase.length < 3 || phrase.length > folded.length) continue;
    const at = padded.indexOf(` ${phrase} `);
    if (at < 0) continue;
    const share = phrase.length / folded.length;
    best = Math.max(best, (at === 0 ? 0.55 : 0.45) + 0.4 * share);
  }
  return best;
}

export interface Fit<Key extends string> {
  readonly key: Key;
  readonly fit: number;
}

/** Finds the key whose phrases fit a text best, and remembers: a plan has the same few titles many times. */
export class PhraseBook<Key extends string> {
  private readonly phrases: ReadonlyArray<readonly [Key, readonly string[]]>;
  private readonly known = new Map<string, Fit<Key> | null>();

  constructor(phrases: Readonly<Record<Key, readonly string[]>>, keys: readonly Key[]) {
    this.phrases = keys.map((key) => [key, phrases[key]]);
  }

  /** Null when no phrase fits at all. */
  bestFit(text: string): Fit<Key> | null {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const folded = foldPhrase(text);
    let best: Fit<Key> | null = null;
    for (const [key, phrases] of this.phrases) {
      const fit = fitOfFolded(folded, phrases);
      if (fit > (best?.fit ?? 0)) best = { key, fit };
    }
    this.known.set(text, best);
    return best;
  }
}

const COLUMN_ROLES: readonly ColumnRole[] = [
  'ref',
  'action',
  'lead',
  'deadline',
  'revisedDeadline',
  'progress',
  'activityRating',
  'impactRating',
  'rating',
  'previousRating',
  'direction',
  'priority',
  'board',
  'outcome',
  'measure',
  'value',
  'resources',
  'evidence',
  'start',
  'finished',
];
const VERSION_COLUMNS: readonly VersionColumn[] = [
  'version',
  'status',
  'date',
  'description',
  'pagesAffected',
  'reviewDue',
  'author',
];

/** The vocabulary, ready for looking titles up. */
export class Words {
  readonly vocabulary: Vocabulary;
  readonly columns: PhraseBook<ColumnRole>;
  readonly versionColumns: PhraseBook<VersionColumn>;
  readonly roleColumns: PhraseBook<RoleColumn>;
  readonly measureColumns: PhraseBook<'measure' | 'value' | 'priority'>;
  readonly outcomeColumns: PhraseBook<'outcome' | 'priority'>;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.columns = new PhraseBook(vocabulary.columns, COLUMN_ROLES);
    this.versionColumns = new PhraseBook(vocabulary.versionColumns, VERSION_COLUMNS);
    this.roleColumns = new PhraseBook(vocabulary.roleColumns, ['role', 'name']);
    this.measureColumns = new PhraseBook(vocabulary.columns, ['measure', 'value', 'priority']);
    this.outcomeColumns = new PhraseBook(vocabulary.columns, ['outcome', 'priority']);
  }
}
