import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeCodec } from '#app/files/node-codec';
import { readZip } from '#shared/formats/zip/read-zip';
import { writeZip } from '#shared/formats/zip/write-zip';

/** Gives `use` a folder of its own, and takes it away again. */
export async function inFolder<T>(use: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'clearday-write-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts bytes into a file and gives its path. */
export function saveTo(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** The parts of a package as text, by name. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(readZip(bytes, nodeCodec).map(({ name, read }) => [name, new TextDecoder().decode(read())]));
}

/** The package with one part changed. */
export function withPart(bytes: Uint8Array, name: string, change: (part: string) => string): Uint8Array {
  const parts = [...partsOf(bytes)].map(([part, text]) => ({
    name: part,
    data: new TextEncoder().encode(part === name ? change(text) : text),
  }));
  return writeZip(parts, nodeCodec);
}
