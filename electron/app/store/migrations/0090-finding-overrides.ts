import type { Migration } from './migration.ts';

/**
 * Findings of the paper check that somebody accepted, with name and reason. The log stays: with an issued version
 * nothing of it changes but that a word is taken back.
 */
export const findingOverrides: Migration = {
  number: 90,
  name: 'Accepted findings',
  script: /* sql */ `
    CREATE TABLE finding_override (
      id TEXT PRIMARY KEY,
      version_id TEXT REFERENCES plan_version (id),
      reach TEXT NOT NULL CHECK (reach IN ('paper', 'plan', 'always')),
      rule TEXT NOT NULL,
      quote TEXT NOT NULL,
      paper TEXT NOT NULL,
      place TEXT NOT NULL,
      finding TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      accepted_by TEXT NOT NULL CHECK (accepted_by <> ''),
      accepted_at TEXT NOT NULL,
      withdrawn_by TEXT,
      withdrawn_at TEXT,
      CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
    ) STRICT;

    CREATE INDEX finding_override_by_version ON finding_override (version_id);

    CREATE TRIGGER issued_override_not_changed
    BEFORE UPDATE OF
      id, version_id, reach, rule, quote, paper, place, finding, reason, accepted_by, accepted_at
    ON finding_override
    WHEN (SELECT state FROM plan_version WHERE id = OLD.version_id) = 'issued'
    BEGIN SELECT RAISE(ABORT, 'What was accepted for an issued version never changes.'); END;

    CREATE TRIGGER issued_override_not_deleted BEFORE DELETE ON finding_override
    WHEN (SELECT state FROM plan_version WHERE id = OLD.version_id) = 'issued'
    BEGIN SELECT RAISE(ABORT, 'What was accepted for an issued version stays.'); END;
  `,
};
