import type { ParserMessage, ParserRequest } from './protocol.ts';

/** The process that started this one. */
export interface Parent {
  readonly say: (message: ParserMessage) => void;
  readonly onRequest: (listener: (request: ParserRequest) => void) => void;
  /** The parent has gone, or lets this process go on its own. */
  readonly onEnd: (listener: () => void) => void;
}

/** Under Node a channel of its own, in a utility process of Electron the port that it was given. */
export function findParent(process: NodeJS.Process): Parent {
  const port: unknown = Reflect.get(process, 'parentPort');
  return isPort(port) ? overPort(port) : overChannel(process);
}

interface Port {
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => unknown;
  readonly postMessage: (message: unknown) => void;
}

function isPort(value: unknown): value is Port {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}

function overPort(port: Port): Parent {
  return {
    say: (message) => port.postMessage(message),
    onRequest: (listener) => {
      port.on('message', ({ data }) => {
        if (isRequest(data)) listener(data);
      });
    },
    // Electron ends it, with no warning.
    onEnd: () => {},
  };
}

/** The parent is this program itself: only which of its messages it is need be told. */
function isRequest(data: unknown): data is ParserRequest {
  if (typeof data !== 'object' || data === null) return false;
  return 'vocabulary' in data || 'review' in data || 'fixing' in data;
}

function overChannel(process: NodeJS.Process): Parent {
  return {
    say: (message) => process.send?.(message),
    onRequest: (listener) => {
      process.on('message', (data) => {
        if (isRequest(data)) listener(data);
      });
    },
    onEnd: (listener) => {
      process.on('disconnect', listener);
    },
  };
}
