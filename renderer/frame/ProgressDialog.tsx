import { useEffect, useState, type ReactElement } from 'react';
import type { WorkProgress } from '#shared/contract/bridge';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useHost } from '../host/host.tsx';
import { tellTrouble } from '../host/use-asked.ts';
import { useWork } from '../state/work.ts';
import { say } from '../wording/say.ts';

/** Short work needs no dialogue. */
const SHOWN_AFTER = 400;

/** What takes long, how far it is, and the way to stop it. */
export function ProgressDialog(): ReactElement | null {
  const { running } = useWork();
  const [work] = Object.values(running);
  const name = work?.work ?? null;
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (name === null) return undefined;
    const timer = setTimeout(() => setShown(name), SHOWN_AFTER);
    return () => clearTimeout(timer);
  }, [name]);
  return work === undefined || shown !== name ? null : <ProgressCard work={work} />;
}

function ProgressCard({ work }: { readonly work: WorkProgress }): ReactElement {
  const host = useHost();
  const cancel = (): void => void tellTrouble(() => host.ask('work.cancel', { work: work.work }));
  return (
    <Dialog
      title={work.what}
      modal
      onClose={cancel}
      actions={
        <Button autoFocus onClick={cancel}>
          {say('progress.cancel')}
        </Button>
      }
    >
      <progress
        className="progress-bar"
        aria-label={work.what}
        {...(work.total === null ? {} : { value: work.done, max: work.total })}
      />
      <p className="hint">
        {work.total !== null && say('progress.count', { done: work.done, total: work.total })}{' '}
        {say('progress.keeps')}
      </p>
    </Dialog>
  );
}
