import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { PlanAnswer } from '#shared/contract/plan-results';
import { useHost, type Host } from '../../host/host.tsx';
import { takeAnswer, type LoadedPlan } from './loaded-plan.ts';

/** The plan, asked again after every change; only what differs comes across then. */
export function usePlan(version: string | null, previous: string | null): UseQueryResult<LoadedPlan | null> {
  const host = useHost();
  const answers = useQueryClient();
  const queryKey = ['plan.view', version, previous];
  return useQuery({
    queryKey,
    queryFn: async () => {
      const known = answers.getQueryData<LoadedPlan | null>(queryKey) ?? null;
      const held = known?.partial === true ? null : known;
      const answer = await host.ask('plan.view', { version, previous, known: held?.stamp ?? null });
      const taken = takeAnswer(held, answer);
      if (answer.kind !== 'start') return taken;
      answers.setQueryData(queryKey, taken);
      return loadRest(host, answer, previous);
    },
    // Comparing thousands of rows value by value would cost more than drawing what is seen of them.
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
}

type Start = Extract<PlanAnswer, { readonly kind: 'start' }>;

/** The other actions of a long plan, in portions, so that reading them never holds the window up. */
async function loadRest(host: Host, start: Start, previous: string | null): Promise<LoadedPlan | null> {
  const { rows: first, ...front } = start;
  const version = start.version.label;
  const rows = [...first];
  for (;;) {
    const more = await host.ask('plan.rows', { version, previous, stamp: start.stamp, from: rows.length });
    if (more.rows === null) return loadWhole(host, version, previous);
    if (more.rows.length === 0) return { ...front, rows, partial: false };
    rows.push(...more.rows);
  }
}

/** The plan changed while it was read; now that the app holds it, it comes at once. */
async function loadWhole(host: Host, version: string, previous: string | null): Promise<LoadedPlan | null> {
  const answer = await host.ask('plan.view', { version, previous, known: null });
  return answer.kind === 'start' ? loadRest(host, answer, previous) : takeAnswer(null, answer);
}
