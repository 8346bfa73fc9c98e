import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#app/create-app';
import { PARSER } from './contract-app.ts';

/** Makes an empty workspace at the path, and leaves it closed. */
export function makeWorkspaceFile(path: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'clearday-make-'));
  const app = createApp({ parser: PARSER, program: 'Clearday test', dataFolder: join(folder, 'own') });
  app.createWorkspace(path);
  app.close();
  rmSync(folder, { recursive: true, force: true });
}
