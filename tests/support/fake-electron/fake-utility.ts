import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { UtilityChild } from '../../../electron/desktop/electron-parts.ts';
import { FAKE_PID } from './fake-app.ts';

const HARNESS = fileURLToPath(new URL('utility-child.ts', import.meta.url));

/** A real process that believes that Electron started it. */
export function forkUtility(module: string): FakeUtility {
  return new FakeUtility(
    fork(HARNESS, [module], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] }),
  );
}

export class FakeUtility extends EventEmitter implements UtilityChild {
  readonly pid = FAKE_PID;
  readonly stderr: UtilityChild['stderr'];
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    super();
    this.#child = child;
    this.stderr = child.stderr;
    child.on('message', (message) => this.emit('message', message));
    child.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  postMessage(message: Parameters<UtilityChild['postMessage']>[0]): void {
    this.#child.send(message);
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL');
  }
}
