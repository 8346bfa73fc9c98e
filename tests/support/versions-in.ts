import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#app/create-app';
import { ask } from '#shared/contract/client';
import { PARSER } from './contract-app.ts';

/** The labels of the versions in a workspace file, opened by a second app. Throws for a file that is not sound. */
export async function versionsIn(bytes: Uint8Array | null): Promise<readonly string[]> {
  if (bytes === null) throw new Error('There is no such file.');
  const folder = mkdtempSync(join(tmpdir(), 'clearday-look-'));
  const app = createApp({ parser: PARSER, program: 'Clearday test', dataFolder: join(folder, 'own') });
  try {
    writeFileSync(join(folder, 'copy.clearday'), bytes);
    app.openWorkspace(join(folder, 'copy.clearday'), 'view');
    const { versions } = await ask(app.dispatch, 'versions.list', {});
    return versions.map(({ version }) => version);
  } finally {
    app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
