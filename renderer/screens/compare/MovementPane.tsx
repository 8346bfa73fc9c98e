import { useState, type ReactElement } from 'react';
import type { Differences } from '#shared/contract/version-results';
import { say, type WordKey } from '../../wording/say.ts';
import type { ChangeFilter } from './filter.ts';
import { Matrix } from './Matrix.tsx';

interface PaneProps {
  readonly differences: Differences;
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
}

const RATINGS = ['activity', 'impact'] as const;

/** From rating to rating, and which way the plan goes as a whole. */
export function MovementPane({ differences, filter, onFilter }: PaneProps): ReactElement {
  const [of, setOf] = useState<(typeof RATINGS)[number]>('activity');
  const summary = differences[of];
  return (
    <section className="pane movement-pane" data-pane aria-labelledby="movement-title">
      <div className="pane-head">
        <h2 id="movement-title" className="grow">
          {say('compare.movement')}
        </h2>
        <div className="segments" role="group" aria-label={say('compare.rating')}>
          {RATINGS.map((each) => (
            <button key={each} type="button" aria-pressed={of === each} onClick={() => setOf(each)}>
              {say(`compare.${each}`)}
            </button>
          ))}
        </div>
      </div>
      <div className="scroll movement-body">
        {summary === null ? (
          <p className="hint">{say('compare.no-impact')}</p>
        ) : (
          <>
            <div className="matrix-scroll">
              <Matrix
                differences={differences}
                of={of}
                summary={summary}
                filter={filter}
                onFilter={onFilter}
              />
            </div>
            <p className="hint">{say('compare.matrix-hint')}</p>
            <h3>{say('compare.travel')}</h3>
            <Travel counts={summary.counts} />
          </>
        )}
      </div>
    </section>
  );
}

const TRAVELS = [
  ['achieved', '✓', true],
  ['improved', '↑', true],
  ['unchanged', '=', true],
  ['deteriorated', '↓', true],
  ['new', '+', true],
  ['closed', '−', true],
  ['newly-rated', '+', false],
  ['no-longer-rated', '−', false],
  ['unrated', '–', false],
] as const;

function Travel({ counts }: { readonly counts: Readonly<Record<string, number>> }): ReactElement {
  const shown = TRAVELS.filter(([travel, , always]) => always || (counts[travel] ?? 0) > 0);
  return (
    <dl className="dir">
      {shown.map(([travel, symbol]) => {
        const words: WordKey = `compare.travel-${travel}`;
        return (
          <div key={travel}>
            <dt>
              <span className="s" aria-hidden="true">
                {symbol}
              </span>
              {say(words)}
            </dt>
            <dd className="num">{counts[travel] ?? 0}</dd>
          </div>
        );
      })}
    </dl>
  );
}
