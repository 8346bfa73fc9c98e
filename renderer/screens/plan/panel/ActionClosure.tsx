import { useState, type ReactElement } from 'react';
import type { ActionView } from '#shared/contract/plan-results';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { useDo } from '../../../host/use-asked.ts';
import { say } from '../../../wording/say.ts';
import { saySentence } from '../use-rating.ts';
import { CloseDialog } from './CloseDialog.tsx';

/** Closing an action that no longer counts, and opening it again. */
export function ActionClosure({
  view,
  canChange,
}: {
  readonly view: ActionView;
  readonly canChange: boolean;
}): ReactElement | null {
  const [asking, setAsking] = useState(false);
  const reopen = useDo('actions.reopen', saySentence);
  const { row, version } = view;
  const reason = view.requests.find(({ kind }) => kind === 'closed' || kind === 'merged')?.reason ?? '';
  if (row.closure === null) {
    if (!canChange) return null;
    return (
      <div className="row">
        <Button small onClick={() => setAsking(true)}>
          {say('panel.close-action')}
        </Button>
        {asking && (
          <CloseDialog
            version={version.label}
            actions={[row.id]}
            refs={[row.ref]}
            onClose={() => setAsking(false)}
          />
        )}
      </div>
    );
  }
  return (
    <Notice
      kind="note"
      title={
        row.closure.into === null ? say('panel.closed') : say('panel.closed-into', { ref: row.closure.into })
      }
      actions={
        canChange && (
          <Button
            small
            onClick={() => void reopen.run({ version: version.label, actions: [row.id], explanation: null })}
          >
            {say('panel.reopen')}
          </Button>
        )
      }
    >
      <p>{reason === '' ? say('panel.closed-about') : reason}</p>
    </Notice>
  );
}
