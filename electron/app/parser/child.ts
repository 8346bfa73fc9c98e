import { flushCompileCache } from 'node:module';
import { DocumentRefused } from '#shared/document/refusal';
import { parseFile } from './parse-file.ts';
import type { ParseRequest, ParserMessage } from './protocol.ts';

/**
 * The process that reads documents: whatever a hostile file does to it, the program itself lives on. It reads one
 * file and ends with its parent.
 */
function say(message: ParserMessage): void {
  process.send?.(message);
}

async function answer(request: ParseRequest): Promise<void> {
  try {
    say({ kind: 'parsed', file: await parseFile(request, (phase) => say({ kind: 'progress', phase })) });
  } catch (error) {
    if (error instanceof DocumentRefused) say({ kind: 'refused', code: error.code, detail: error.detail });
    else
      say({
        kind: 'failed',
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
}

process.on('message', (request: ParseRequest) => void answer(request));
process.on('disconnect', () => {
  // What was compiled this time need not be compiled the next.
  flushCompileCache();
  process.exit(0);
});
