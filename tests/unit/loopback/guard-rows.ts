import type { GuardState, Headers, Reason, Verdict } from '../../../electron/loopback/server/guard.ts';

export const PORT = 50_000;
export const TOKEN = 'a'.repeat(64);
export const KEY = 'b'.repeat(64);

export const STATE: GuardState = {
  port: PORT,
  isToken: (candidate) => candidate === TOKEN,
  isLauncherKey: (candidate) => candidate === KEY,
  isAsset: (path) => path === '/assets/page.js',
};

/** One request, and what becomes of it: 'allow', or the status and the reason. */
export interface GuardRow {
  readonly what: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly verdict: 'allow' | readonly [status: number, reason: Reason];
}

const OWN = `127.0.0.1:${PORT}`;

/** What the page in our own window sends, by kind of request (measured in Chromium 156). */
const DOCUMENT: Headers = {
  host: [OWN],
  'sec-fetch-site': ['none'],
  'sec-fetch-mode': ['navigate'],
  'sec-fetch-dest': ['document'],
};
const ASSET: Headers = { host: [OWN], 'sec-fetch-site': ['same-origin'], 'sec-fetch-dest': ['script'] };
const CALL: Headers = {
  host: [OWN],
  origin: [`http://${OWN}`],
  'sec-fetch-site': ['same-origin'],
  'sec-fetch-dest': ['empty'],
  'content-type': ['application/json'],
  authorization: [`Bearer ${TOKEN}`],
};
const EVENTS: Headers = {
  host: [OWN],
  'sec-fetch-site': ['same-origin'],
  'sec-fetch-dest': ['empty'],
  authorization: [`Bearer ${TOKEN}`],
};
const BEGIN: Headers = without(CALL, 'authorization');
const LAUNCHER: Headers = { ...without(CALL, 'sec-fetch-site'), authorization: [`Bearer ${KEY}`] };

function without(headers: Headers, name: string): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));
}

type Expected = GuardRow['verdict'];

const opening = (what: string, verdict: Expected, headers: Headers = DOCUMENT, path = '/'): GuardRow => ({
  what,
  method: 'GET',
  path,
  headers,
  verdict,
});
const asset = (what: string, verdict: Expected, headers: Headers = ASSET): GuardRow => ({
  ...opening(what, verdict, headers, '/assets/page.js'),
});
const calling = (what: string, verdict: Expected, headers: Headers = CALL, path = '/api/call'): GuardRow => ({
  what,
  method: 'POST',
  path,
  headers,
  verdict,
});
const listening = (what: string, verdict: Expected, headers: Headers = EVENTS): GuardRow => ({
  ...opening(what, verdict, headers, '/api/events'),
});

const WRONG_HOSTS: ReadonlyArray<readonly [string, readonly string[]]> = [
  ['localhost', [`localhost:${PORT}`]],
  ['no port', ['127.0.0.1']],
  ['another port', ['127.0.0.1:50001']],
  ['a short form', [`127.1:${PORT}`]],
  ['any address', [`0.0.0.0:${PORT}`]],
  ['the other loopback', [`[::1]:${PORT}`]],
  ['a name that points here', [`rebind.test:${PORT}`]],
  ['ours with something behind', [`${OWN}.evil`]],
  ['ours with something before', [`x${OWN}`]],
  ['two, ours first', [OWN, 'evil.test']],
  ['two, ours last', ['evil.test', OWN]],
  ['ours twice', [OWN, OWN]],
  ['ours with a dot', [`127.0.0.1.:${PORT}`]],
  ['nothing', ['']],
];

const WRONG_ORIGINS: ReadonlyArray<readonly [string, readonly string[]]> = [
  ['null', ['null']],
  ['another port', ['http://127.0.0.1:50001']],
  ['localhost', [`http://localhost:${PORT}`]],
  ['https', [`https://${OWN}`]],
  ['ours with a path', [`http://${OWN}/`]],
  ['ours with something behind', [`http://${OWN}.evil`]],
  ['ours twice', [`http://${OWN}`, `http://${OWN}`]],
  ['nothing', ['']],
];

const WRONG_TOKENS: ReadonlyArray<readonly [string, readonly string[]]> = [
  ['another of the same length', [`Bearer ${'c'.repeat(64)}`]],
  ['a short one', ['Bearer a']],
  ['a long one', [`Bearer ${TOKEN}a`]],
  ['no word before it', [TOKEN]],
  ['another word before it', [`Basic ${TOKEN}`]],
  ['a small letter', [`bearer ${TOKEN}`]],
  ['something before it', [`x Bearer ${TOKEN}`]],
  ['two spaces', [`Bearer  ${TOKEN}`]],
  ['something behind it', [`Bearer ${TOKEN} x`]],
  ['it twice', [`Bearer ${TOKEN}`, `Bearer ${TOKEN}`]],
  ['capital letters', [`Bearer ${TOKEN.toUpperCase()}`]],
  ['the key of the launcher', [`Bearer ${KEY}`]],
  ['nothing', ['']],
];

