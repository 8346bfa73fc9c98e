// Runs the built main program on plain Node, with the fake in place of Electron, and prints what came of it.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { encodeWire } from '#shared/contract/wire';
import { FakeElectron } from '../fake-electron/fake-electron.ts';
import { preloadParts } from '../fake-electron/fake-preload.ts';

const [, , main = ''] = process.argv;
const electron = new FakeElectron();
Object.assign(globalThis, { fakeElectronParts: electron.parts });
const names = Object.keys(electron.parts);
const source = names.map((name) => `export const ${name} = globalThis.fakeElectronParts.${name};`).join('\n');
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: 'fake:electron', shortCircuit: true, format: 'module' }
      : next(specifier, context),
  load: (url, context, next) =>
    url === 'fake:electron' ? { source, shortCircuit: true, format: 'module' } : next(url, context),
});
await import(pathToFileURL(main).href);
await electron.app.becomeReady();

const { ipcRenderer } = preloadParts(electron);
const ask = async (wish: object): Promise<unknown> =>
  JSON.parse(String(await ipcRenderer.invoke('clearday:ask', encodeWire(wish))));
const served = await electron.schemes.get('app')?.(new Request('app://bundle/index.html'));
console.log(
  JSON.stringify({
    loaded: electron.window.loaded,
    channels: [...electron.channels.keys()],
    preload: electron.window.options.webPreferences?.preload,
    served: served?.status,
    begun: await ask({ kind: 'begin' }),
    sample: await ask({ kind: 'open-sample' }),
  }),
);
electron.app.emit('will-quit');
electron.dispose();
