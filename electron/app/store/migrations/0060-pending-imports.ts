import type { Migration } from './migration.ts';

/**
 * A file that is being brought in and what the person has decided about it so far, so that a review goes on where it
 * stopped. At most one at a time.
 */
export const pendingImports: Migration = {
  number: 60,
  name: 'Pending imports',
  script: /* sql */ `
    CREATE TABLE pending_import (
      id TEXT PRIMARY KEY,
      file_name TEXT NOT NULL,
      source_sha256 TEXT NOT NULL REFERENCES source_file (sha256),
      opened_at TEXT NOT NULL,
      opened_by TEXT NOT NULL,
      decisions TEXT NOT NULL
    ) STRICT;

    CREATE INDEX pending_import_by_source ON pending_import (source_sha256);
  `,
};
