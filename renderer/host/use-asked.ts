import {
  QueryClient,
  keepPreviousData,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { AppError } from '#shared/contract/errors';
import type { InputOf, OperationName, ResultOf } from '#shared/contract/operations';
import { showToast } from '../state/toasts.ts';
import { showTrouble } from '../state/trouble.ts';
import { say } from '../wording/say.ts';
import { useHost } from './host.tsx';

/** Answers stay until the host says that something changed. */
export function createAnswers(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    },
  });
}

/** Asks a query of the contract and asks again after every change. Null as input asks nothing yet. */
export function useAsked<Name extends OperationName>(
  name: Name,
  input: InputOf<Name> | null,
): UseQueryResult<ResultOf<Name>> {
  const host = useHost();
  return useQuery({
    queryKey: [name, input],
    queryFn: async () => {
      if (input === null) throw new Error(`${name} was asked without an input.`);
      return host.ask(name, input);
    },
    enabled: input !== null,
    // What was there stays on the screen while the new answer is on its way.
    placeholderData: keepPreviousData,
  });
}

/** Asks what takes long, once for each input: no change lets it be asked again while it is on the screen. */
export function useAskedOnce<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
): UseQueryResult<ResultOf<Name>> {
  const host = useHost();
  return useQuery({
    queryKey: [name, input],
    queryFn: () => host.ask(name, input),
    meta: LASTING,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
}

const LASTING = { lasting: true };

export interface Doing<Name extends OperationName> {
  /** Gives null when it failed; the person has been told then. */
  readonly run: (input: InputOf<Name>) => Promise<ResultOf<Name> | null>;
  readonly busy: boolean;
}

/** Does a command of the contract. Trouble is shown; `done` is the toast's sentence, with Undo beside it. */
export function useDo<Name extends OperationName>(
  name: Name,
  done?: (result: ResultOf<Name>) => string | null,
): Doing<Name> {
  const host = useHost();
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async (input: InputOf<Name>): Promise<ResultOf<Name> | null> => {
      setBusy(true);
      try {
        const result = await host.ask(name, input);
        const sentence = done?.(result) ?? null;
        if (sentence !== null) showToast(sentence, true);
        return result;
      } catch (error) {
        showTrouble(toAppError(error));
        return null;
      } finally {
        setBusy(false);
      }
    },
    [host, name, done],
  );
  return { run, busy };
}

/** Runs something of the host's that may fail, and tells the person when it does. */
export async function tellTrouble<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    showTrouble(toAppError(error));
    return null;
  }
}

export function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('bug', say('trouble.bug'), String(error));
}

let changes = 0;

/** How often something has changed since the page was opened. */
export function countChanges(): number {
  return changes;
}

/** Puts aside all that was asked, as after a change. */
export function useForgetAnswers(): () => void {
  const answers = useQueryClient();
  return useCallback(() => {
    changes++;
    void answers.invalidateQueries({ predicate: ({ meta }) => meta?.['lasting'] !== true });
  }, [answers]);
}
