import { LOOPBACK_ADDRESS } from '#shared/contract/loopback';

/**
 * Who may come to an address. `document`: the window when it opens. `asset`: what the document loads. `session`: the
 * page before it has the token. `page`: the page with the token. `launcher`: a second start of the program, with the key
 * that it read from the run folder.
 */
export type Entrance = 'document' | 'asset' | 'session' | 'page' | 'launcher';

export const LAUNCHER_ADDRESS = '/launcher/offer';

export interface Route {
  readonly entrance: Entrance;
  readonly method: 'GET' | 'POST';
  /** What the body must be; null where there is none. */
  readonly body: 'application/json' | 'application/octet-stream' | null;
}

const json = (entrance: Entrance): Route => ({ entrance, method: 'POST', body: 'application/json' });

const BYTES: Route = { entrance: 'page', method: 'POST', body: 'application/octet-stream' };

/** Every address but those of the built page. */
export const ROUTES: Readonly<Record<string, Route>> = {
  [LOOPBACK_ADDRESS.begin]: json('session'),
  [LOOPBACK_ADDRESS.prove]: json('session'),
  [LOOPBACK_ADDRESS.call]: json('page'),
  [LOOPBACK_ADDRESS.ask]: json('page'),
  [LOOPBACK_ADDRESS.copy]: json('page'),
  [LOOPBACK_ADDRESS.admit]: BYTES,
  [LOOPBACK_ADDRESS.take]: BYTES,
  [LAUNCHER_ADDRESS]: json('launcher'),
  [LOOPBACK_ADDRESS.events]: { entrance: 'page', method: 'GET', body: null },
};

export const DOCUMENT: Route = { entrance: 'document', method: 'GET', body: null };
export const ASSET: Route = { entrance: 'asset', method: 'GET', body: null };
