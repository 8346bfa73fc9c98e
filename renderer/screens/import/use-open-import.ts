import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '#shared/contract/errors';
import { useHost } from '../../host/host.tsx';
import { toAppError } from '../../host/use-asked.ts';
import { replaceParams, useRoute } from '../../state/route.ts';

/** How far the opening of a file is that was handed to this screen. */
export type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly error: AppError }
  | { readonly kind: 'other-pending'; readonly name: string; readonly before: string };

export interface OpeningFile {
  readonly state: Opening;
  /** Puts the other review aside. */
  readonly replace: () => void;
  /** Forgets the file, as when the person goes on with the other review. */
  readonly leave: () => void;
}

/** Opens the file that the address names, once. */
export function useOpenImport(): OpeningFile {
  const { params } = useRoute();
  const host = useHost();
  const handle = params['file'] ?? null;
  const name = params['name'] ?? '';
  const [state, setState] = useState<Opening>({ kind: 'none' });
  const asked = useRef<string | null>(null);
  const open = useCallback(
    async (file: string, replace: boolean): Promise<void> => {
      setState({ kind: 'opening', name });
      try {
        await host.ask('imports.open', { file, replace });
        setState({ kind: 'none' });
        replaceParams({});
      } catch (error) {
        const failed = toState(toAppError(error), name);
        setState(failed);
        if (failed.kind === 'none') replaceParams({});
      }
    },
    [host, name],
  );
  useEffect(() => {
    if (handle === null || asked.current === handle) return;
    asked.current = handle;
    void open(handle, false);
  }, [handle, open]);
  // Whoever comes back to the screen without a file is done with the one before.
  useEffect(() => {
    if (handle !== null) return;
    asked.current = null;
    setState((before) => (before.kind === 'opening' ? before : { kind: 'none' }));
  }, [handle]);
  const leave = useCallback((): void => {
    setState({ kind: 'none' });
    replaceParams({});
  }, []);
  const replace = useCallback((): void => {
    if (handle !== null) void open(handle, true);
  }, [handle, open]);
  // Before the effect has run, the file is as good as being opened.
  const waiting = handle !== null && state.kind === 'none' && asked.current !== handle;
  return { state: waiting ? { kind: 'opening', name } : state, replace, leave };
}

function toState(error: AppError, name: string): Opening {
  if (error.code === 'cancelled') return { kind: 'none' };
  const before = pendingIn(error.details);
  return before === null ? { kind: 'failed', name, error } : { kind: 'other-pending', name, before };
}

/** The name of the other file, where the error is that one is under review. */
function pendingIn(details: unknown): string | null {
  return typeof details === 'object' &&
    details !== null &&
    'reason' in details &&
    details.reason === 'import-pending' &&
    'fileName' in details &&
    typeof details.fileName === 'string'
    ? details.fileName
    : null;
}
