import { basename, dirname, extname } from 'node:path';
import type { WorkspaceFacts } from '#app/store/workspace/workspace';
import type { Beginning, WorkspaceOpening } from '#shared/contract/bridge';
import { AppError } from '#shared/contract/errors';
import { hostWish } from '#shared/contract/wishes';
import { PROGRAM } from '../program.ts';

export interface WishParts {
  readonly opening: WorkspaceFacts | null;
}

/** Grants what the server's half of the host can do. Throws AppError. */
export async function grantWish(value: unknown, { opening }: WishParts): Promise<unknown> {
  const { success, data: wish } = hostWish.safeParse(value);
  if (!success)
    throw new AppError('invalid-input', 'Clearday was asked for something that it does not know.');
  switch (wish.kind) {
    case 'begin':
      return {
        program: PROGRAM,
        first: opening === null,
        open: opening === null ? null : toOpening(opening),
        recent: [],
        offered: null,
        lacks: ['show-saved'],
      } satisfies Beginning;
    case 'set-unsaved':
      return null;
    default:
      throw new AppError('output-refused', 'The app window cannot do that yet.');
  }
}

function toOpening({ path, access }: WorkspaceFacts): WorkspaceOpening {
  return {
    name: basename(path, extname(path)),
    folder: basename(dirname(path)),
    mode: access.mode,
    viewReason: access.mode === 'view' ? access.sentence : null,
    sample: false,
  };
}
