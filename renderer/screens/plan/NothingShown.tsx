import type { ReactElement } from 'react';
import { ratingWord, type RatingKey } from '#shared/domain/rating';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { say } from '../../wording/say.ts';
import { NO_FILTER, type Filter } from './filter.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { setFilter } from './plan-ui.ts';

/** No action to show: the plan has none, or none passes the filters. */
export function NothingShown({
  plan,
  filter,
  onAdd,
}: {
  readonly plan: LoadedPlan;
  readonly filter: Filter;
  readonly onAdd: (() => void) | null;
}): ReactElement {
  if (plan.rows.length === 0) {
    return (
      <Empty
        title={say('plan.empty-title')}
        action={onAdd !== null && <Button onClick={onAdd}>{say('plan.add')}</Button>}
      >
        {say('plan.empty')}
      </Empty>
    );
  }
  return (
    <Empty
      title={say('plan.nothing-title')}
      action={<Button onClick={() => setFilter(NO_FILTER)}>{say('plan.clear')}</Button>}
    >
      {capitalise(describeFilter(plan, filter).join(', '))}
    </Empty>
  );
}

function describeFilter({ scale, previous }: LoadedPlan, filter: Filter): readonly string[] {
  const ratings = (keys: ReadonlyArray<RatingKey | null>): string =>
    keys.map((key) => ratingWord(scale, key)).join(', ');
  const { words, activity, impact, leads, boards, overdue, changed } = filter;
  return [
    words.trim() === '' ? '' : say('plan.nothing-words', { words: words.trim() }),
    overdue ? say('plan.nothing-overdue') : '',
    changed
      ? previous === null
        ? say('plan.nothing-changed-alone')
        : say('plan.nothing-changed', { version: previous.label })
      : '',
    activity.length === 0 ? '' : say('plan.nothing-activity', { words: ratings(activity) }),
    impact.length === 0 ? '' : say('plan.nothing-impact', { words: ratings(impact) }),
    leads.length === 0 ? '' : say('plan.nothing-lead', { words: leads.join(', ') }),
    boards.length === 0 ? '' : say('plan.nothing-board', { words: boards.join(', ') }),
  ].filter((each) => each !== '');
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
