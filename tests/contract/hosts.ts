import type { App } from '#app/create-app';
import { decodeWire, encodeWire } from '#shared/contract/wire';
import { carryOverIpc } from '#tests/support/desktop/carry-over-ipc';
import { carryOverLoopback } from '#tests/support/carry-over-loopback';

/** A way to the app. Gives the reply as it crosses: encoded. */
export interface ContractHost {
  readonly name: string;
  readonly carry: (app: App, operation: string, input: unknown) => Promise<string>;
}

/** Every host that the same cases run through; the replies must be equal byte for byte. */
export const HOSTS: readonly ContractHost[] = [
  {
    name: 'in process',
    carry: async (app, operation, input) => encodeWire(await app.dispatch(operation, input)),
  },
  {
    // As a bridge or a server would carry it: the request arrives encoded too.
    name: 'over the wire format',
    carry: async (app, operation, input) => {
      const request = decodeWire(encodeWire({ operation, input }));
      const sent =
        typeof request === 'object' && request !== null && 'input' in request ? request.input : null;
      return encodeWire(await app.dispatch(operation, sent));
    },
  },
  { name: 'over fake IPC', carry: carryOverIpc },
  { name: 'over loopback', carry: carryOverLoopback },
];
