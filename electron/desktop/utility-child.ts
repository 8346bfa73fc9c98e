import { fileURLToPath } from 'node:url';
import type { ChildEnd, ParserChild } from '#app/parser/parser-child';
import type { ElectronParts } from './electron-parts.ts';

/** The name under which the process is listed, and known when it has gone. */
export const PARSER_SERVICE = 'Clearday parser';

/** Megabytes of heap that reading one file may take, as under Node (reliability.md 3.1). */
const HEAP_LIMIT = 512;
/** Megabytes of everything. The heap limit is not sure to reach a process that Electron starts, and it bounds no buffers. */
const MEMORY_LIMIT = 1536;
const LOOK_EVERY = 250;

/**
 * Starts the parser as a utility process: with RunAsNode off, Node's own way of starting one is closed (reliability.md
 * E-17). It gets nothing of this program's surroundings.
 */
export function startUtilityChild(
  { utilityProcess, app }: Pick<ElectronParts, 'utilityProcess' | 'app'>,
  module: URL,
): ParserChild {
  const child = utilityProcess.fork(fileURLToPath(module), [], {
    execArgv: [`--max-old-space-size=${HEAP_LIMIT}`],
    serviceName: PARSER_SERVICE,
    stdio: 'pipe',
    env: childEnvironment(process.env),
  });
  const ending = new Set<(end: ChildEnd) => void>();
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors = (errors + new TextDecoder().decode(chunk)).slice(-4000);
  });
  const watch = setInterval(() => {
    if (megabytesOf(app, child.pid) <= MEMORY_LIMIT) return;
    errors = 'heap out of memory: more than the program allows';
    child.kill();
  }, LOOK_EVERY);
  watch.unref();
  child.on('exit', (code) => {
    clearInterval(watch);
    for (const tell of ending) tell({ code, signal: null, errors });
  });
  return {
    send: (request) => child.postMessage(request, []),
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onEnd: (listener) => {
      ending.add(listener);
    },
    kill: () => {
      child.kill();
    },
    release: () => {
      child.kill();
    },
  };
}

/** Nothing but what Windows needs to start any process, or its random numbers fail. */
function childEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of ['SystemRoot', 'windir', 'TEMP', 'TMP']) {
    const value = env[name];
    if (value !== undefined && process.platform === 'win32') given[name] = value;
  }
  return given;
}

function megabytesOf(app: ElectronParts['app'], pid: number | undefined): number {
  const metric = app.getAppMetrics().find((each) => each.pid === pid);
  return (metric?.memory.workingSetSize ?? 0) / 1024;
}
