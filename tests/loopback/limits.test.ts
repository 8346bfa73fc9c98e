import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startAppWindow } from '#tests/support/app-window';
import { startBroken } from '#tests/support/broken-server';
import { pageHeaders, readAnswer, request, type HeaderList } from '#tests/support/raw-http';
import { useServerSession } from '#tests/support/server-session';
import { MOST_BODY } from '../../electron/loopback/server/read-body.ts';
import { LIMITS, MOST_CONNECTIONS } from '../../electron/loopback/server/start-server.ts';

const session = useServerSession();

describe('L-12: the limits', () => {
  it('are those of the requirement', () => {
    expect({ ...LIMITS, MOST_CONNECTIONS, MOST_BODY }).toMatchObject({
      headersTimeout: 10_000,
      requestTimeout: 120_000,
      maxHeaderSize: 16_384,
      MOST_CONNECTIONS: 32,
      MOST_BODY: 52_428_800,
    });
  });

  it('a body that says how long it is, is refused before it comes', async () => {
    const headers: HeaderList = [
      ...pageHeaders(session.host.port, session.token),
      ['Content-Length', String(MOST_BODY + 1)],
    ];
    expect((await request(session.host.port, 'POST /api/call', headers)).status).toBe(413);
  });

  it('a body without end is cut off, and the line closed', async () => {
    const head = pageHeaders(session.host.port, session.token)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
    const sent = await sendWithoutEnd(
      session.host.port,
      `POST /api/call HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n`,
    );
    expect(sent).toBeGreaterThan(MOST_BODY);
    expect(sent).toBeLessThan(MOST_BODY + 32 * 1024 * 1024);
  });

  it('whoever sends a byte now and then is hung up on', async () => {
    const slow = await startBroken({
      headersTimeout: 200,
      requestTimeout: 400,
      connectionsCheckingInterval: 50,
    });
    const answer = readAnswer(await dribble(slow.port, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: '));
    expect(answer.status).toBe(408);
    await slow.close();
  });

  it('more lines than that are closed at once', async () => {
    const other = await startAppWindow({ page: session.page });
    const sockets = await Promise.all(Array.from({ length: MOST_CONNECTIONS }, () => openLine(other.port)));
    const next = connect(other.port, '127.0.0.1');
    const refused = await new Promise((resolve) => next.on('close', () => resolve(true)));
    expect(refused).toBe(true);
    expect(sockets.filter(({ destroyed }) => destroyed)).toEqual([]);
    for (const socket of sockets) socket.destroy();
    await other.close();
  });
});

function openLine(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', () => {});
  });
}

/** Sends chunks until the other side hangs up, and gives how many bytes that were. */
async function sendWithoutEnd(port: number, head: string): Promise<number> {
  const socket = await openLine(port);
  socket.write(head);
  const chunk = Buffer.alloc(1024 * 1024);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  let sent = 0;
  while (!socket.destroyed && !socket.readableEnded) {
    const written = new Promise<void>((resolve) => {
      socket.write(`${chunk.length.toString(16)}\r\n`);
      socket.write(chunk);
      socket.write('\r\n', () => resolve());
    });
    socket.resume();
    await Promise.race([written, closed]);
    sent += chunk.length;
  }
  return sent;
}

function dribble(port: number, head: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(head));
    const timer = setInterval(() => socket.write('x'), 40);
    let answer = '';
    socket.setEncoding('latin1').on('data', (part: string) => (answer += part));
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      resolve(answer);
    });
  });
}
