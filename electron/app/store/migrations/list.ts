import type { Migration } from './migration.ts';
import { versions } from './0010-versions.ts';
import { actionLinks } from './0020-action-links.ts';
import { changeRequests } from './0030-change-requests.ts';
import { importReports } from './0040-import-reports.ts';
import { history } from './0050-history.ts';
import { pendingImports } from './0060-pending-imports.ts';
import { changeKinds } from './0070-change-kinds.ts';
import { paperDrafts } from './0080-paper-drafts.ts';
import { findingOverrides } from './0090-finding-overrides.ts';

/** In the order in which they run. */
export const MIGRATIONS: readonly Migration[] = [
  versions,
  actionLinks,
  changeRequests,
  importReports,
  history,
  pendingImports,
  changeKinds,
  paperDrafts,
  findingOverrides,
];