/** Requests that no rule of the guard may let through, and those that it must (reliability.md L-02 to L-11). */
export const ROWS: readonly GuardRow[] = [
  opening('our window opens', 'allow'),
  opening('our window is loaded again', 'allow', { ...DOCUMENT, 'sec-fetch-site': ['same-origin'] }),
  asset('our page loads its script', 'allow'),
  calling('our page calls', 'allow'),
  calling(
    'our page sends a file',
    'allow',
    { ...CALL, 'content-type': ['application/octet-stream'] },
    '/api/admit',
  ),
  calling('our page begins', 'allow', BEGIN, '/session/begin'),
  calling('our page asks for proof', 'allow', BEGIN, '/session/prove'),
  listening('our page listens', 'allow'),
  listening('our page listens and names itself', 'allow', { ...EVENTS, origin: [`http://${OWN}`] }),
  calling('a second start of the program', 'allow', LAUNCHER, '/launcher/offer'),

  ...WRONG_HOSTS.map(([what, host]) => opening(`Host: ${what}`, [421, 'host'], { ...DOCUMENT, host })),
  ...WRONG_HOSTS.map(([what, host]) => calling(`a call, Host: ${what}`, [421, 'host'], { ...CALL, host })),
  opening('no Host', [421, 'host'], without(DOCUMENT, 'host')),
  { ...opening('a wrong Host before a wrong method', [421, 'host'], {}), method: 'OPTIONS' },

  ...['OPTIONS', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'get', ''].map((method) => ({
    ...opening(`method “${method}”`, [405, 'method'] as const),
    method,
  })),
  { ...calling('asking before a call from elsewhere', [405, 'method']), method: 'OPTIONS' },
  { ...calling('calling by reading', [405, 'method']), method: 'GET' },
  { ...opening('sending to the document', [405, 'method'], CALL), method: 'POST' },
  { ...asset('sending to a file', [405, 'method'], CALL), method: 'POST' },
  { ...listening('sending to the events', [405, 'method'], CALL), method: 'POST' },

  listening('a WebSocket of our own', [400, 'upgrade'], { ...EVENTS, upgrade: ['websocket'] }),
  listening('a WebSocket from another port', [400, 'upgrade'], {
    host: [OWN],
    origin: ['http://127.0.0.1:50001'],
    upgrade: ['websocket'],
    connection: ['Upgrade'],
  }),

  ...WRONG_ORIGINS.map(([what, origin]) => calling(`Origin: ${what}`, [403, 'origin'], { ...CALL, origin })),
  ...WRONG_ORIGINS.map(([what, origin]) =>
    listening(`listening, Origin: ${what}`, [403, 'origin'], { ...EVENTS, origin }),
  ),
  ...WRONG_ORIGINS.map(([what, origin]) =>
    opening(`opening, Origin: ${what}`, [403, 'origin'], { ...DOCUMENT, origin }),
  ),
  calling('a call without Origin', [403, 'origin'], without(CALL, 'origin')),
  calling('beginning without Origin', [403, 'origin'], without(BEGIN, 'origin'), '/session/begin'),
  calling('a launcher without Origin', [403, 'origin'], without(LAUNCHER, 'origin'), '/launcher/offer'),

  ...[
    '/nothing',
    '/index',
    '//',
    '/../etc/passwd',
    '/%2e%2e/',
    '/api',
    '/api/',
    '/api/call/',
    '/constructor',
    '',
    '*',
    '/?c=code',
    '/assets/page.js?x',
    `http://${OWN}/`,
    '/__proto__',
    '/API/CALL',
    'toString',
  ].map((path) => opening(`address “${path}”`, [404, 'address'], DOCUMENT, path)),

  ...['same-site', 'cross-site', '', 'SAME-ORIGIN'].flatMap((site) => [
    opening(`opened from “${site}”`, [403, 'site'] as const, { ...DOCUMENT, 'sec-fetch-site': [site] }),
    asset(`a file for “${site}”`, [403, 'site'] as const, { ...ASSET, 'sec-fetch-site': [site] }),
    calling(`a call from “${site}”`, [403, 'site'] as const, { ...CALL, 'sec-fetch-site': [site] }),
    listening(`listening from “${site}”`, [403, 'site'] as const, { ...EVENTS, 'sec-fetch-site': [site] }),
    calling(
      `beginning from “${site}”`,
      [403, 'site'] as const,
      { ...BEGIN, 'sec-fetch-site': [site] },
      '/session/begin',
    ),
    calling(
      `a launcher that is a browser on “${site}”`,
      [403, 'site'] as const,
      { ...LAUNCHER, 'sec-fetch-site': [site] },
      '/launcher/offer',
    ),
  ]),
  opening('opened by what is no browser', [403, 'site'], without(DOCUMENT, 'sec-fetch-site')),
  asset('a file for what is no browser', [403, 'site'], without(ASSET, 'sec-fetch-site')),
  asset('a file opened as a document', [403, 'site'], { ...ASSET, 'sec-fetch-site': ['none'] }),
  calling('a call by what is no browser', [403, 'site'], without(CALL, 'sec-fetch-site')),
  calling('a call typed in', [403, 'site'], { ...CALL, 'sec-fetch-site': ['none'] }),
  calling('beginning typed in', [403, 'site'], { ...BEGIN, 'sec-fetch-site': ['none'] }, '/session/begin'),
  listening('listening typed in', [403, 'site'], { ...EVENTS, 'sec-fetch-site': ['none'] }),
  calling(
    'a launcher in our own page',
    [403, 'site'],
    { ...LAUNCHER, 'sec-fetch-site': ['same-origin'] },
    '/launcher/offer',
  ),
  opening('two sites', [403, 'site'], { ...DOCUMENT, 'sec-fetch-site': ['none', 'none'] }),

  ...['iframe', 'script', 'image', 'empty', 'embed', 'object', ''].map((destination) =>
    opening(`the document as “${destination}”`, [403, 'destination'] as const, {
      ...DOCUMENT,
      'sec-fetch-dest': [destination],
    }),
  ),
  opening('the document as nothing named', [403, 'destination'], without(DOCUMENT, 'sec-fetch-dest')),

  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain',
    'application/octet-stream',
    'application/json; charset=utf-8',
    'Application/JSON',
    '',
  ].map((type) =>
    calling(`a call of type “${type}”`, [415, 'content-type'] as const, { ...CALL, 'content-type': [type] }),
  ),
  calling('a call of two types', [415, 'content-type'], {
    ...CALL,
    'content-type': ['application/json', 'application/json'],
  }),
  calling('a call of no type', [415, 'content-type'], without(CALL, 'content-type')),
  listening('listening with a type', [415, 'content-type'], {
    ...EVENTS,
    'content-type': ['application/json'],
  }),
  calling('a file sent as JSON', [415, 'content-type'], CALL, '/api/admit'),
  calling(
    'beginning as a form',
    [415, 'content-type'],
    { ...BEGIN, 'content-type': ['text/plain'] },
    '/session/begin',
  ),

  ...WRONG_TOKENS.flatMap(([what, authorization]) => [
    calling(`token: ${what}`, [401, 'token'] as const, { ...CALL, authorization }),
    listening(`listening, token: ${what}`, [401, 'token'] as const, { ...EVENTS, authorization }),
  ]),
  calling('no token', [401, 'token'], without(CALL, 'authorization')),
  listening('listening with no token', [401, 'token'], without(EVENTS, 'authorization')),
  calling('the token in a cookie', [401, 'token'], {
    ...without(CALL, 'authorization'),
    cookie: [`token=${TOKEN}`],
  }),
  {
    ...listening('the token in the address', [404, 'address'], without(EVENTS, 'authorization')),
    path: `/api/events?token=${TOKEN}`,
  },
  calling(
    'a launcher with the token of the page',
    [401, 'token'],
    { ...LAUNCHER, authorization: [`Bearer ${TOKEN}`] },
    '/launcher/offer',
  ),
  calling(
    'a launcher without its key',
    [401, 'token'],
    without(LAUNCHER, 'authorization'),
    '/launcher/offer',
  ),
];

/** What a guard says that differs from the rows; empty for a guard that holds. */
export function failuresOf(
  guard: (headers: Headers, method: string, path: string, state: GuardState) => Verdict,
): readonly string[] {
  return ROWS.flatMap(({ what, method, path, headers, verdict }) => {
    const given = guard(headers, method, path, STATE);
    const said = given.kind === 'allow' ? 'allow' : `${given.status} ${given.reason}`;
    const wanted = verdict === 'allow' ? 'allow' : verdict.join(' ');
    return said === wanted ? [] : [`${what}: ${said}, not ${wanted}`];
  });
}
