import { createServer } from 'node:http';
import {
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '#tests/support/app-window';
import {
  countLines,
  isAlive,
  readRunNote,
  startWindowProcess,
  until,
  type WindowProcess,
} from '#tests/support/app-window-process';
import { buildBridgePage, type BridgePage } from '#tests/support/built-bridge-page';
import { makeWorkspaceFile } from '#tests/support/workspace-file';

let built: BridgePage;
let browser: Browser;
let home: string;
const running: WindowProcess[] = [];

beforeAll(async () => {
  built = await buildBridgePage();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  built.remove();
});

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'clearday-life-'));
});
afterEach(async () => {
  for (const each of running.splice(0)) {
    each.kill('SIGTERM');
    await each.ended;
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

function start(...line: readonly string[]): WindowProcess {
  const started = startWindowProcess(home, built.folder, ...line);
  running.push(started);
  return started;
}

/** Starts it with a window of its own, and waits until the page listens. */
async function startWithWindow(): Promise<{ readonly server: WindowProcess; readonly port: number }> {
  const server = start('--headless');
  const { port } = await until(() => readRunNote(home));
  await until(() => (countLines(port) > 0 ? true : null));
  return { server, port };
}

function canReach(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

describe('L-15: the server', () => {
  it('ends with its window, and leaves nothing running', async () => {
    const { server, port } = await startWithWindow();
    const processes = server.descendants();
    const [window] = processes;
    expect(processes.length).toBeGreaterThan(1);
    if (window !== undefined) process.kill(window, 'SIGTERM');
    expect(await server.ended).toBe(0);
    expect(await canReach(port)).toBe(false);
    expect(processes.filter(isAlive)).toEqual([]);
    expect(readRunNote(home)).toBeNull();
  });

  it('ends when its window is killed', async () => {
    const { server, port } = await startWithWindow();
    const processes = server.descendants();
    const [window] = processes;
    if (window !== undefined) process.kill(window, 'SIGKILL');
    expect(await server.ended).toBe(0);
    expect(await canReach(port)).toBe(false);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('closes its window at once on %s', async (signal) => {
    const { server, port } = await startWithWindow();
    const processes = server.descendants();
    server.kill(signal);
    expect(await server.ended).toBe(0);
    expect(await canReach(port)).toBe(false);
    expect(processes.filter(isAlive)).toEqual([]);
  });

  it('killed, does not stand in the way of the next start', async () => {
    const { server } = await startWithWindow();
    const processes = server.descendants();
    server.kill('SIGKILL');
    await server.ended;
    const next = start('--no-window');
    expect(await next.address()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#c=[0-9a-f]{64}$/);
    for (const each of processes.filter(isAlive)) process.kill(each, 'SIGKILL');
  });

  it('ends when somebody guesses at the token, and says why', async () => {
    const server = start('--no-window');
    const port = Number(new URL(await server.address()).port);
    const headers = {
      'Content-Type': 'application/json',
      Origin: `http://127.0.0.1:${port}`,
      'Sec-Fetch-Site': 'same-origin',
      Authorization: `Bearer ${'0'.repeat(64)}`,
    };
    for (let count = 0; count < 20; count += 1) {
      await fetch(`http://127.0.0.1:${port}/api/call`, { method: 'POST', headers, body: '{}' });
    }
    expect(await server.ended).toBe(1);
    expect(server.said()).toMatch(/Clearday has stopped: another program on this computer tried/);
  });
});

describe('L-19: a second start', () => {
  it('finds the first by a note that only this user can read', async () => {
    const server = start('--no-window');
    await server.address();
    const folder = join(home, 'own', 'run');
    expect(modeOf(folder)).toBe('700');
    expect(modeOf(join(folder, 'window.json'))).toBe('600');
    expect(readRunNote(home)).toMatchObject({ process: server.id });
  });

  it('hands its workspace over, which the person is asked about, and ends', async () => {
    const server = start('--no-window');
    const page = await browser.newPage();
    await page.goto(await server.address());
    await page.waitForFunction(() => document.title === 'connected');
    const file = join(home, 'Second.clearday');
    makeWorkspaceFile(file);
    const second = start('--workspace', file);
    expect(await second.ended).toBe(0);
    expect(second.said()).toBe('Clearday is open already. Its window has been told.\n');
    const offered = await page.waitForFunction(
      () => window.bridge?.heard.find((each) => each.kind === 'offered')?.offer,
    );
    const offer = await offered.jsonValue();
    expect(offer).toMatchObject({ kind: 'workspace', fileName: 'Second.clearday' });
    expect(
      await page.evaluate((id) => window.bridge?.ask({ kind: 'open-offered', id }), offer?.id),
    ).toMatchObject({ ok: true, value: { name: 'Second', mode: 'write' } });
    await page.close();
  });

  it('does not take another program for the first one', async () => {
    const heard: string[] = [];
    const impostor = createServer((request, response) => {
      heard.push(`${request.method} ${request.url}`);
      response.end('0'.repeat(64));
    });
    await new Promise<void>((resolve) => impostor.listen(0, '127.0.0.1', resolve));
    const address = impostor.address();
    const port = address === null || typeof address === 'string' ? 0 : address.port;
    mkdirSync(join(home, 'own', 'run'), { recursive: true, mode: 0o700 });
    const note = { port, process: process.pid, key: 'a'.repeat(64) };
    writeFileSync(join(home, 'own', 'run', 'window.json'), JSON.stringify(note));
    const server = start('--no-window');
    expect(new URL(await server.address()).port).not.toBe(String(port));
    expect(heard).toEqual(['POST /launcher/offer']);
    impostor.close();
  });

  it('does not start in a folder that is a link', async () => {
    mkdirSync(join(home, 'own'));
    mkdirSync(join(home, 'elsewhere'));
    symlinkSync(join(home, 'elsewhere'), join(home, 'own', 'run'));
    const server = start('--no-window');
    expect(await server.ended).toBe(1);
    expect(server.said()).toMatch(
      /^Clearday does not start, because the folder .* is a link or belongs to somebody else/,
    );
  });

  it.runIf(process.getuid?.() === 0)('does not start in a folder that is somebody else’s', async () => {
    mkdirSync(join(home, 'own', 'run'), { recursive: true });
    chownSync(join(home, 'own', 'run'), 65_534, 65_534);
    const server = start('--no-window');
    expect(await server.ended).toBe(1);
  });

  it('says so when the file that it is given is not there', async () => {
    const server = start('--workspace', join(home, 'nothing.clearday'));
    expect(await server.ended).toBe(1);
    expect(server.said()).toMatch(/is not a workspace that is there/);
  });
});

function modeOf(path: string): string {
  return (lstatSync(path).mode & 0o777).toString(8);
}

describe('the port', () => {
  it('stays the same from start to start, so that the browser still knows the files', async () => {
    const ports: string[] = [];
    for (const _ of [1, 2]) {
      const server = start('--no-window');
      ports.push(new URL(await server.address()).port);
      server.kill('SIGTERM');
      await server.ended;
    }
    expect(ports[0]).toBe(ports[1]);
  });

  it('is another one when somebody else has it', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = address === null || typeof address === 'string' ? 0 : address.port;
    mkdirSync(join(home, 'own', 'run'), { recursive: true, mode: 0o700 });
    writeFileSync(join(home, 'own', 'run', 'port'), String(port));
    const server = start('--no-window');
    expect(new URL(await server.address()).port).not.toBe(String(port));
    expect(readFileSync(join(home, 'own', 'run', 'port'), 'utf8')).not.toBe(String(port));
    taken.close();
  });
});

describe('L-06: a window that is loaded again', () => {
  it('is followed by another one, with the workspace still open', async () => {
    const reloading = await buildBridgePage('reloading-page.ts');
    const file = join(home, 'Plan.clearday');
    makeWorkspaceFile(file);
    const server = startWindowProcess(home, reloading.folder, '--headless', '--workspace', file);
    running.push(server);
    await until(() => (readFileSync(file).includes('Came back') ? true : null));
    reloading.remove();
    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });
});
