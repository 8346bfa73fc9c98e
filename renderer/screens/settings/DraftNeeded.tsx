import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { goTo } from '../../state/route.ts';
import { say } from '../../wording/say.ts';

/** Why something can't be changed now, and the way to change it. */
export function DraftNeeded({ version }: { readonly version: string | null }): ReactElement {
  return (
    <Notice
      kind="note"
      title={version === null ? say('versions.none-title') : say('scale.draft-needed')}
      actions={
        <Button small onClick={() => goTo('versions')}>
          {say('versions.title')}
        </Button>
      }
    />
  );
}
