import type { ReactElement } from 'react';
import type { ActionRow } from '#shared/figures/action-row';
import { Icon } from '../../components/Icon.tsx';
import { say } from '../../wording/say.ts';

/** What a deadline was first, how often it moved, and whether it is past. */
export function DeadlineMarks({ deadline }: Pick<ActionRow, 'deadline'>): ReactElement {
  const { original, timesMoved, overdue } = deadline;
  return (
    <>
      {timesMoved > 0 && (
        <span className="was">
          {original !== null && (
            <>
              <s>{original}</s>
              <span className="hidden">{say('plan.was-original')}</span>{' '}
            </>
          )}
          {say('plan.moved', { times: timesMoved })}
        </span>
      )}
      {overdue && (
        <span className="tag late">
          <Icon name="clock" />
          {say('plan.overdue')}
        </span>
      )}
    </>
  );
}
