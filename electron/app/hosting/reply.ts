import { AppError, type Reply } from '#shared/contract/errors';
import { encodeWire } from '#shared/contract/wire';

export interface ReplyOptions {
  /** The error that a person can act on; null for a bug. */
  readonly readError: (error: unknown) => AppError | null;
  readonly onBug: (error: unknown) => void;
}

/** Does a host's own work and gives the encoded reply, as dispatch makes it for operations: no stack, no path. */
export async function replyTo(
  work: () => Promise<unknown>,
  { readError, onBug }: ReplyOptions,
): Promise<string> {
  try {
    return encodeWire({ ok: true, value: await work() } satisfies Reply);
  } catch (error) {
    const known = readError(error);
    if (known === null) onBug(error);
    const { code, message, details } = known ?? BUG;
    return encodeWire({ ok: false, error: { code, message, details } } satisfies Reply);
  }
}

const BUG = new AppError(
  'bug',
  'Something went wrong inside Clearday; nothing was changed. Please report it, and say what you were doing.',
);
