import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PROGRAM = resolve(import.meta.dirname, 'programs/app-window.ts');

/** The app window as a program of its own. */
export interface WindowProcess {
  readonly id: number;
  /** Everything it wrote so far. */
  readonly said: () => string;
  /** The address it printed; waits for it. */
  readonly address: () => Promise<string>;
  /** The processes that it started, and those that they started. */
  readonly descendants: () => readonly number[];
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts it with a data folder and a page of the test's own. */
export function startWindowProcess(home: string, page: string, ...line: readonly string[]): WindowProcess {
  const child = spawn(process.execPath, [PROGRAM, page, ...line], {
    env: { PATH: process.env['PATH'], HOME: home, CLEARDAY_HOME: join(home, 'own') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    id: idOf(child),
    said: () => said,
    address: () => until(() => /"url":"(?<url>[^"]+)"/.exec(said)?.groups?.['url'] ?? null),
    descendants: () => descendantsOf(idOf(child)),
    kill: (signal) => void child.kill(signal),
    ended: new Promise((resolveEnd) => child.on('close', (code) => resolveEnd(code))),
  };
}

function idOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('The program did not start.');
  return pid;
}

/** Waits until there is something, for as long as the test may take. */
export async function until<Found>(find: () => Found | null): Promise<Found> {
  for (;;) {
    const found = find();
    if (found !== null) return found;
    await delay(25);
  }
}

interface RunNote {
  readonly port: number;
  readonly process: number;
  readonly key: string;
}

/** The note that a running program leaves for a second start; null where there is none. */
export function readRunNote(home: string): RunNote | null {
  const path = join(home, 'own', 'run', 'window.json');
  if (!existsSync(path)) return null;
  try {
    const note: RunNote = JSON.parse(readFileSync(path, 'utf8'));
    return note;
  } catch {
    // It is being written.
    return null;
  }
}

/** How many lines are open to the port, by the kernel's own list. */
export function countLines(port: number): number {
  const local = `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .filter(
      (line) =>
        line.includes(` ${local} `) &&
        / 01 /.test(line.slice(0, 40)) &&
        line.trim().split(/\s+/)[1] === local,
    ).length;
}

export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    // One that has ended and was not yet waited for is no longer alive either.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${processId}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function descendantsOf(processId: number): readonly number[] {
  const path = `/proc/${processId}/task/${processId}/children`;
  const children = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  return children === ''
    ? []
    : children.split(' ').flatMap((each) => [Number(each), ...descendantsOf(Number(each))]);
}

/** The processes whose command line names the folder: those of a browser with its profile there. */
export function processesWith(folder: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => readQuietly(`/proc/${name}/cmdline`).includes(`--user-data-dir=${folder}`))
    .map(Number);
}

function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // It has ended.
    return '';
  }
}
