import type { Migration } from './migration.ts';

/**
 * What a person wrote in a paper, by version. It may change after the version is issued: papers are written then. A
 * row for each part, so that the history of changing one sentence is one sentence long.
 */
export const paperDrafts: Migration = {
  number: 80,
  name: 'Paper drafts',
  script: /* sql */ `
    CREATE TABLE paper_draft (
      version_id TEXT NOT NULL REFERENCES plan_version (id),
      paper TEXT NOT NULL CHECK (paper IN ('cover-report')),
      part TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (version_id, paper, part)
    ) STRICT, WITHOUT ROWID;
  `,
};
