import { EventEmitter } from 'node:events';
import type { DesktopSession } from '../../../electron/desktop/electron-parts.ts';
import type { Log } from './fake-event.ts';

type Handler<Name extends keyof DesktopSession> = DesktopSession[Name] extends (handler: infer Given) => void
  ? NonNullable<Given>
  : never;

/** The session of the pages: it keeps the handlers that were set, for a test to ask. */
export class FakeSession extends EventEmitter implements DesktopSession {
  request: Handler<'setPermissionRequestHandler'> | null = null;
  check: Handler<'setPermissionCheckHandler'> | null = null;
  device: Handler<'setDevicePermissionHandler'> | null = null;
  display: Parameters<DesktopSession['setDisplayMediaRequestHandler']>[0] = null;
  /** Decides on a request to the network. */
  beforeRequest:
    ((details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void) | null = null;
  readonly webRequest = {
    onBeforeRequest: (...given: unknown[]): void => {
      const handler = given.at(-1);
      if (typeof handler === 'function')
        this.beforeRequest = (...asked) => void Reflect.apply(handler, undefined, asked);
    },
  };
  readonly #log: Log;

  constructor(log: Log) {
    super();
    this.#log = log;
  }

  setPermissionRequestHandler(handler: Parameters<DesktopSession['setPermissionRequestHandler']>[0]): void {
    this.request = handler;
  }

  setPermissionCheckHandler(handler: Parameters<DesktopSession['setPermissionCheckHandler']>[0]): void {
    this.check = handler;
  }

  setDevicePermissionHandler(handler: Parameters<DesktopSession['setDevicePermissionHandler']>[0]): void {
    this.device = handler;
  }

  setDisplayMediaRequestHandler(
    handler: Parameters<DesktopSession['setDisplayMediaRequestHandler']>[0],
  ): void {
    this.display = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.#log.push(['setSpellCheckerEnabled', enabled]);
  }
}
