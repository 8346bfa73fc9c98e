import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** A program of its own, run by Node from its TypeScript source, that speaks in lines. */
export interface Child {
  readonly process: ChildProcess;
  /** All lines so far. */
  readonly lines: readonly string[];
  /** The next line that it says; rejects when it ends without one. */
  readonly nextLine: () => Promise<string>;
  /** Its exit code or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export interface ChildOptions {
  /** Numeric id of another user of the machine, where this one may take it. */
  readonly user?: number;
  /** Folder in which Node keeps code that it has compiled, so that the next child starts three times faster. */
  readonly codeCache?: string;
}

/** Starts a script of tests/support/programs. It is ended with the test. */
export function startChild(script: string, args: readonly string[], options: ChildOptions = {}): Child {
  const path = join(import.meta.dirname, '..', 'programs', script);
  const child = spawn(process.execPath, [path, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: options.codeCache },
    ...(options.user !== undefined && { uid: options.user, gid: options.user }),
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  const waiting: Array<() => void> = [];
  let errors = '';
  let over = false;
  const wake = (): void => waiting.splice(0).forEach((go) => go());
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => {
    over = true;
    wake();
    return typeof code === 'number' ? code : String(signal);
  });
  let said = 0;
  const nextLine = async (): Promise<string> => {
    while (lines.length <= said) {
      if (over) throw new Error(`${script} ended without a word: ${errors}`);
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    said += 1;
    return lines[said - 1] ?? '';
  };
  return { process: child, lines, nextLine, ended };
}
