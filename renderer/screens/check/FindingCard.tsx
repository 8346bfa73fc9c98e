import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { useDo } from '../../host/use-asked.ts';
import { useOpening } from '../../state/opening.ts';
import { say } from '../../wording/say.ts';
import { isFixable, MARK_KINDS, type NumberedFinding } from './finding-list.ts';
import type { Fixing } from './use-fixing.ts';

interface CardProps {
  readonly numbered: NumberedFinding;
  readonly current: boolean;
  readonly onChoose: (id: string) => void;
  readonly onAccept: (numbered: NumberedFinding) => void;
  readonly fixing: Fixing | null;
}

/** One finding: what is wrong, where, and what to do. */
export function FindingCard({ numbered, current, onChoose, onAccept, fixing }: CardProps): ReactElement {
  const { id, number, finding } = numbered;
  const { opening } = useOpening();
  const { accepted, severity, places } = finding;
  return (
    <li
      className={`finding${current ? ' is-now' : ''}${accepted === null ? '' : ' is-done'}`}
      data-finding={id}
      tabIndex={-1}
    >
      <button type="button" className="finding-open" onClick={() => onChoose(id)}>
        <span className={`pin ${MARK_KINDS[severity]}`} aria-hidden="true">
          {number}
        </span>
        <span>
          <b>{finding.title}</b>
          <span className="finding-words">
            <span
              className={`severity is-${severity === 'error' ? 'must' : severity === 'warning' ? 'look' : 'note'}`}
            >
              {say(`check.severity-${severity}`)}.
            </span>{' '}
            {finding.reason}
          </span>
          <span className="finding-place">{finding.at === '' ? say('check.whole-file') : finding.at}</span>
        </span>
      </button>
      {current && (
        <div className="finding-more">
          {finding.suggestion !== null && <p>{say('check.do', { suggestion: finding.suggestion })}</p>}
          {finding.fix !== null && <p>{say('check.write', { fix: finding.fix })}</p>}
          {places.length > 0 && <p>{say('check.also', { places: places.map(({ at }) => at).join('; ') })}</p>}
        </div>
      )}
      {accepted === null ? (
        current && (
          <div className="answers">
            {fixing !== null && isFixable(finding) && (
              <Button small disabled={fixing.busy} onClick={() => fixing.fix([finding])}>
                {say('check.fix')}
              </Button>
            )}
            <Button
              small
              whyNot={opening === null ? say('check.needs-workspace') : null}
              onClick={() => onAccept(numbered)}
            >
              {say('check.accept')} <kbd aria-hidden="true">I</kbd>
            </Button>
          </div>
        )
      ) : (
        <Accepted id={accepted.id} by={accepted.by} reason={accepted.reason} />
      )}
    </li>
  );
}

function Accepted({
  id,
  by,
  reason,
}: {
  readonly id: string;
  readonly by: string;
  readonly reason: string;
}): ReactElement {
  const withdraw = useDo('checks.withdraw');
  return (
    <p className="finding-accepted">
      {say('check.accepted', { by, reason })}{' '}
      <Button look="bare" small onClick={() => void withdraw.run({ id, by })}>
        {say('check.withdraw')}
      </Button>
    </p>
  );
}
