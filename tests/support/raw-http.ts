import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  /** All headers as they came, names in small letters. */
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  readonly body: string;
}

/** Sends bytes as they are, which no browser and no library would, and gives what comes until the other side closes. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('latin1').on('data', (part: string) => (answer += part));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

/** Sends one request with exactly these headers, and a body that its length belongs to. */
export async function request(
  port: number,
  line: string,
  headers: ReadonlyArray<readonly [name: string, value: string]>,
  body = '',
): Promise<RawAnswer> {
  const length: ReadonlyArray<readonly [string, string]> =
    body === '' ? [] : [['Content-Length', String(Buffer.byteLength(body))]];
  const all = [...headers, ...length, ['Connection', 'close'] as const];
  const head = all.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return readAnswer(await sendRaw(port, `${line} HTTP/1.1\r\n${head}\r\n${body}`));
}

export function readAnswer(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  return {
    status: Number(first.split(' ')[1]),
    headers: lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
    body: text.slice(end + 4),
  };
}

export type HeaderList = ReadonlyArray<readonly [string, string]>;

/** What the page in our own window sends with a call. */
export function pageHeaders(port: number, token: string): HeaderList {
  return [...sessionHeaders(port), ['Authorization', `Bearer ${token}`]];
}

/** What it sends before it has the token. */
export function sessionHeaders(port: number): HeaderList {
  return [
    ['Host', `127.0.0.1:${port}`],
    ['Origin', `http://127.0.0.1:${port}`],
    ['Sec-Fetch-Site', 'same-origin'],
    ['Content-Type', 'application/json'],
  ];
}

/** Exchanges the code of a window's address for the token. */
export async function exchange(port: number, url: string): Promise<RawAnswer> {
  const code = url.slice(url.indexOf('#c=') + 3);
  return request(port, 'POST /session/begin', sessionHeaders(port), JSON.stringify({ code }));
}

export function tokenIn({ body }: RawAnswer): string {
  const { token }: { readonly token: string } = JSON.parse(body);
  return token;
}
