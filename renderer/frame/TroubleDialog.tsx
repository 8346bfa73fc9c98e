import type { ReactElement } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useHost } from '../host/host.tsx';
import { tellTrouble } from '../host/use-asked.ts';
import { clearTrouble, useTrouble } from '../state/trouble.ts';
import { say } from '../wording/say.ts';

/** What went wrong, in one sentence, and what to do. */
export function TroubleDialog(): ReactElement | null {
  const { error } = useTrouble();
  const host = useHost();
  if (error === null || error.code === 'cancelled') return null;
  const details = `${error.code}\n${error.message}\n${JSON.stringify(error.details)}`;
  const copy = (): void => void tellTrouble(() => host.wish({ kind: 'copy-details', text: details }));
  return (
    <Dialog
      title={say('trouble.title')}
      onClose={clearTrouble}
      actions={
        <>
          <Button look="bare" onClick={copy}>
            {say('action.copy-details')}
          </Button>
          <Button look="primary" autoFocus onClick={clearTrouble}>
            {say('action.close')}
          </Button>
        </>
      }
    >
      <p>{error.message}</p>
    </Dialog>
  );
}
