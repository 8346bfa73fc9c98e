import type { ReactElement } from 'react';
import type { Differences } from '#shared/contract/version-results';
import { Replaced } from '../../components/Words.tsx';
import { say } from '../../wording/say.ts';

/** What changed beyond the actions: priorities, outcomes, measures, and who holds a post. */
export function Elsewhere({
  differences: { priorities, holders },
}: {
  readonly differences: Differences;
}): ReactElement | null {
  if (priorities.length === 0 && holders.length === 0) return null;
  return (
    <section className="elsewhere" aria-labelledby="elsewhere-title">
      <h3 id="elsewhere-title">{say('compare.elsewhere')}</h3>
      <ul>
        {priorities.map(({ priority, what, from, to }) => (
          <li key={`${priority} ${what} ${from} ${to}`}>
            <span className="muted">
              {priority}, {what}:
            </span>{' '}
            <Replaced from={from} to={to} />
          </li>
        ))}
        {holders.map(({ role, before, after }) => (
          <li key={role}>
            <span className="muted">{role}:</span>{' '}
            <Replaced from={before ?? say('compare.nobody')} to={after ?? say('compare.nobody')} />
          </li>
        ))}
      </ul>
    </section>
  );
}
