import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { startAppWindow } from '#tests/support/app-window';
import {
  exchange,
  pageHeaders,
  readAnswer,
  request,
  sendRaw,
  sessionHeaders,
  tokenIn,
  type HeaderList,
} from '#tests/support/raw-http';
import { useServerSession } from '#tests/support/server-session';
import { PORT, ROWS, TOKEN } from '../unit/loopback/guard-rows.ts';

const session = useServerSession();

describe('L-01: the server', () => {
  it('listens on no other address of this computer', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, address }) => !internal || address === '::1')
      .map(({ address }) => address);
    const reached = await Promise.all(
      [...others, '::1', '127.0.0.2'].map((address) => canReach(address, session.host.port)),
    );
    expect(reached).toEqual(reached.map(() => false));
    expect(await canReach('127.0.0.1', session.host.port)).toBe(true);
  });

  it('takes a port that chance gives', async () => {
    const other = await startAppWindow({ page: session.page });
    expect(other.port).toBeGreaterThan(1023);
    expect(other.port).not.toBe(session.host.port);
    await other.close();
  });
});

function canReach(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

describe('L-02 to L-05, L-08, L-11: over the wire', () => {
  // Rows that HTTP can carry and that end: other paths and methods never come out of the parser.
  const sendable = ROWS.filter(
    ({ method, path, verdict }) =>
      /^[A-Z]+$/.test(method) && /^[/h*]/.test(path) && !(verdict === 'allow' && ENDLESS.includes(path)),
  );

  it.each(sendable)('$what: $verdict', async ({ method, path, headers, verdict }) => {
    const own = (text: string): string =>
      text.replaceAll(String(PORT), String(session.host.port)).replaceAll(TOKEN, session.token);
    const sent = Object.entries(headers).flatMap(([name, values = []]) =>
      values.map((value) => [name, own(value)] as const),
    );
    const answer = await request(session.host.port, `${method} ${own(path)}`, sent);
    // A call with nothing in it is let through, and then answered with 400.
    const said = verdict === 'allow' && [200, 400].includes(answer.status) ? 'allow' : answer.status;
    expect([said, said === 'allow' || answer.body === '']).toEqual([
      verdict === 'allow' ? 'allow' : verdict[0],
      true,
    ]);
  });

  it('HTTP/1.0 without Host is refused like a wrong one', async () => {
    expect(readAnswer(await sendRaw(session.host.port, 'GET / HTTP/1.0\r\n\r\n'))).toMatchObject({
      status: 421,
      body: '',
    });
  });
});

/** The events never end; a second start of the program has its own test. */
const ENDLESS = ['/api/events', '/launcher/offer'];

describe('L-05: the token', () => {
  it('is refused with the same bytes for every reason', async () => {
    const wrong = [
      '',
      'Bearer a',
      `Bearer ${'0'.repeat(64)}`,
      `Bearer ${session.token}0`,
      `Basic ${session.token}`,
    ];
    const answers = await Promise.all(
      wrong.map((value) =>
        request(
          session.host.port,
          'POST /api/call',
          [...sessionHeaders(session.host.port), ['Authorization', value]],
          '{}',
        ),
      ),
    );
    const [first] = answers.map(({ status, body, headers }) => ({
      status,
      body,
      headers: withoutDate(headers),
    }));
    for (const { status, body, headers } of answers) {
      expect({ status, body, headers: withoutDate(headers) }).toEqual(first);
    }
    expect(first).toMatchObject({ status: 401, body: '' });
  });

  it('rings the alarm once, after 20 wrong ones', async () => {
    const other = await startAppWindow({ page: session.page });
    const guess = () => request(other.port, 'POST /api/call', pageHeaders(other.port, '0'.repeat(64)), '{}');
    for (let count = 0; count < 19; count += 1) await guess();
    expect(other.alarms).toEqual([]);
    await guess();
    await guess();
    expect(other.alarms).toHaveLength(1);
    expect(other.alarms[0]).toMatch(/^Clearday has stopped: another program on this computer tried/);
    await other.close();
  });

  it('is not counted as wrong when another site sends it', async () => {
    const other = await startAppWindow({ page: session.page });
    const foreign = pageHeaders(other.port, '0'.repeat(64)).map(
      ([name, value]) => [name, name === 'Sec-Fetch-Site' ? 'same-site' : value] as const,
    );
    for (let count = 0; count < 25; count += 1) await request(other.port, 'POST /api/call', foreign, '{}');
    expect(other.alarms).toEqual([]);
    await other.close();
  });
});

describe('L-06: the code', () => {
  it('is good once; presented again, it rings the alarm', async () => {
    const other = await startAppWindow({ page: session.page });
    expect((await exchange(other.port, other.url)).status).toBe(200);
    expect(other.alarms).toEqual([]);
    expect(await exchange(other.port, other.url)).toMatchObject({ status: 401, body: '' });
    expect(other.alarms).toHaveLength(1);
    await other.close();
  });

  it('is not good in the address of a request, nor a wrong one in its place', async () => {
    const other = await startAppWindow({ page: session.page });
    const code = other.url.slice(other.url.indexOf('#c=') + 3);
    const address = `POST /session/begin?code=${code}`;
    expect((await request(other.port, address, sessionHeaders(other.port), '{}')).status).toBe(404);
    expect((await exchange(other.port, `#c=${'0'.repeat(64)}`)).status).toBe(401);
    expect((await exchange(other.port, other.url)).status).toBe(200);
    await other.close();
  });

  it('for a further window takes the token of the one before', async () => {
    const other = await startAppWindow({ page: session.page });
    const first = tokenIn(await exchange(other.port, other.url));
    const second = tokenIn(await exchange(other.port, other.newUrl()));
    const ask = (each: string) => request(other.port, 'POST /api/call', pageHeaders(other.port, each), CALL);
    expect([(await ask(first)).status, (await ask(second)).status]).toEqual([401, 200]);
    await other.close();
  });
});

const CALL = JSON.stringify({ operation: 'versions.list', input: {} });

function withoutDate(headers: HeaderList): HeaderList {
  return headers.filter(([name]) => name !== 'date');
}
