import type { Database } from 'better-sqlite3';
import { ReadHandle, WriteHandle } from '../handle.ts';
import { refusing, toWorkspaceRefused, WorkspaceRefused } from '../refusal.ts';
import { noteOpened } from './open-here.ts';
import type { VersionDamage } from '../versions/verify-versions.ts';

/** Why a workspace can only be looked at. */
export type ViewReason = 'asked' | 'in-use' | 'read-only' | 'conflict-copy' | 'version-damaged';

export interface Access {
  readonly mode: 'write' | 'view';
  /** Null when it can be changed. */
  readonly reason: ViewReason | null;
  /** Why, to whom, and what to do; empty when it can be changed. */
  readonly sentence: string;
}

/** What is known about an open workspace. */
export interface WorkspaceFacts {
  /** The file that the person named. */
  readonly path: string;
  readonly id: string;
  readonly access: Access;
  /** What the person should hear of at opening, in sentences. */
  readonly notices: readonly string[];
  readonly damage: readonly VersionDamage[];
}

/**
 * An open workspace: one connection that asks, and one that changes. The second keeps the right to write for as long
 * as the workspace is open, so that two programs never change one file in turns.
 */
export class Workspace {
  readonly facts: WorkspaceFacts;
  readonly read: ReadHandle;
  readonly #viewing: Database;
  readonly #writing: Database | null;
  readonly #write: WriteHandle | null;
  readonly #afterClose: () => void;
  readonly #noteClosed: () => void;
  #busy = false;

  constructor(facts: WorkspaceFacts, connections: Connections) {
    this.facts = facts;
    this.#viewing = connections.viewing;
    this.#writing = connections.writing;
    this.#afterClose = connections.afterClose;
    this.#noteClosed = noteOpened(facts.path);
    this.read = new ReadHandle(this.#viewing);
    this.#write = this.#writing === null ? null : new WriteHandle(this.#writing, () => this.#busy);
  }

  get path(): string {
    return this.facts.path;
  }

  get id(): string {
    return this.facts.id;
  }

  get access(): Access {
    return this.facts.access;
  }

  /**
   * Runs it in one transaction: all of it is on the drive when this returns, or none of it. Throws WorkspaceRefused
   * when the workspace is open to view only or the drive fails.
   */
  write<Result>(apply: (write: WriteHandle) => Result): Result {
    const database = this.#writing;
    const write = this.#write;
    if (database === null || write === null) throw new WorkspaceRefused('view-only', this.path);
    if (this.#busy) throw new Error('A command was started inside another.');
    refusing(this.path, () => takeRightToWrite(database));
    this.#busy = true;
    try {
      const result = apply(write);
      if (result instanceof Promise) throw new Error('A transaction can not wait.');
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw toWorkspaceRefused(error, this.path);
    } finally {
      this.#busy = false;
      keepRightToWrite(database);
    }
  }

  close(): void {
    if (!this.#viewing.open) return;
    this.#viewing.close();
    this.#writing?.close();
    this.#noteClosed();
    this.#afterClose();
  }
}

export interface Connections {
  readonly viewing: Database;
  /** Null when the workspace can only be looked at. */
  readonly writing: Database | null;
  /** Takes away what was made for as long as the workspace was open. */
  readonly afterClose: () => void;
}

/** Throws SQLITE_BUSY when another program has it. No journal appears until something is written. */
export function takeRightToWrite(database: Database): void {
  if (!database.inTransaction) database.exec('BEGIN IMMEDIATE');
}

/** Between two commands another program may be quicker; then the next command says so. */
function keepRightToWrite(database: Database): void {
  try {
    takeRightToWrite(database);
  } catch {
    // See above.
  }
}
