import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { findNode, ROOT } from './place.mjs';
import { Stopped } from './stop.mjs';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program with this terminal and gives its exit code, 128 and the signal's number where a signal ended it.
 * Signals sent to the script go on to the program.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: ROOT, ...options });
    const passOn = (signal) => {
      // Ctrl+C in a terminal reaches the program by itself; a second one would look like impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of PASSED_ON) process.on(signal, passOn);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const each of PASSED_ON) process.off(each, passOn);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Runs a program quietly and gives its exit code with everything it said. */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Path of the project's own Node. Stops with a sentence when it is not there. */
export function requireNode() {
  const node = findNode();
  if (node !== null) return node;
  throw new Stopped(
    'Clearday runs on Node 24, which "npm ci" brings along and which is missing here. Run "npm ci" without --ignore-scripts, then try again.',
  );
}
