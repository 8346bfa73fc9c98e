import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '#shared/contract/bridge';
import { CHANNELS, type Dropped } from './bridge/channels.ts';

/** Everything that the page gets of this world: functions that take and give text (reliability.md E-10). */
const bridge: Bridge = {
  host: 'desktop',
  call: (operation, input) => send(CHANNELS.call, operation, input),
  ask: (wish) => send(CHANNELS.ask, wish),
  admit: async (file) => send(CHANNELS.admit, await toDropped(file)),
  listen: (hear) => {
    // The event itself stays here: it would hand the page a way to the program.
    const pass = (_: unknown, text: unknown): void => hear(String(text));
    ipcRenderer.on(CHANNELS.event, pass);
    return () => {
      ipcRenderer.off(CHANNELS.event, pass);
    };
  },
};

async function send(channel: string, ...words: readonly unknown[]): Promise<string> {
  return String(await ipcRenderer.invoke(channel, ...words));
}

/** A file on disk goes by its path, so that its bytes need not pass through the page. */
async function toDropped(file: File): Promise<Dropped> {
  const path = webUtils.getPathForFile(file);
  if (path !== '') return { kind: 'path', path };
  return { kind: 'bytes', fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

contextBridge.exposeInMainWorld('clearday', bridge);
