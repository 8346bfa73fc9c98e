import { flushCompileCache } from 'node:module';
import { DocumentRefused } from '#shared/document/refusal';
import { findParent } from './parent.ts';
import { parseFile } from './parse-file.ts';
import type { CheckedFiles, CheckRequest, ParseRequest } from './protocol.ts';

/**
 * The process that reads documents: whatever a hostile file does to it, the program itself lives on. It reads one
 * file, or checks one pack, and ends with its parent.
 */
const parent = findParent(process);
const { say } = parent;

async function answer(request: ParseRequest | CheckRequest): Promise<void> {
  try {
    if ('papers' in request) say({ kind: 'checked', files: await check(request) });
    else say({ kind: 'parsed', file: await parseFile(request, (phase) => say({ kind: 'progress', phase })) });
  } catch (error) {
    if (error instanceof DocumentRefused) say({ kind: 'refused', code: error.code, detail: error.detail });
    else
      say({
        kind: 'failed',
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
}

/** The rules are loaded for checking alone. */
async function check(request: CheckRequest): Promise<CheckedFiles> {
  const { checkFiles } = await import('./check-files.ts');
  return checkFiles(request, (done, of) => say({ kind: 'checking', done, of }));
}

parent.onRequest((request) => void answer(request));
parent.onEnd(() => {
  // What was compiled this time need not be compiled the next.
  flushCompileCache();
  process.exit(0);
});
