import { isOwnUrl, ORIGIN } from './origin.ts';

/** A file of the page as it was built. */
export interface Asset {
  /** Where it lies on disk. */
  readonly file: string;
  readonly type: string;
}

/** The built files by their path in the address, as "/index.html". Fixed when the program starts. */
export type AssetMap = ReadonlyMap<string, Asset>;

/** A request as the protocol handler gets it. */
export interface AssetRequest {
  readonly url: string;
  readonly method: string;
  /** Who asks, told by the browser; null for what the browser started itself. */
  readonly initiatorOrigin: string | null;
}

export type Resolved = { readonly status: 200; readonly asset: Asset } | { readonly status: 403 | 404 | 405 };

/**
 * The asset that a request is for. It is looked up in the map as the URL parser reads the address; no path is ever
 * put together, so none can climb (reliability.md E-12).
 */
export function resolveAsset({ url, method, initiatorOrigin }: AssetRequest, assets: AssetMap): Resolved {
  if (method !== 'GET') return { status: 405 };
  if (initiatorOrigin !== null && initiatorOrigin !== ORIGIN) return { status: 403 };
  const parsed = URL.parse(url);
  if (parsed === null || !isOwnUrl(url) || parsed.search !== '') return { status: 404 };
  const asset = assets.get(parsed.pathname);
  return asset === undefined ? { status: 404 } : { status: 200, asset };
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
};

/** The map of the files under a folder, given by their names within it. What has no known type is not served. */
export function toAssetMap(names: readonly string[], locate: (name: string) => string): AssetMap {
  const assets = new Map<string, Asset>();
  for (const name of names) {
    const path = name.replaceAll('\\', '/');
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
    if (type !== undefined) assets.set(`/${path}`, { file: locate(name), type });
  }
  return assets;
}
