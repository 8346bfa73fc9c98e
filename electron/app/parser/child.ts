import { flushCompileCache } from 'node:module';
import { DocumentRefused } from '#shared/document/refusal';
import type { FixedFile } from '#shared/formats/docx/fix/apply-fixes';
import { nodeCodec } from '../files/node-codec.ts';
import type { FileChecker } from './check-files.ts';
import { findParent } from './parent.ts';
import { parseFile } from './parse-file.ts';
import type { CheckRequest, FixRequest, ParserMessage, ParserRequest, ReviewRequest } from './protocol.ts';
import type { FileReviewer } from './review-file.ts';

/**
 * The process that reads documents: whatever a hostile file does to it, the program itself lives on. It reads one
 * file, checks one pack, or holds one file for its review, and ends with its parent. A process that is held to check
 * Clearday's own papers checks them again and again.
 */
const parent = findParent(process);
const { say } = parent;

async function answer(request: ParserRequest): Promise<void> {
  try {
    if ('papers' in request) say(await check(request));
    else if ('fixing' in request) say({ kind: 'fixed', file: await fix(request) });
    else if ('review' in request) say(await review(request));
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

let checker: FileChecker | null = null;

/** The rules are loaded for checking alone. */
async function check(request: CheckRequest): Promise<ParserMessage> {
  if (checker === null) {
    const { FileChecker: Checker } = await import('./check-files.ts');
    checker = new Checker();
  }
  const files = await checker.check(request, (done, of) => say({ kind: 'checking', done, of }));
  return { kind: 'checked', files };
}

async function fix({ fixing, fixes, by }: FixRequest): Promise<FixedFile> {
  const { applyFixes } = await import('#shared/formats/docx/fix/apply-fixes');
  return applyFixes(fixing, fixes, by, nodeCodec);
}

let reviewer: FileReviewer | null = null;

/** The rules of a review are loaded for a review alone. */
async function review(request: ReviewRequest): Promise<ParserMessage> {
  if (reviewer === null) {
    const { FileReviewer: Reviewer } = await import('./review-file.ts');
    reviewer = new Reviewer();
  }
  return reviewer.answer(request, (phase) => say({ kind: 'progress', phase }));
}

parent.onRequest((request) => void answer(request));
parent.onEnd(() => {
  // What was compiled this time need not be compiled the next.
  flushCompileCache();
  process.exit(0);
});
