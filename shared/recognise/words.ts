import { readPlanDate, type DateReading } from '#shared/domain/read-date';
import { splitLeads } from './leads.ts';
import { PhraseBook } from './phrase-book.ts';
import { RatingBook } from './rating-words.ts';
import { remember } from './remember.ts';
import type { ColumnRole, RoleColumn, VersionColumn, Vocabulary } from './vocabulary.ts';

/** In the order in which they win where a title fits two. */
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
  /** What heads a list. */
  readonly lists: PhraseBook<'outcomes' | 'measures'>;
  readonly ratings: RatingBook;
  readonly readDate: (words: string) => DateReading;
  /** Of the lines of a cell, with \n between them. */
  readonly splitLeads: (lines: string) => readonly string[];

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.columns = new PhraseBook(vocabulary.columns, COLUMN_ROLES);
    this.versionColumns = new PhraseBook(vocabulary.versionColumns, VERSION_COLUMNS);
    this.roleColumns = new PhraseBook(vocabulary.roleColumns, ['role', 'name']);
    this.measureColumns = new PhraseBook(vocabulary.columns, ['measure', 'value', 'priority']);
    this.outcomeColumns = new PhraseBook(vocabulary.columns, ['outcome', 'priority']);
    this.lists = new PhraseBook(vocabulary.sections, ['outcomes', 'measures']);
    this.ratings = new RatingBook(vocabulary.ratings);
    this.readDate = remember(readPlanDate);
    this.splitLeads = remember((lines) => splitLeads(lines.split('\n'), vocabulary.roleWords));
  }
}
