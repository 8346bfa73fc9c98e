import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';

// A process as Electron starts it: no channel of Node's to the parent that the module would find, but a port.
const [, , module = ''] = process.argv;
const send = process.send?.bind(process);
const port = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => send?.(message) });
process.on('message', (data) => port.emit('message', { data }));
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port });
Object.defineProperty(process, 'send', { value: undefined });
await import(pathToFileURL(module).href);
