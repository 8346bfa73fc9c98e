import type { ReactElement } from 'react';
import { say } from '../../wording/say.ts';
import type { FindingFilter, NumberedFinding } from './finding-list.ts';

const FILTERS = ['all', 'error', 'warning', 'question'] as const;
const WORDS = {
  all: 'check.all',
  error: 'check.must',
  warning: 'check.look',
  question: 'check.question',
} as const;

/** Which findings are listed and marked. */
export function FindingFilters({
  all,
  filter,
  onFilter,
}: {
  readonly all: readonly NumberedFinding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}): ReactElement {
  const count = (severity: FindingFilter): number =>
    all.filter(({ finding }) => finding.severity === severity).length;
  return (
    <div className="segments" role="group" aria-label={say('check.show')}>
      {FILTERS.map((each) => (
        <button key={each} type="button" aria-pressed={filter === each} onClick={() => onFilter(each)}>
          {say(WORDS[each])} {each === 'all' ? '' : count(each)}
        </button>
      ))}
    </div>
  );
}
