import type { Migration } from './migration.ts';

/**
 * Who did what and when, and each row before and after: the audit trail and what undo and redo work from.
 * Order is by number, never by time, because clocks go back. Nothing is ever deleted; only `state` moves.
 */
export const history: Migration = {
  number: 50,
  name: 'History',
  script: /* sql */ `
    CREATE TABLE history_step (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('command', 'undo', 'redo')),
      of_step INTEGER REFERENCES history_step (number),
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      operation TEXT NOT NULL,
      sentence TEXT NOT NULL,
      about TEXT NOT NULL,
      final TEXT,
      state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
      CHECK ((kind = 'command') = (of_step IS NULL)),
      CHECK (kind = 'command' OR state = 'done')
    ) STRICT;

    CREATE INDEX history_step_by_state ON history_step (kind, state, number);

    CREATE TABLE history_change (
      step INTEGER NOT NULL REFERENCES history_step (number) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER PRIMARY KEY,
      table_name TEXT NOT NULL,
      before TEXT,
      after TEXT,
      CHECK (before IS NOT NULL OR after IS NOT NULL)
    ) STRICT;

    CREATE INDEX history_change_by_step ON history_change (step);

    CREATE TRIGGER history_step_not_replaced BEFORE INSERT ON history_step
    WHEN EXISTS (SELECT 1 FROM history_step WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'History is never rewritten.'); END;

    CREATE TRIGGER history_step_not_changed
    BEFORE UPDATE OF number, kind, of_step, at, who, operation, sentence, about, final ON history_step
    BEGIN SELECT RAISE(ABORT, 'History is never rewritten.'); END;

    CREATE TRIGGER history_step_not_revived BEFORE UPDATE OF state ON history_step
    WHEN OLD.state = 'dropped'
    BEGIN SELECT RAISE(ABORT, 'A step that was left behind can not come back.'); END;

    CREATE TRIGGER history_step_not_deleted BEFORE DELETE ON history_step
    BEGIN SELECT RAISE(ABORT, 'History is never deleted.'); END;

    CREATE TRIGGER history_change_not_changed BEFORE UPDATE ON history_change
    BEGIN SELECT RAISE(ABORT, 'History is never rewritten.'); END;

    CREATE TRIGGER history_change_not_deleted BEFORE DELETE ON history_change
    BEGIN SELECT RAISE(ABORT, 'History is never deleted.'); END;
  `,
};
