import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../checks/sources.ts';

/** Copies what git tracks or would add, as it stands now, into a new temporary folder, with what is installed linked. */
export function copyFiles(from: string): string {
  const root = mkdtempSync(join(tmpdir(), 'clearday-mutants-'));
  for (const path of listFiles(from)) cpSync(join(from, path), join(root, path));
  // A junction needs no rights of its own on Windows.
  symlinkSync(join(from, 'node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

/** The link is taken away, not what it leads to. */
export function removeCopy(root: string): void {
  rmSync(root, { recursive: true, force: true });
}
