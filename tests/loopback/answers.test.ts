import { describe, expect, it } from 'vitest';
import { startBroken } from '#tests/support/broken-server';
import {
  pageHeaders,
  readAnswer,
  request,
  sendRaw,
  sessionHeaders,
  type HeaderList,
} from '#tests/support/raw-http';
import { useServerSession } from '#tests/support/server-session';

const session = useServerSession();

const CALL = JSON.stringify({ operation: 'versions.list', input: {} });

describe('L-07 to L-09: the headers of every answer', () => {
  const page = () => pageHeaders(session.host.port, session.token);
  const opening: ReadonlyArray<readonly [string, string]> = [
    ['Sec-Fetch-Site', 'none'],
    ['Sec-Fetch-Dest', 'document'],
  ];
  const own = () => ['Host', `127.0.0.1:${session.host.port}`] as const;

  it.each([
    ['200, the document', () => request(session.host.port, 'GET /', [own(), ...opening]), 200],
    [
      '200, a file of the page',
      () => request(session.host.port, 'GET /assets/page.js', [own(), ['Sec-Fetch-Site', 'same-origin']]),
      200,
    ],
    ['200, a call', () => request(session.host.port, 'POST /api/call', page(), CALL), 200],
    ['400, no call at all', () => request(session.host.port, 'POST /api/call', page(), 'nothing'), 400],
    ['400, no HTTP at all', async () => readAnswer(await sendRaw(session.host.port, 'nothing\r\n\r\n')), 400],
    ['401', () => request(session.host.port, 'POST /api/call', sessionHeaders(session.host.port), '{}'), 401],
    ['403', () => request(session.host.port, 'GET /', [own()]), 403],
    ['404', () => request(session.host.port, 'GET /nothing', [own(), ...opening]), 404],
    ['405', () => request(session.host.port, 'OPTIONS /api/call', [own()]), 405],
    [
      '413',
      () => request(session.host.port, 'POST /api/call', [...page(), ['Content-Length', '60000000']]),
      413,
    ],
    [
      '415',
      () => request(session.host.port, 'POST /api/call', [...page(), ['Content-Type', 'text/plain']], '{}'),
      415,
    ],
    ['421', () => request(session.host.port, 'GET /', [['Host', 'localhost']]), 421],
    ['431', () => request(session.host.port, 'GET /', [own(), ['X-Long', 'x'.repeat(20_000)]]), 431],
  ] as const)('%s', async (_, send, status) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(SECURITY.map(([name]) => [name, valueOf(answer.headers, name)])).toEqual(SECURITY);
    const names = answer.headers.map(([name]) => name);
    expect(names.filter((name) => name === 'set-cookie' || name.startsWith('access-control-'))).toEqual([]);
  });

  it('500, without a word of what broke', async () => {
    const broken = await startBroken();
    const answer = await request(
      broken.port,
      'POST /api/call',
      pageHeaders(broken.port, 'a'.repeat(64)),
      '{}',
    );
    expect(answer).toMatchObject({ status: 500, body: '' });
    expect(SECURITY.map(([name]) => [name, valueOf(answer.headers, name)])).toEqual(SECURITY);
    expect(broken.bugs.map(String)).toEqual(['Error: /secret/place is broken']);
    await broken.close();
  });
});

const SECURITY: HeaderList = [
  [
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  ],
  ['x-content-type-options', 'nosniff'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['referrer-policy', 'no-referrer'],
  ['cache-control', 'no-store'],
  ['x-frame-options', 'DENY'],
];

function valueOf(headers: HeaderList, name: string): string | null {
  const values = headers.filter(([each]) => each === name).map(([, value]) => value);
  return values.length === 1 ? (values[0] ?? null) : null;
}

describe('L-10: the files of the page', () => {
  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%5cpackage.json',
    '/assets\\..\\index.html',
    '/index.html%00.js',
    '/index.html.',
    '/index.html%20',
    '/assets//page.js',
    '//host/share',
    '/assets/page.js?v=1',
    '/assets/page.js#x',
    '/assets',
    '/assets/',
    '/./index.html',
    '/INDEX.HTML',
    '/etc/passwd',
    'file:///etc/passwd',
  ])('%s is none of them', async (path) => {
    const headers = [
      ['Host', `127.0.0.1:${session.host.port}`],
      ['Sec-Fetch-Site', 'same-origin'],
    ] as const;
    const answer = await request(session.host.port, `GET ${path}`, headers);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).toBe('');
  });
});
