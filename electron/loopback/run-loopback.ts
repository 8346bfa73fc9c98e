import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '#shared/contract/errors';
import { readArguments } from './arguments.ts';
import { startHost } from './host/start-host.ts';
import { PAGE_FOLDER } from './program.ts';
import { windowLine } from './window/browser-line.ts';
import { findInstalledBrowser, NO_BROWSER } from './window/find-browser.ts';

/** Runs the app window until it is closed, and gives the code to end with. */
export async function runLoopback(line: readonly string[]): Promise<number> {
  try {
    const { workspace, window } = readArguments(line);
    const host = await startHost({ page: fileURLToPath(PAGE_FOLDER), workspace, onBug: reportBug });
    const stopped = new Promise<void>((resolve) => {
      process.once('SIGTERM', () => resolve());
      process.once('SIGINT', () => resolve());
    });
    if (window) await Promise.race([showWindow(host.newAddress()), stopped]);
    else {
      process.stdout.write(`${JSON.stringify({ url: host.newAddress(), port: host.port })}\n`);
      await stopped;
    }
    await host.close();
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${error instanceof AppError ? error.message : (error.stack ?? error.message)}\n`);
    return 1;
  }
}

function showWindow(address: string): Promise<void> {
  const browser = findInstalledBrowser();
  if (browser === null) throw new AppError('output-refused', NO_BROWSER);
  const profile = join(process.env['CLEARDAY_HOME'] ?? join(homedir(), '.clearday'), 'window');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  const isRoot = process.getuid?.() === 0;
  return new Promise((resolve, reject) => {
    const child = spawn(browser, [...windowLine({ address, profile, isRoot })], { stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
}

function reportBug(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
