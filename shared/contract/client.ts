import { AppError, type Reply } from './errors.ts';
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
