import { afterAll, beforeAll } from 'vitest';
import { startAppWindow, type AppWindow } from './app-window.ts';
import { buildBridgePage, type BridgePage } from './built-bridge-page.ts';
import { exchange, tokenIn } from './raw-http.ts';

/** A server for all tests of the file, and the token that its window was given. */
export interface ServerSession {
  readonly host: AppWindow;
  readonly token: string;
  /** The folder of the page that it serves. */
  readonly page: string;
}

export function useServerSession(): ServerSession {
  let built: BridgePage;
  let host: AppWindow;
  let token: string;
  beforeAll(async () => {
    built = await buildBridgePage();
    host = await startAppWindow({ page: built.folder });
    token = tokenIn(await exchange(host.port, host.url));
  });
  afterAll(async () => {
    await host.close();
    built.remove();
  });
  return {
    get host() {
      return host;
    },
    get page() {
      return built.folder;
    },
    get token() {
      return token;
    },
  };
}
