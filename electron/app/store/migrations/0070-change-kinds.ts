import type { Migration } from './migration.ts';

/**
 * A change request can also say why a rating changed and why a closed action is open again. SQLite can't change the
 * list of a CHECK, so the table is made anew around the same rows; numbers of rows are kept, because they are the
 * order of filing.
 */
const table = /* sql */ `
  CREATE TABLE change_request_with_ratings (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id),
    version_id TEXT REFERENCES plan_version (id),
    action_id TEXT NOT NULL REFERENCES action (id),
    kind TEXT NOT NULL CHECK (
      kind IN (
        'deadline', 'wording', 'lead', 'merged', 'split', 'closed', 'reopened', 'added', 'activity-rating',
        'impact-rating', 'other'
      )
    ),
    from_words TEXT NOT NULL,
    to_words TEXT NOT NULL,
    reason TEXT NOT NULL,
    agreed_by TEXT NOT NULL,
    agreed_on TEXT,
    evidence TEXT NOT NULL,
    filed_at TEXT NOT NULL
  ) STRICT;

  INSERT INTO change_request_with_ratings (
    rowid, id, plan_id, version_id, action_id, kind, from_words, to_words, reason, agreed_by, agreed_on, evidence,
    filed_at
  )
  SELECT
    rowid, id, plan_id, version_id, action_id, kind, from_words, to_words, reason, agreed_by, agreed_on, evidence,
    filed_at
  FROM change_request ORDER BY rowid;

  DROP TABLE change_request;
  ALTER TABLE change_request_with_ratings RENAME TO change_request;

  CREATE INDEX change_request_by_plan ON change_request (plan_id);
  CREATE INDEX change_request_by_version ON change_request (version_id);
  CREATE INDEX change_request_by_action ON change_request (action_id);
`;

const guards = /* sql */ `
  CREATE TRIGGER issued_change_request_not_replaced BEFORE INSERT ON change_request
  WHEN EXISTS (
    SELECT 1 FROM change_request JOIN plan_version ON plan_version.id = change_request.version_id
    WHERE change_request.id = NEW.id AND plan_version.state = 'issued'
  )
  BEGIN SELECT RAISE(ABORT, 'A change request of an issued version is never replaced.'); END;

  CREATE TRIGGER issued_change_request_not_changed BEFORE UPDATE ON change_request
  WHEN (SELECT state FROM plan_version WHERE id = OLD.version_id) = 'issued'
  BEGIN SELECT RAISE(ABORT, 'A change request of an issued version never changes.'); END;

  CREATE TRIGGER issued_change_request_not_deleted BEFORE DELETE ON change_request
  WHEN (SELECT state FROM plan_version WHERE id = OLD.version_id) = 'issued'
  BEGIN SELECT RAISE(ABORT, 'A change request of an issued version is never deleted.'); END;
`;

export const changeKinds: Migration = { number: 70, name: 'Reasons for ratings', script: table + guards };
