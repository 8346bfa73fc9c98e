import { chmodSync, copyFileSync, appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A fuse wire as Electron comes with it: the sentinel, the schema, how many, and how they stand. */
export function fuseWire(states: string, { schema = 1, count = states.length } = {}): Uint8Array {
  return Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
    Buffer.from([schema, count]),
    Buffer.from(states, 'latin1'),
  ]);
}

/** The fuses as Electron 45 is delivered. */
export const DELIVERED = '101100111';

/** A folder that electron-builder takes for the runtime of Electron: programs that do nothing, with a fuse wire. */
export function makeFakeRuntime(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'locales/en-GB.pak'])
    writeFileSync(join(folder, name), 'none');
  writeFileSync(join(folder, 'version'), '45.4.1');
  const wire = fuseWire(DELIVERED);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(1000, 7), wire, Buffer.alloc(100, 9)]));
  chmodSync(join(folder, 'electron'), 0o755);
  // Its resources are edited, so it must be a real program of Windows.
  copyFileSync(
    join(ROOT, 'node_modules/electron-winstaller/vendor/7z-x64.exe'),
    join(folder, 'electron.exe'),
  );
  appendFileSync(join(folder, 'electron.exe'), wire);
}
