import type { App } from '#app/create-app';
import { encodeWire } from '#shared/contract/wire';
import { FakeElectron } from '#tests/support/fake-electron/fake-electron';
import { preloadParts } from '#tests/support/fake-electron/fake-preload';
import { answerCalls } from '../../../electron/desktop/bridge/answer-calls.ts';
import { makeBridge } from '../../../electron/desktop/bridge/page-bridge.ts';

/** An operation as the page of the desktop program asks for it: through the preload script's bridge and its channel. */
export function carryOverIpc(app: App, operation: string, input: unknown): Promise<string> {
  const electron = new FakeElectron();
  const window = new electron.parts.BrowserWindow({});
  const notAsked = (): Promise<never> => Promise.reject(new Error('Only operations are asked for here.'));
  answerCalls(electron.parts.ipcMain, {
    mainFrame: () => window.webContents.mainFrame,
    dispatch: app.dispatch,
    grant: notAsked,
    admit: notAsked,
    readError: app.readError,
    onBug: (error) => {
      throw error;
    },
  });
  return makeBridge(preloadParts(electron)).call(operation, encodeWire(input));
}
