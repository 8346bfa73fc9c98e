import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { toAppError } from '../../host/use-asked.ts';
import { useRoute } from '../../state/route.ts';
import { say } from '../../wording/say.ts';
import { NoPlan } from './NoPlan.tsx';
import { PlanScreen } from './PlanScreen.tsx';
import { usePlan } from './use-plan.ts';

/** The plan: ratings at a glance, and its actions. */
export function Plan(): ReactElement {
  const { params } = useRoute();
  const { data, error, refetch } = usePlan(params['version'] ?? null, params['previous'] ?? null);
  if (error !== null) {
    return (
      <>
        <h1 className="hidden">{say('plan.title')}</h1>
        <Empty
          title={say('plan.failed-title')}
          action={<Button onClick={() => void refetch()}>{say('action.try-again')}</Button>}
        >
          {toAppError(error).message}
        </Empty>
      </>
    );
  }
  if (data === undefined) return <p className="loading">{say('loading')}</p>;
  return data === null ? <NoPlan /> : <PlanScreen key={data.version.label} plan={data} />;
}
