import { extname, resolve } from 'node:path';
import { PAPER_FORMATS } from '#shared/contract/paper-names';
import type { Session } from './command.ts';

export type OutputFormat = (typeof PAPER_FORMATS)[number];

/** The format that a file's name asks for; null for any other ending. */
export function formatOf(path: string): OutputFormat | null {
  const ending = extname(path).slice(1).toLowerCase();
  return PAPER_FORMATS.find((format) => format === ending) ?? null;
}

/** Saves a result as a whole or not at all, and says where. */
export async function writeOut(
  { app, terminal, json }: Session,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const place = resolve(path);
  await app.saveFile(place, bytes);
  terminal.result(json ? JSON.stringify({ written: place, bytes: bytes.length }) : place);
}
