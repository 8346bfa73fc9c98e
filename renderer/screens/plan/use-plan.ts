import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useHost } from '../../host/host.tsx';
import { takeAnswer, type LoadedPlan } from './loaded-plan.ts';

/** The plan, asked again after every change; only what differs comes across then. */
export function usePlan(version: string | null, previous: string | null): UseQueryResult<LoadedPlan | null> {
  const host = useHost();
  const answers = useQueryClient();
  const queryKey = ['plan.view', version, previous];
  return useQuery({
    queryKey,
    queryFn: async () => {
      const held = answers.getQueryData<LoadedPlan | null>(queryKey) ?? null;
      return takeAnswer(held, await host.ask('plan.view', { version, previous, known: held?.stamp ?? null }));
    },
    // Comparing thousands of rows value by value would cost more than drawing what is seen of them.
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
}
