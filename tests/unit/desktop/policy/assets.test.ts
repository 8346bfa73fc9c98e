import { describe, expect, it } from 'vitest';
import { resolveAsset, toAssetMap, type Resolved } from '../../../../electron/desktop/policy/assets.ts';

const ASSETS = toAssetMap(
  ['index.html', 'assets/page-1a.js', 'assets\\page-1a.css', 'assets/page-1a.js.map', 'notes'],
  (name) => `/page/${name}`,
);

function get(url: string, initiatorOrigin: string | null = null): Resolved['status'] {
  return resolveAsset({ url, method: 'GET', initiatorOrigin }, ASSETS).status;
}

describe('the map of the page (E-12)', () => {
  it('holds what was built and has a known type, by the path of the address', () => {
    expect([...ASSETS]).toEqual([
      ['/index.html', { file: '/page/index.html', type: 'text/html; charset=utf-8' }],
      ['/assets/page-1a.js', { file: '/page/assets/page-1a.js', type: 'text/javascript; charset=utf-8' }],
      ['/assets/page-1a.css', { file: '/page/assets\\page-1a.css', type: 'text/css; charset=utf-8' }],
    ]);
  });
});

describe('an address (E-12)', () => {
  it('of a file that was built gives it', () => {
    expect(
      resolveAsset(
        { url: 'app://bundle/assets/page-1a.js', method: 'GET', initiatorOrigin: 'app://bundle' },
        ASSETS,
      ),
    ).toEqual({
      status: 200,
      asset: { file: '/page/assets/page-1a.js', type: 'text/javascript; charset=utf-8' },
    });
  });

  it.each([
    'app://bundle/../../etc/passwd',
    'app://bundle/..%2f..%2fetc%2fpasswd',
    'app://bundle/%2e%2e%2f%2e%2e%2fetc/passwd',
    'app://bundle/..%5c..%5cwindows%5cwin.ini',
    'app://bundle/..\\..\\windows\\win.ini',
    'app://bundle/index.html%00.js',
    'app://bundle/index.html.',
    'app://bundle/index.html/',
    'app://bundle/INDEX.HTML',
    'app://bundle//server/share/index.html',
    'app://bundle/index.html?v=1',
    'app://bundle/assets/page-1a.js.map',
    'app://bundle/notes',
    'app://bundle/',
    'app://bundle/constructor',
    'app://bundle/__proto__',
    'app://bundle.evil/index.html',
    'app://bundle@evil/index.html',
    'file:///page/index.html',
    'nothing',
  ])('such as %s gives nothing', (url) => {
    expect(get(url)).toBe(404);
  });

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS', 'get'])('is not asked for by %s', (method) => {
    expect(
      resolveAsset({ url: 'app://bundle/index.html', method, initiatorOrigin: null }, ASSETS).status,
    ).toBe(405);
  });

  it.each(['https://example.invalid', 'app://elsewhere', 'null', ''])(
    'is not given to a page of “%s”',
    (origin) => {
      expect(get('app://bundle/index.html', origin)).toBe(403);
    },
  );
});
