import type { AdmittedFile, Bridge, HostEvent, HostGift, HostWish } from './bridge.ts';
import { AppError, type Reply } from './errors.ts';
import { decodeWire, encodeWire } from './wire.ts';

import type { InputOf, OperationName, ResultOf } from './operations.ts';

/** Something that takes an operation across to the app: in process, over a bridge or over loopback. */
export type Carrier = (name: string, input: unknown) => Promise<Reply>;

/**
 * Asks the app for an operation and gives its result. Throws AppError for what comes back as an error. This is the
 * one place where a reply gets its type; the contract tests hold every host to it.
 */
export async function ask<Name extends OperationName>(
  carry: Carrier,
  name: Name,
  input: InputOf<Name>,
): Promise<ResultOf<Name>> {
  const reply = await carry(name, input);
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, reply.error.details);
  return reply.value as ResultOf<Name>;
}

/** An operation over a bridge. */
export async function askOver<Name extends OperationName>(
  bridge: Bridge,
  name: Name,
  input: InputOf<Name>,
): Promise<ResultOf<Name>> {
  return takeValue(await bridge.call(name, encodeWire(input))) as ResultOf<Name>;
}

/** What only the host can do. Throws AppError. */
export async function wishOver<Kind extends HostWish['kind']>(
  bridge: Bridge,
  wish: Extract<HostWish, { readonly kind: Kind }>,
): Promise<HostGift<Kind>> {
  return takeValue(await bridge.ask(encodeWire(wish))) as HostGift<Kind>;
}

/** Lets a file in. Throws AppError. */
export async function admitOver(bridge: Bridge, file: File): Promise<AdmittedFile> {
  return takeValue(await bridge.admit(file)) as AdmittedFile;
}

/** Hears what the host tells unasked, until the function it gives is called. */
export function hearOver(bridge: Bridge, hear: (event: HostEvent) => void): () => void {
  return bridge.listen((event) => hear(decodeWire(event) as HostEvent));
}

function takeValue(text: string): unknown {
  const reply = decodeWire(text) as Reply;
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, reply.error.details);
  return reply.value;
}
