import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask } from '#shared/contract/client';
import type { App } from '../create-app.ts';
import type { WorkspaceFacts } from '../store/workspace/workspace.ts';

/** The name of the sample's file, wherever a host keeps it. */
export const SAMPLE_NAME = 'Wychbourne sample.clearday';

/** The two versions of the invented plan, by their Word files beside this program. */
const VERSIONS = [
  { label: '1.0', fileName: 'wychbourne-plan-v1.0.docx', issued: true },
  { label: '1.1', fileName: 'wychbourne-plan-v1.1.docx', issued: false },
] as const;

/**
 * Opens the sample workspace at the path and makes it first where it is not there: two versions of an invented plan,
 * the first issued, the second a draft. `folder` is where the Word files of the sample are. Throws WorkspaceRefused,
 * FileProblem and AppError.
 */
export async function openSampleWorkspace(app: App, path: string, folder: URL): Promise<WorkspaceFacts> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const facts = existsSync(path) ? app.openWorkspace(path, 'write') : app.createWorkspace(path);
  if (facts.access.mode === 'view') return facts;
  // Making it may have been broken off, so what is missing is brought in whenever it is opened.
  const { versions } = await ask(app.dispatch, 'versions.list', {});
  for (const version of VERSIONS) {
    if (!versions.some((each) => each.version === version.label)) await bringIn(app, version, folder);
  }
  return facts;
}

async function bringIn(app: App, version: (typeof VERSIONS)[number], folder: URL): Promise<void> {
  const bytes = readFileSync(fileURLToPath(new URL(version.fileName, folder)));
  const file = app.admitBytes(version.fileName, bytes);
  await ask(app.dispatch, 'imports.start', {
    file,
    tracked: 'accept',
    version: version.label,
    status: null,
    date: null,
    description: null,
    answers: {},
    acceptDoubts: true,
  });
  if (!version.issued) return;
  await ask(app.dispatch, 'versions.issue', {
    version: version.label,
    status: null,
    date: null,
    description: null,
    sectionsAffected: null,
    reviewDue: null,
  });
}
