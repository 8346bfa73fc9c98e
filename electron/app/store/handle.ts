import type { Database, Statement } from 'better-sqlite3';
import type { Query } from './sql.ts';

/** Asks the workspace and can't change it. The rows of a query have the type that the caller names. */
export class ReadHandle {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all<Row>(query: Query): Row[] {
    return this.#prepareReading<Row>(query).all(...query.params);
  }

  /** Writes all that is committed into a new file of its own, without gaps and without a journal. */
  copyInto(path: string): void {
    this.#database.prepare('VACUUM INTO ?').run(path);
  }

  #prepareReading<Row>(query: Query): Statement<unknown[], Row> {
    const statement = this.#database.prepare<unknown[], Row>(query.text);
    if (!statement.readonly) throw new Error(`A query tried to write: ${query.text}`);
    return statement;
  }
}

/** Changes the workspace, inside a transaction and nowhere else. */
export class WriteHandle extends ReadHandle {
  readonly #database: Database;
  readonly #isWriting: () => boolean;
  readonly #statements = new Map<string, Statement>();

  /** `isWriting` says whether a transaction is open that somebody will commit or take back. */
  constructor(database: Database, isWriting: () => boolean) {
    super(database);
    this.#database = database;
    this.#isWriting = isWriting;
  }

  /** The number of rows that were added, changed or deleted. */
  run(query: Query): number {
    this.#requireTransaction();
    let statement = this.#statements.get(query.text);
    if (statement === undefined) {
      statement = this.#database.prepare(query.text);
      this.#statements.set(query.text, statement);
    }
    return statement.run(...query.params).changes;
  }

  /** For statements that make tables and triggers. */
  runScript(text: string): void {
    this.#requireTransaction();
    this.#database.exec(text);
  }

  #requireTransaction(): void {
    if (!this.#isWriting()) throw new Error('A change was tried outside a transaction.');
  }
}

/** The first row, or null. */
export function takeFirst<Row>(rows: readonly Row[]): Row | null {
  return rows[0] ?? null;
}

/** The row of a query that always gives one. */
export function takeOnly<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('A query that always gives a row gave none.');
  return row;
}
