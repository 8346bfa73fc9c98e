import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Copies what git tracks, as it stands now, into a new temporary folder, with what is installed linked. */
export function copyTracked(from: string): string {
  const root = mkdtempSync(join(tmpdir(), 'clearday-mutants-'));
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: from, encoding: 'utf8' });
  for (const path of listed.split('\0')) {
    if (path !== '' && existsSync(join(from, path))) cpSync(join(from, path), join(root, path));
  }
  // A junction needs no rights of its own on Windows.
  symlinkSync(join(from, 'node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

/** The link is taken away, not what it leads to. */
export function removeCopy(root: string): void {
  rmSync(root, { recursive: true, force: true });
}
