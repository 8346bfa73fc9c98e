import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '#shared/contract/errors';
import { printLine } from '../window/browser-line.ts';
import { closePage } from './close-page.ts';

export interface PrintOptions {
  /** The program of an installed browser. */
  readonly browser: string;
  /** The longest that printing may take, in milliseconds. */
  readonly longest?: number;
  /** Where the private folder goes; the system's place unless told. */
  readonly temporary?: string;
}

const LONGEST = 60_000;

/**
 * Prints a web page to PDF, tagged for screen readers, in a browser of its own. Throws AppError 'output-refused' when
 * that fails or takes too long, and for a page that would load something.
 */
export async function printPdf(html: string, options: PrintOptions): Promise<Uint8Array> {
  const page = closePage(html);
  // Only this user can look into what mkdtemp makes.
  const folder = mkdtempSync(join(options.temporary ?? tmpdir(), 'clearday-print-'));
  try {
    const source = join(folder, 'page.html');
    const pdf = join(folder, 'page.pdf');
    writeFileSync(source, page, { mode: 0o600 });
    const place = { page: pathToFileURL(source), pdf, profile: join(folder, 'profile') };
    await runBrowser(options, printLine({ ...place, isRoot: process.getuid?.() === 0 }));
    return readPdf(pdf);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function runBrowser({ browser, longest = LONGEST }: PrintOptions, line: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that the browser's children end with it.
    const child = spawn(browser, [...line], { stdio: 'ignore', detached: process.platform !== 'win32' });
    const timer = setTimeout(() => {
      killAll(child.pid);
      reject(refuse('printing it took too long'));
    }, longest);
    child.on('error', () => {
      clearTimeout(timer);
      reject(refuse('the browser that prints it could not be started'));
    });
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function killAll(browser: number | undefined): void {
  if (browser === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? browser : -browser, 'SIGKILL');
  } catch {
    // It ended at the same moment.
  }
}

function readPdf(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path);
    if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return bytes;
  } catch {
    // As below: the browser ended without a file.
  }
  throw refuse('the browser could not print it');
}

function refuse(why: string): AppError {
  return new AppError(
    'output-refused',
    `The PDF was not made: ${why}. Try again, or export to Word and save as PDF there.`,
  );
}
