import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ParserChild } from './parser-child.ts';

/** Megabytes of heap that reading one file may take (reliability.md 3.1). Byte limits come first. */
const HEAP_LIMIT = 512;
/** And of the part of it for what is new: reading a long file leaves much behind there, which costs memory and no time. */
const YOUNG_LIMIT = 8;

export const PARSER_FLAGS: readonly string[] = [
  `--max-old-space-size=${HEAP_LIMIT}`,
  `--max-semi-space-size=${YOUNG_LIMIT}`,
];

/** Starts the parser as a process of Node's own. It ends when it is let go. */
export function startNodeChild(module: URL): ParserChild {
  const child = fork(fileURLToPath(module), [], {
    execArgv: [...PARSER_FLAGS],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: childEnvironment(),
  });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-4000);
  });
  return {
    send: (request) => {
      child.send(request);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onEnd: (listener) => {
      child.on('exit', (code, signal) => listener({ code, signal, errors }));
      child.on('error', (error) => listener({ code: null, signal: null, errors: error.message }));
    },
    kill: () => {
      child.kill('SIGKILL');
    },
    release: () => {
      if (child.connected) child.disconnect();
      child.unref();
    },
  };
}

/** Nothing of this process's surroundings but where programs are and where compiled code is kept. */
function childEnvironment(): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of ['PATH', 'NODE_COMPILE_CACHE']) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}
