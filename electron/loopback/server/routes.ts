import { LOOPBACK_ADDRESS } from '#shared/contract/loopback';

/**
 * Who may come to an address. `document`: the window when it opens. `asset`: what the document loads. `session`: the
 * page before it has the token. `page`: the page with the token.
 */
export type Entrance = 'document' | 'asset' | 'session' | 'page';

export interface Route {
  readonly entrance: Entrance;
  readonly method: 'GET' | 'POST';
  /** What the body must be; null where there is none. */
  readonly body: 'application/json' | 'application/octet-stream' | null;
}

const json = (entrance: Entrance): Route => ({ entrance, method: 'POST', body: 'application/json' });

/** Every address but those of the built page. */
export const ROUTES: Readonly<Record<string, Route>> = {
  [LOOPBACK_ADDRESS.begin]: json('session'),
  [LOOPBACK_ADDRESS.prove]: json('session'),
  [LOOPBACK_ADDRESS.call]: json('page'),
  [LOOPBACK_ADDRESS.ask]: json('page'),
  [LOOPBACK_ADDRESS.admit]: { entrance: 'page', method: 'POST', body: 'application/octet-stream' },
  [LOOPBACK_ADDRESS.events]: { entrance: 'page', method: 'GET', body: null },
};

export const DOCUMENT: Route = { entrance: 'document', method: 'GET', body: null };
export const ASSET: Route = { entrance: 'asset', method: 'GET', body: null };
