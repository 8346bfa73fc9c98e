import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../electron/cli/run-cli.ts';

/** A folder of its own for a test, with a place for Clearday's own data. */
export interface TestFolder {
  readonly path: (name: string) => string;
  readonly remove: () => void;
}

export function makeTestFolder(): TestFolder {
  const folder = mkdtempSync(join(tmpdir(), 'clearday-test-'));
  process.env['CLEARDAY_HOME'] = join(folder, 'own');
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface CommandOutcome {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line as the program would, in this process, and gives what it wrote. */
export async function clearday(...line: readonly string[]): Promise<CommandOutcome> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await runCli(line, null, { result: (text) => out.push(text), say: (text) => err.push(text) });
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

/** Runs a command and gives what it printed. Throws when it does not end with 0. */
export async function cleardayDone(...line: readonly string[]): Promise<string> {
  const { exit, out, err } = await clearday(...line);
  if (exit !== 0) throw new Error(`clearday ${line.join(' ')} ended with ${exit}: ${err}`);
  return out;
}

/** Runs a command with --json and gives its result. Throws when it does not end with 0. */
export async function cleardayJson<Result>(...line: readonly string[]): Promise<Result> {
  const result: Result = JSON.parse(await cleardayDone(...line, '--json'));
  return result;
}
