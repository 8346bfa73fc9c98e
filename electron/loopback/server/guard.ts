import { ASSET, DOCUMENT, ROUTES, type Entrance, type Route } from './routes.ts';

/** All values of each header, by its name in small letters. */
export type Headers = Readonly<Record<string, readonly string[] | undefined>>;

/** What the guard goes by besides the request. */
export interface GuardState {
  readonly port: number;
  /** Whether it is the token of the page, found out in constant time. */
  readonly isToken: (candidate: string) => boolean;
  /** Whether it is the key of the run folder. */
  readonly isLauncherKey: (candidate: string) => boolean;
  /** Addresses of the built page, "/" left out. */
  readonly isAsset: (path: string) => boolean;
}

export type Verdict =
  | { readonly kind: 'allow'; readonly route: Route }
  | { readonly kind: 'refuse'; readonly status: number; readonly reason: Reason };

/** For the tests and for counting; never told to whoever asked. */
export type Reason =
  'host' | 'method' | 'upgrade' | 'origin' | 'address' | 'site' | 'destination' | 'content-type' | 'token';

const METHODS = ['GET', 'POST'];

/**
 * Whether a request may be answered (reliability.md L-02 to L-05, L-08, L-11). Everything is refused that is not
 * exactly what the page in our own window sends.
 */
export function guard(headers: Headers, method: string, path: string, state: GuardState): Verdict {
  const own = `127.0.0.1:${state.port}`;
  // First of all, so that a name which an attacker points at this computer gets no other word out of it.
  if (onlyValue(headers, 'host') !== own) return refuse(421, 'host');
  if (!METHODS.includes(method)) return refuse(405, 'method');
  if (headers['upgrade'] !== undefined) return refuse(400, 'upgrade');
  if (!isOwnOrigin(headers, method, `http://${own}`)) return refuse(403, 'origin');
  const route = findRoute(path, state);
  if (route === null) return refuse(404, 'address');
  if (route.method !== method) return refuse(405, 'method');
  if (!isRightSite(headers, route.entrance)) return refuse(403, 'site');
  if (route.entrance === 'document' && onlyValue(headers, 'sec-fetch-dest') !== 'document') {
    return refuse(403, 'destination');
  }
  if (onlyValue(headers, 'content-type') !== route.body) return refuse(415, 'content-type');
  if (!hasSecret(headers, route.entrance, state)) return refuse(401, 'token');
  return { kind: 'allow', route };
}

function refuse(status: number, reason: Reason): Verdict {
  return { kind: 'refuse', status, reason };
}

/** Null where the header is missing or comes twice. */
function onlyValue(headers: Headers, name: string): string | null {
  const values = headers[name] ?? [];
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** Browsers leave Origin out of reading requests to their own site, and out of nothing else that matters here. */
function isOwnOrigin(headers: Headers, method: string, own: string): boolean {
  if (headers['origin'] === undefined) return method === 'GET';
  return onlyValue(headers, 'origin') === own;
}

function findRoute(path: string, state: GuardState): Route | null {
  if (path === '/') return DOCUMENT;
  if (state.isAsset(path)) return ASSET;
  return Object.hasOwn(ROUTES, path) ? (ROUTES[path] ?? null) : null;
}

/**
 * Every browser sends Sec-Fetch-Site, and pages can't change it: "same-site" is another port of this computer, and
 * whoever sends none is no browser.
 */
function isRightSite(headers: Headers, entrance: Entrance): boolean {
  if (entrance === 'launcher') return headers['sec-fetch-site'] === undefined;
  const site = onlyValue(headers, 'sec-fetch-site');
  if (site === 'same-origin') return true;
  return entrance === 'document' && site === 'none';
}

function hasSecret(headers: Headers, entrance: Entrance, state: GuardState): boolean {
  if (entrance !== 'page' && entrance !== 'launcher') return true;
  const [, candidate = ''] = /^Bearer ([0-9a-f]+)$/.exec(onlyValue(headers, 'authorization') ?? '') ?? [];
  return entrance === 'page' ? state.isToken(candidate) : state.isLauncherKey(candidate);
}
