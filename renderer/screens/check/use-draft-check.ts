import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { OpenedCheck } from '#shared/contract/check-results';
import type { InputOf } from '#shared/contract/operations';
import { useHost } from '../../host/host.tsx';
import { countChanges } from '../../host/use-asked.ts';

export type DraftPaper = InputOf<'checks.draft'>['paper'];

let last: Promise<unknown> = Promise.resolve();

/**
 * What is found in one of Clearday's own papers as it would be written now; checked again after every change, in the
 * background. One check runs at a time, and one that a newer change has overtaken is not begun.
 */
export function useDraftCheck({
  paper,
  version,
  previous = null,
}: {
  readonly paper: DraftPaper;
  readonly version: string;
  readonly previous?: string | null;
}): UseQueryResult<OpenedCheck> {
  const host = useHost();
  const input = { paper, version, previous, meeting: null };
  return useQuery({
    queryKey: ['checks.draft', input],
    queryFn: ({ signal }) => {
      const earlier = last;
      const check = async (): Promise<OpenedCheck> => {
        await earlier;
        for (;;) {
          signal.throwIfAborted();
          const before = countChanges();
          const opened = await host.ask('checks.draft', input);
          // The first answer is not asked for anew by itself when something changes on its way.
          if (countChanges() === before) return opened;
        }
      };
      const turn = check();
      last = turn.catch(() => {});
      return turn;
    },
    placeholderData: keepPreviousData,
  });
}
