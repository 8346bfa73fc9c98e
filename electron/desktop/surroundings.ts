import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import type { AppOptions } from '#app/create-app';
import { findOwnFolder } from '#app/hosting/own-folder';
import { PAGE_FOLDER, PARSER_MODULE, PRELOAD_SCRIPT, PROGRAM, SAMPLE_FOLDER } from './program.ts';

/** Everything that differs from computer to computer, from day to day, and from build to test. */
export interface Surroundings {
  /** The command line, with the program itself first. */
  readonly line: readonly string[];
  readonly workingFolder: string;
  readonly platform: string;
  readonly home: string;
  readonly dataFolder: string;
  readonly program: string;
  readonly pageFolder: URL;
  readonly preloadScript: URL;
  readonly parserModule: URL;
  readonly sampleFolder: URL;
  readonly now: () => string;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly onBug: (error: unknown) => void;
  /** What tests set in the app itself. */
  readonly appOptions: Partial<AppOptions>;
}

/** The surroundings of a program that runs for somebody. */
export function ownSurroundings(): Surroundings {
  return {
    line: process.argv,
    workingFolder: process.cwd(),
    platform: process.platform,
    home: homedir(),
    dataFolder: findOwnFolder(),
    program: PROGRAM,
    pageFolder: PAGE_FOLDER,
    preloadScript: PRELOAD_SCRIPT,
    parserModule: PARSER_MODULE,
    sampleFolder: SAMPLE_FOLDER,
    now: () => new Date().toISOString(),
    clock: () => performance.now(),
    newId: () => randomUUID(),
    onBug: reportBug,
    appOptions: {},
  };
}

/** Bugs go to whoever started the program from a terminal; the page hears only that there was one. */
function reportBug(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
