import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'rolldown';

const ROOT = resolve(import.meta.dirname, '../..');

/** A built page that has nothing but the bridge. */
export interface BridgePage {
  readonly folder: string;
  readonly remove: () => void;
}

/** `source` is the page's script among the tests' support. */
export async function buildBridgePage(source = 'bridge-page.ts'): Promise<BridgePage> {
  const folder = mkdtempSync(join(tmpdir(), 'clearday-page-'));
  await build({
    cwd: ROOT,
    input: join(ROOT, 'tests/support', source),
    platform: 'browser',
    logLevel: 'warn',
    output: { dir: folder, format: 'es', entryFileNames: 'assets/page.js' },
  });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en-GB"><title>…</title><script type="module" src="/assets/page.js"></script></html>',
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
