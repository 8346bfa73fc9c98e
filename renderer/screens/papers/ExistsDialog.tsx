import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { say } from '../../wording/say.ts';
import type { Asking } from './use-export.ts';

/** A file of that name is there: nothing is replaced unless the person says so. */
export function ExistsDialog({ asking }: { readonly asking: Asking }): ReactElement {
  const [forOthers, setForOthers] = useState(false);
  const { fileName, folder, more, answer } = asking;
  return (
    <Dialog
      title={say('papers.exists-title')}
      onClose={() => answer('cancel', false)}
      actions={
        <>
          <Button onClick={() => answer('cancel', false)}>{say('action.cancel')}</Button>
          <Button onClick={() => answer('replace', forOthers)}>{say('papers.replace')}</Button>
          <Button look="primary" autoFocus onClick={() => answer('keep-both', forOthers)}>
            {say('papers.keep-both')}
          </Button>
        </>
      }
    >
      <p>
        {folder === ''
          ? say('papers.exists-bare', { name: fileName })
          : say('papers.exists', { name: fileName, folder })}
      </p>
      {more && (
        <label className="check-line">
          <input type="checkbox" checked={forOthers} onChange={() => setForOthers(!forOthers)} />
          {say('papers.for-others')}
        </label>
      )}
    </Dialog>
  );
}
