import type { Bridge } from '#shared/contract/bridge';
import { CHANNELS, type Dropped } from './channels.ts';

/** What the preload script has of Electron. */
export interface PreloadParts {
  readonly ipcRenderer: {
    invoke(channel: string, ...words: unknown[]): Promise<unknown>;
    on(channel: string, listener: (event: unknown, ...words: unknown[]) => void): unknown;
    off(channel: string, listener: (event: unknown, ...words: unknown[]) => void): unknown;
  };
  /** Where a file lies on disk; '' for one that lies on none. */
  readonly findPath: (file: File) => string;
}

/** Everything that the page gets of the program: functions that take and give text (reliability.md E-10). */
export function makeBridge({ ipcRenderer, findPath }: PreloadParts): Bridge {
  const send = async (channel: string, ...words: readonly unknown[]): Promise<string> =>
    String(await ipcRenderer.invoke(channel, ...words));
  return {
    host: 'desktop',
    call: (operation, input) => send(CHANNELS.call, operation, input),
    ask: (wish) => send(CHANNELS.ask, wish),
    admit: async (file) => send(CHANNELS.admit, await toDropped(file, findPath)),
    listen: (hear) => {
      // The event itself stays here: it would hand the page a way to the program.
      const pass = (_: unknown, text: unknown): void => hear(String(text));
      ipcRenderer.on(CHANNELS.event, pass);
      return () => {
        ipcRenderer.off(CHANNELS.event, pass);
      };
    },
  };
}

/** A file on disk goes by its path, so that its bytes need not pass through the page. */
async function toDropped(file: File, findPath: PreloadParts['findPath']): Promise<Dropped> {
  const path = findPath(file);
  if (path !== '') return { kind: 'path', path };
  return { kind: 'bytes', fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
