import { useCallback, type ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useDo } from '../../host/use-asked.ts';
import { goTo } from '../../state/route.ts';
import { say } from '../../wording/say.ts';

export function DeleteDraft({
  version,
  onClose,
}: {
  readonly version: string;
  readonly onClose: () => void;
}): ReactElement {
  const done = useCallback(() => say('versions.deleted', { version }), [version]);
  const discard = useDo('versions.discard', done);
  const go = async (): Promise<void> => {
    await discard.run({ version });
    onClose();
    goTo('versions');
  };
  return (
    <Dialog
      title={say('versions.delete-title', { version })}
      onClose={onClose}
      actions={
        <>
          <Button look="bare" autoFocus onClick={onClose}>
            {say('action.cancel')}
          </Button>
          <Button look="primary" onClick={() => void go()}>
            {say('versions.delete-do')}
          </Button>
        </>
      }
    >
      <p>{say('versions.delete-about')}</p>
    </Dialog>
  );
}
