import { useState, type ReactElement } from 'react';
import type { Differences } from '#shared/contract/version-results';
import type { VersionView } from '#shared/contract/results';
import { Button, IconButton } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { VersionPicker } from '../../components/VersionPicker.tsx';
import { useAsked } from '../../host/use-asked.ts';
import { goTo, useRoute } from '../../state/route.ts';
import { say } from '../../wording/say.ts';
import { ChangeList } from './ChangeList.tsx';
import { CopyButton } from './CopyButton.tsx';
import { MovementPane } from './MovementPane.tsx';
import { NO_FILTER, type ChangeFilter } from './filter.ts';

/** Any two versions: what moved, what changed, and what has no reason. */
export function Compare(): ReactElement {
  const { data: state } = useAsked('workspace.state', {});
  const { params } = useRoute();
  if (state === undefined) return <p className="loading">{say('loading')}</p>;
  const { versions } = state;
  if (versions.length < 2) return <TooFew />;
  const to = params['to'] ?? versions.at(-1)?.version ?? '';
  const at = versions.findIndex(({ version }) => version === to);
  const from = params['from'] ?? versions[at > 0 ? at - 1 : 1]?.version ?? '';
  return <Comparison key={`${from} ${to}`} from={from} to={to} versions={versions} />;
}

function TooFew(): ReactElement {
  return (
    <>
      <div className="head">
        <h1>{say('compare.title')}</h1>
      </div>
      <Empty
        title={say('compare.too-few-title')}
        action={
          <Button look="primary" onClick={() => goTo('versions')}>
            {say('versions.title')}
          </Button>
        }
      >
        {say('compare.too-few')}
      </Empty>
    </>
  );
}

interface ComparisonProps {
  readonly from: string;
  readonly to: string;
  readonly versions: readonly VersionView[];
}

function Comparison({ from, to, versions }: ComparisonProps): ReactElement {
  const { data, error } = useAsked('versions.differences', { from, to });
  const [filter, setFilter] = useState<ChangeFilter>(NO_FILTER);
  return (
    <>
      <div className="head">
        <h1>{say('compare.title')}</h1>
        <VersionPicker
          label={say('compare.from')}
          versions={versions}
          chosen={from}
          onChoose={(version) => goTo('compare', { from: version, to })}
        />
        <IconButton
          icon="swap"
          small={false}
          label={say('compare.swap')}
          onClick={() => goTo('compare', { from: to, to: from })}
        />
        <VersionPicker
          label={say('compare.to')}
          versions={versions}
          chosen={to}
          onChoose={(version) => goTo('compare', { from, to: version })}
        />
        <span className="acts">
          {data !== undefined && <CopyButton differences={data} filter={filter} />}
          <Button
            icon="export"
            onClick={() => goTo('papers', { paper: 'change-report', version: to, previous: from })}
          >
            {say('compare.export')}
          </Button>
        </span>
      </div>
      {error !== null && <Empty title={say('trouble.title')}>{error.message}</Empty>}
      {data !== undefined && (
        <>
          <Headline differences={data} />
          <div className="split compare-panes">
            <MovementPane differences={data} filter={filter} onFilter={setFilter} />
            <ChangeList differences={data} filter={filter} onFilter={setFilter} />
          </div>
        </>
      )}
    </>
  );
}

function Headline({ differences }: { readonly differences: Differences }): ReactElement {
  const { from, activity, deadlinesMoved, unexplained, reconciliation } = differences;
  const count = (travel: string): number => activity.counts[travel] ?? 0;
  const sentence = say('compare.headline', {
    from: from.version,
    achieved: count('achieved'),
    improved: count('improved'),
    deteriorated: count('deteriorated'),
    unchanged: count('unchanged'),
  });
  return (
    <div className="lead5">
      <p>
        {sentence} {say('compare.headline-moved', { moved: deadlinesMoved })}{' '}
        {say('compare.headline-unexplained', { count: unexplained.length })}
      </p>
      <p>{reconciliation}</p>
    </div>
  );
}
