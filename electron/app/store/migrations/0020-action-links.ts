import type { Migration } from './migration.ts';

/** What became of an action from one version to another, as proposed and as confirmed. */
export const actionLinks: Migration = {
  number: 20,
  name: 'Links between actions',
  script: /* sql */ `
    CREATE TABLE action_link (
      version_id TEXT NOT NULL REFERENCES plan_version (id),
      action_id TEXT NOT NULL REFERENCES action (id),
      earlier_version_id TEXT NOT NULL REFERENCES plan_version (id),
      earlier_action_id TEXT NOT NULL REFERENCES action (id),
      kind TEXT NOT NULL CHECK (kind IN ('same', 'renumbered', 'moved', 'merged-into', 'split-from')),
      standing TEXT NOT NULL CHECK (standing IN ('proposed', 'confirmed')),
      PRIMARY KEY (version_id, action_id, earlier_version_id, earlier_action_id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX action_link_by_action ON action_link (action_id);
    CREATE INDEX action_link_by_earlier_action ON action_link (earlier_action_id);
    CREATE INDEX action_link_by_earlier_version ON action_link (earlier_version_id);
  `,
};
