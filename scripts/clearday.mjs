#!/usr/bin/env node
// The `clearday` command. Runs on any Node from 20 on and hands over to the project's own.
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './set-up/built.mjs';
import { ROOT, runsOnNewNode } from './set-up/place.mjs';
import { requireNode, run } from './set-up/processes.mjs';
import { runScript } from './set-up/stop.mjs';

/** The program's own exit code for a command that cannot be run as given. */
const USAGE = 2;
const PROGRAM = join(ROOT, 'out', 'cli', 'main.js');

await runScript(async () => {
  const args = process.argv.slice(2);
  const node = requireNode();
  await ensureBuilt();
  // What a start compiles is kept for the next one, also by the processes that the program starts.
  process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'out', 'compiled');
  // The working folder stays the caller's: file names on the command line are relative to it.
  if (!runsOnNewNode()) return run(node, [PROGRAM, ...args], { cwd: process.cwd() });
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  process.argv[1] = PROGRAM;
  await import(pathToFileURL(PROGRAM).href);
  return process.exitCode;
}, USAGE);
