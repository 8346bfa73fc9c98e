import type { PreloadParts } from '../../../electron/desktop/bridge/page-bridge.ts';
import type { DesktopFrame } from '../../../electron/desktop/electron-parts.ts';
import type { FakeElectron } from './fake-electron.ts';

/** Files that came from a disk, and where from. */
const paths = new WeakMap<File, string>();

/** A file as a person drops it on the window. */
export function droppedFile(path: string): File {
  const file = new File([], path.split('/').at(-1) ?? path);
  paths.set(file, path);
  return file;
}

/**
 * The other end of the program's channels, as a preload script has it: what crosses is copied, as between processes.
 * `frame` is who calls; without one it is the window's own page.
 */
export function preloadParts(fake: FakeElectron, frame?: () => DesktopFrame | null): PreloadParts {
  const contents = fake.windows.at(-1)?.webContents;
  const sender = frame ?? (() => contents?.mainFrame ?? null);
  return {
    ipcRenderer: {
      invoke: async (channel, ...words) => {
        const answer = fake.channels.get(channel);
        if (answer === undefined) throw new Error(`Nothing answers on ${channel}.`);
        return structuredClone(await answer({ senderFrame: sender() }, ...structuredClone(words)));
      },
      on: (channel, listener) => {
        const pass = (text: string): void => listener({ sender: 'a way to the program' }, text);
        kept.set(listener, pass);
        return contents?.on(`sent:${channel}`, pass);
      },
      off: (channel, listener) => {
        const pass = kept.get(listener);
        return pass === undefined ? undefined : contents?.off(`sent:${channel}`, pass);
      },
    },
    findPath: (file) => paths.get(file) ?? '',
  };
}

const kept = new WeakMap<object, (text: string) => void>();
