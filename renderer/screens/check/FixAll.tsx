import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { say } from '../../wording/say.ts';
import { isFixable, type NumberedFinding } from './finding-list.ts';
import type { Fixing } from './use-fixing.ts';

/** All safe fixes in one copy of the file. */
export function FixAll({
  all,
  fixing,
}: {
  readonly all: readonly NumberedFinding[];
  readonly fixing: Fixing;
}): ReactElement | null {
  const fixable = all.map(({ finding }) => finding).filter(isFixable);
  if (fixable.length === 0) return null;
  return (
    <div className="fix-all">
      <p>{say('check.fix-about')}</p>
      <Button small disabled={fixing.busy} onClick={() => fixing.fix(fixable)}>
        {say('check.fix-all', { count: fixable.length })}
      </Button>
    </div>
  );
}
