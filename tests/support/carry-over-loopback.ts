import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '#app/create-app';
import { encodeWire } from '#shared/contract/wire';
import { serveApp } from '../../electron/loopback/host/start-host.ts';
import { EventStreams } from '../../electron/loopback/server/event-streams.ts';
import { exchange, pageHeaders, request, tokenIn } from './raw-http.ts';

interface Line {
  readonly port: number;
  readonly token: string;
}

const lines = new WeakMap<App, Promise<Line>>();

/** Asks the app as the page of the app window does: through a server of its own, with its token. */
export async function carryOverLoopback(app: App, operation: string, input: unknown): Promise<string> {
  const line = lines.get(app) ?? openLine(app);
  lines.set(app, line);
  const { port, token } = await line;
  const body = encodeWire({ operation, input });
  const answer = await request(port, 'POST /api/call', pageHeaders(port, token), body);
  return Buffer.from(answer.body, 'latin1').toString('utf8');
}

async function openLine(app: App): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'clearday-contract-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'index.html'), '');
  const host = await serveApp(app, new EventStreams(), {
    page: folder,
    workspace: null,
    dataFolder: folder,
    port: 0,
    printPdf: async () => new Uint8Array(),
    onBug: (error) => {
      throw error;
    },
  });
  const token = tokenIn(await exchange(host.port, host.newAddress()));
  return { port: host.port, token };
}
