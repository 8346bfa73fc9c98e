import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { request } from 'node:http';
import { LAUNCHER_ADDRESS } from '../server/routes.ts';
import type { RunFolder, RunNote } from './run-folder.ts';

/** How long a running program may take to answer, in milliseconds. */
const PATIENCE = 3_000;
const PURPOSE = 'clearday-launcher:';

/** Shows to a second start of the program that this one wrote the note. */
export function proveToLauncher(key: string, challenge: string): string {
  return createHmac('sha256', key)
    .update(PURPOSE + challenge)
    .digest('hex');
}

/**
 * Hands a workspace to the program that is running already; null only says that somebody started it again. The path
 * itself goes through the run folder, never over the network. False when no program of ours is running.
 */
export async function handOver(folder: RunFolder, path: string | null): Promise<boolean> {
  const running = folder.read();
  if (running === null || !isAlive(running.process)) return false;
  const offer = path === null ? null : folder.leaveOffer(path);
  const taken = await call(running, offer);
  // What nobody took must not lie there for whoever comes next.
  if (!taken && offer !== null) folder.takeOffer(offer);
  return taken;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

function call({ port, key }: RunNote, offer: string | null): Promise<boolean> {
  const challenge = randomBytes(32).toString('hex');
  const own = `127.0.0.1:${port}`;
  const headers = {
    Host: own,
    Origin: `http://${own}`,
    Authorization: `Bearer ${key}`,
    'Content-Type': 'application/json',
  };
  const options = { host: '127.0.0.1', port, path: LAUNCHER_ADDRESS, method: 'POST', headers, agent: false };
  return new Promise((resolve) => {
    const sent = request(options, (response) => {
      let proof = '';
      response.setEncoding('latin1').on('data', (text: string) => (proof = (proof + text).slice(0, 64)));
      response.on('end', () => resolve(isSame(proof, proveToLauncher(key, challenge))));
    });
    sent.setTimeout(PATIENCE, () => sent.destroy());
    sent.on('error', () => resolve(false));
    sent.on('close', () => resolve(false));
    sent.end(JSON.stringify({ challenge, offer }));
  });
}

function isSame(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
