import type { ReadMessage } from '#shared/document/read-result';
import type { SourceRef } from '#shared/document/source-ref';
import type { ControlField, Measure, RoleHolder, VersionRow } from '#shared/domain/plan';
import { append } from './append.ts';
import type { DraftAction, RecognisedTable, Unplaced } from './draft.ts';
import { cellAt, rowText, type Grid, type GridRow } from './grid.ts';
import type { TitledColumn } from './header.ts';
import { Legend } from './legend.ts';
import { QuestionList } from './questions.ts';
import type { KeyEntry } from './rating-key.ts';
import { priorityOfReference } from './references.ts';
import type { VersionTable } from './version-table.ts';
import type { Vocabulary } from './vocabulary.ts';
import { Words } from './words.ts';
import type { Corrections } from './draft.ts';

/** A priority while the document is read. */
export interface DraftPriority {
  number: string | null;
  title: string;
  readonly at: SourceRef | null;
  readonly actions: DraftAction[];
  readonly outcomes: string[];
  readonly measures: Measure[];
}

/** What has been recognised so far. Walkers of Word files and of workbooks fill it in; `finish` makes the draft. */
export class PlanBuilder {
  readonly words: Words;
  readonly vocabulary: Vocabulary;
  readonly corrections: Corrections;
  readonly legend: Legend;
  readonly questions: QuestionList;
  readonly priorities: DraftPriority[] = [];
  readonly control: ControlField[] = [];
  readonly history: VersionRow[] = [];
  readonly glossary: RoleHolder[] = [];
  readonly key: KeyEntry[] = [];
  readonly tables: RecognisedTable[] = [];
  readonly unplaced: Unplaced[] = [];
  readonly messages: ReadMessage[] = [];
  title = '';
  subtitle = '';
  current: DraftPriority | null = null;

  constructor(vocabulary: Vocabulary, corrections: Corrections) {
    this.words = new Words(vocabulary);
    this.vocabulary = vocabulary;
    this.corrections = corrections;
    this.legend = new Legend(vocabulary, corrections.legend);
    this.questions = new QuestionList(corrections.answers);
  }

  /** Starts a priority, or goes on with the one of that number. */
  startPriority(number: string | null, title: string, at: SourceRef | null): DraftPriority {
    const known = number === null ? undefined : this.priorities.find((each) => each.number === number);
    if (known !== undefined) {
      if (known.title === '') known.title = title;
      this.current = known;
      return known;
    }
    this.current = { number, title, at, actions: [], outcomes: [], measures: [] };
    this.priorities.push(this.current);
    return this.current;
  }

  /**
   * Puts an action under the priority that its place names; where the place names none, or its reference says
   * another one and the place has no number, under the one of its reference.
   */
  addAction(action: DraftAction, placeNames: boolean): void {
    const ofReference = priorityOfReference(action.action.ref);
    const { current } = this;
    const fits = current !== null && (placeNames || ofReference === null || current.number === ofReference);
    const priority = fits ? current : this.startPriority(ofReference, '', null);
    priority.actions.push(action);
  }

  addHistory(grid: Grid, { rows, firstData, unused }: VersionTable): void {
    append(this.history, rows);
    this.reportColumns(grid, unused, firstData, grid.rows.length);
    this.tables.push({ at: grid.at, kind: 'version-history', columns: [] });
  }

  learnKey(entries: readonly KeyEntry[]): void {
    for (const entry of entries) {
      if (entry.fill !== null) this.legend.learn(entry.fill, entry.rating);
      const meant = this.key.some((known) => known.rating === entry.rating && known.activity !== '');
      if (!meant) this.key.push(entry);
    }
  }

  /** Puts a row on the list of what has no place. */
  leaveRow(row: GridRow, reason: string): void {
    this.unplaced.push({ what: 'row', text: rowText(row), at: row.at, reason });
  }

  /** Names columns that hold something and are not part of the plan. */
  reportColumns(grid: Grid, columns: readonly TitledColumn[], from: number, to: number): void {
    const rows = grid.rows.slice(from, to);
    for (const { column, header } of columns) {
      const filled = rows.filter((row) => this.holdsSomething(row, column)).length;
      if (filled === 0) continue;
      const name = header === '' ? `Column ${column + 1}` : `The column “${header}”`;
      this.say(
        'warning',
        'column-not-used',
        `${name} is filled in ${filled} ${filled === 1 ? 'row' : 'rows'} and is not part of the plan.`,
        { ...grid.at, column: column + 1, columnName: header || null },
      );
    }
  }

  /** Words, or a shade that stands for a rating; grey may be every other row's. */
  private holdsSomething(row: GridRow, column: number): boolean {
    const cell = cellAt(row, column);
    if (cell === null || cell.column !== column || cell.continues) return false;
    const shade = cell.shade === null ? null : this.legend.read(cell.shade.fill);
    if (cell.text !== '') return true;
    return shade !== null && shade.confidence > 0.5 && shade.rating !== null && shade.rating !== 'grey';
  }

  say(severity: ReadMessage['severity'], code: string, text: string, at: SourceRef | null): void {
    this.messages.push({ code, severity, text, at });
  }
}
