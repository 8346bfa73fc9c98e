import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, startAppWindow, type AppWindow } from '#tests/support/app-window';
import { countLines, until } from '#tests/support/app-window-process';
import { buildBridgePage, type BridgePage } from '#tests/support/built-bridge-page';
import { windowLine } from '../../electron/loopback/window/browser-line.ts';
import { makeProfile } from '../../electron/loopback/window/profile.ts';

let built: BridgePage;
let host: AppWindow;
let folder: string;
let log: NetLog;

/** What Chromium writes of everything that its network does. */
interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: ReadonlyArray<{ readonly type: number; readonly params?: { readonly address?: string } }>;
}

beforeAll(async () => {
  built = await buildBridgePage();
  host = await startAppWindow({ page: built.folder });
  folder = mkdtempSync(join(tmpdir(), 'clearday-offline-'));
  const file = join(folder, 'log.json');
  const line = windowLine({ address: host.url, profile: makeProfile(folder), isRoot: true });
  const browser = spawn(BROWSER, [...line, '--headless', '--disable-gpu', `--log-net-log=${file}`], {
    stdio: 'ignore',
  });
  await until(() => (countLines(host.port) > 0 ? true : null));
  // Long enough for what a browser does by itself when it starts.
  await delay(6_000);
  browser.kill('SIGTERM');
  await new Promise((resolve) => browser.once('exit', resolve));
  log = readLog(readFileSync(file, 'utf8'));
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
  built.remove();
});

/** One event a line; a browser that is closed may leave the last line and the end out. */
function readLog(text: string): NetLog {
  const whole = text.slice(0, text.lastIndexOf('},\n') + 1);
  return JSON.parse(`${whole}]}`);
}

function addressesOf(type: string): readonly string[] {
  const number = log.constants.logEventTypes[type];
  expect(number).toBeTypeOf('number');
  return log.events.filter((event) => event.type === number).flatMap(({ params }) => params?.address ?? []);
}

describe('the browser of the window', () => {
  it('opens lines to this computer alone', () => {
    const reached = new Set(addressesOf('TCP_CONNECT_ATTEMPT'));
    expect(reached).toContain(`127.0.0.1:${host.port}`);
    // Port 9 is the proxy that is not there.
    expect(
      [...reached].filter((each) => each !== `127.0.0.1:${host.port}` && each !== '127.0.0.1:9'),
    ).toEqual([]);
  });

  it('sends nothing that asks for a name', () => {
    const sent = log.constants.logEventTypes['UDP_BYTES_SENT'];
    expect(log.events.filter(({ type }) => type === sent)).toEqual([]);
  });
});
