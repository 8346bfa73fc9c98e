import type { Migration } from './migration.ts';

/** What was said about a file when it was read, what was asked, and what the person answered. */
export const importReports: Migration = {
  number: 40,
  name: 'Import reports',
  script: /* sql */ `
    CREATE TABLE import_report (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      version_id TEXT NOT NULL REFERENCES plan_version (id),
      source_file_name TEXT NOT NULL,
      source_sha256 TEXT NOT NULL REFERENCES source_file (sha256),
      imported_at TEXT NOT NULL,
      imported_by TEXT NOT NULL,
      messages TEXT NOT NULL,
      omissions TEXT NOT NULL,
      questions TEXT NOT NULL,
      unplaced TEXT NOT NULL
    ) STRICT;

    CREATE INDEX import_report_by_version ON import_report (version_id);
    CREATE INDEX import_report_by_source ON import_report (source_sha256);
  `,
};
