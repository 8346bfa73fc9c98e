import { AppError, type Reply, type WireError } from './errors.ts';
import type { Operation } from './operation.ts';
import { isOperation, type OperationName } from './operations.ts';

/** Checks the input of one operation and does its work. Made by `toRunner`. */
export type Runner = (input: unknown) => Promise<unknown>;
export type Runners = Readonly<Record<OperationName, Runner>>;

/** Joins an operation's input schema to what does its work: nothing runs on input that has not been checked. */
export function toRunner<Kind extends 'query' | 'command', Input, Result>(
  operation: Operation<Kind, Input, Result>,
  run: (input: Input) => Promise<Result>,
): Runner {
  return (input) => {
    const checked = operation.input.safeParse(input);
    if (checked.success) return run(checked.data);
    const [issue] = checked.error.issues;
    const where = issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`;
    throw new AppError('invalid-input', `Clearday was asked with something it cannot take (${where}).`);
  };
}

/** Tells an error that a person can act on from a bug, for which it gives null. */
export type ErrorReader = (error: unknown) => AppError | null;

/**
 * The one way in, for every host: a known name, valid input, run, reply. A bug is told as one, without its inner
 * workings: those go to `onBug`.
 */
export async function dispatch(
  runners: Runners,
  name: string,
  input: unknown,
  { readError, onBug }: { readonly readError: ErrorReader; readonly onBug: (error: unknown) => void },
): Promise<Reply> {
  if (!isOperation(name)) {
    return refuse({ code: 'unknown-operation', message: `Clearday does not know “${name}”.`, details: null });
  }
  try {
    return { ok: true, value: await runners[name](input) };
  } catch (error) {
    const known = error instanceof AppError ? error : readError(error);
    if (known !== null) return refuse({ code: known.code, message: known.message, details: known.details });
    onBug(error);
    return refuse({ code: 'bug', message: BUG, details: null });
  }
}

const BUG =
  'Something went wrong inside Clearday; nothing was changed. Please report it, and say what you were doing.';

function refuse(error: WireError): Reply {
  return { ok: false, error };
}
