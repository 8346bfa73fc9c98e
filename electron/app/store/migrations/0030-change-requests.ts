import type { Migration } from './migration.ts';

/** Requests to change a plan. Once the version that carries one out is issued, the request stays as it is. */
export const changeRequests: Migration = {
  number: 30,
  name: 'Change requests',
  script: /* sql */ `
    CREATE TABLE change_request (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      version_id TEXT REFERENCES plan_version (id),
      action_id TEXT NOT NULL REFERENCES action (id),
      kind TEXT NOT NULL
        CHECK (kind IN ('deadline', 'wording', 'lead', 'merged', 'split', 'closed', 'added', 'other')),
      from_words TEXT NOT NULL,
      to_words TEXT NOT NULL,
      reason TEXT NOT NULL,
      agreed_by TEXT NOT NULL,
      agreed_on TEXT,
      evidence TEXT NOT NULL,
      filed_at TEXT NOT NULL
    ) STRICT;

    CREATE INDEX change_request_by_plan ON change_request (plan_id);
    CREATE INDEX change_request_by_version ON change_request (version_id);
    CREATE INDEX change_request_by_action ON change_request (action_id);

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
  `,
};
