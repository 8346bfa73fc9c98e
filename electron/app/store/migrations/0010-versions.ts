import type { Migration } from './migration.ts';

/**
 * Plans and their versions. Rich values are canonical JSON (shared/domain/canonical.ts), so that the text of a
 * version can be hashed as it stands. `plan_sequence` is apart from `plan` because undo takes a plan back to what it
 * was, and a number once given must not come back.
 */
const tables = /* sql */ `
  CREATE TABLE workspace (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    id TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE workspace_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE plan (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    created_at TEXT NOT NULL,
    issued_count INTEGER NOT NULL DEFAULT 0,
    last_issued_hash TEXT,
    CHECK ((issued_count = 0) = (last_issued_hash IS NULL))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE plan_sequence (
    plan_id TEXT PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
    last INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE source_file (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL,
    added_at TEXT NOT NULL,
    added_by_step INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE action (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE plan_version (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    state TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
    label TEXT NOT NULL,
    status TEXT NOT NULL,
    date TEXT,
    description TEXT NOT NULL,
    sections_affected TEXT NOT NULL,
    review_due TEXT,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    document_control TEXT NOT NULL,
    version_history TEXT NOT NULL,
    glossary TEXT NOT NULL,
    scale TEXT NOT NULL,
    source_file_name TEXT,
    source_sha256 TEXT REFERENCES source_file (sha256),
    created_at TEXT NOT NULL,
    issued_at TEXT,
    issue_number INTEGER,
    previous_hash TEXT,
    content_hash TEXT NOT NULL,
    version_hash TEXT NOT NULL,
    UNIQUE (plan_id, sequence),
    UNIQUE (plan_id, label),
    UNIQUE (plan_id, issue_number),
    CHECK ((source_file_name IS NULL) = (source_sha256 IS NULL)),
    CHECK ((state = 'issued') = (issued_at IS NOT NULL)),
    CHECK ((state = 'issued') = (issue_number IS NOT NULL)),
    CHECK (state = 'issued' OR previous_hash IS NULL)
  ) STRICT;

  CREATE TABLE version_priority (
    version_id TEXT NOT NULL REFERENCES plan_version (id),
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    expected_outcomes TEXT NOT NULL,
    measures TEXT NOT NULL,
    PRIMARY KEY (version_id, position)
  ) STRICT;

  CREATE TABLE version_action (
    version_id TEXT NOT NULL REFERENCES plan_version (id),
    position INTEGER NOT NULL,
    priority_position INTEGER NOT NULL,
    action_id TEXT NOT NULL REFERENCES action (id),
    ref TEXT NOT NULL,
    wording TEXT NOT NULL,
    lead TEXT NOT NULL,
    leads TEXT NOT NULL,
    deadline TEXT NOT NULL,
    progress TEXT NOT NULL,
    activity_rating TEXT,
    impact_rating TEXT,
    board TEXT NOT NULL,
    closure TEXT,
    PRIMARY KEY (version_id, position),
    FOREIGN KEY (version_id, priority_position) REFERENCES version_priority (version_id, position)
  ) STRICT;

  CREATE UNIQUE INDEX version_action_once ON version_action (action_id, version_id);
`;

/** An issued version is guarded by the file itself, whatever program writes to it (reliability.md S-05). */
const guards = /* sql */ `
  CREATE TRIGGER version_starts_as_draft BEFORE INSERT ON plan_version
  WHEN NEW.state <> 'draft'
  BEGIN SELECT RAISE(ABORT, 'A version starts as a draft.'); END;

  CREATE TRIGGER issued_version_not_replaced BEFORE INSERT ON plan_version
  WHEN EXISTS (
    SELECT 1 FROM plan_version
    WHERE state = 'issued'
      AND (id = NEW.id OR (plan_id = NEW.plan_id AND (label = NEW.label OR sequence = NEW.sequence)))
  )
  BEGIN SELECT RAISE(ABORT, 'An issued version is never replaced.'); END;

  CREATE TRIGGER issued_version_not_changed BEFORE UPDATE ON plan_version
  WHEN OLD.state = 'issued'
  BEGIN SELECT RAISE(ABORT, 'An issued version never changes.'); END;

  CREATE TRIGGER issued_version_not_deleted BEFORE DELETE ON plan_version
  WHEN OLD.state = 'issued'
  BEGIN SELECT RAISE(ABORT, 'An issued version is never deleted.'); END;

  CREATE TRIGGER issued_priority_not_added BEFORE INSERT ON version_priority
  WHEN (SELECT state FROM plan_version WHERE id = NEW.version_id) = 'issued'
  BEGIN SELECT RAISE(ABORT, 'Nothing is added to an issued version.'); END;

  CREATE TRIGGER issued_priority_not_changed BEFORE UPDATE ON version_priority
  WHEN EXISTS (SELECT 1 FROM plan_version WHERE state = 'issued' AND id IN (OLD.version_id, NEW.version_id))
  BEGIN SELECT RAISE(ABORT, 'A priority of an issued version never changes.'); END;

  CREATE TRIGGER issued_priority_not_deleted BEFORE DELETE ON version_priority
  WHEN (SELECT state FROM plan_version WHERE id = OLD.version_id) = 'issued'
  BEGIN SELECT RAISE(ABORT, 'A priority of an issued version is never deleted.'); END;

  CREATE TRIGGER issued_action_not_added BEFORE INSERT ON version_action
  WHEN (SELECT state FROM plan_version WHERE id = NEW.version_id) = 'issued'
  BEGIN SELECT RAISE(ABORT, 'Nothing is added to an issued version.'); END;

  CREATE TRIGGER issued_action_not_changed BEFORE UPDATE ON version_action
  WHEN EXISTS (SELECT 1 FROM plan_version WHERE state = 'issued' AND id IN (OLD.version_id, NEW.version_id))
  BEGIN SELECT RAISE(ABORT, 'An action of an issued version never changes.'); END;

  CREATE TRIGGER issued_action_not_deleted BEFORE DELETE ON version_action
  WHEN (SELECT state FROM plan_version WHERE id = OLD.version_id) = 'issued'
  BEGIN SELECT RAISE(ABORT, 'An action of an issued version is never deleted.'); END;

  CREATE TRIGGER source_file_not_changed BEFORE UPDATE OF sha256, bytes, added_at ON source_file
  BEGIN SELECT RAISE(ABORT, 'An original file never changes.'); END;
`;

export const versions: Migration = { number: 10, name: 'Plans and versions', script: tables + guards };
