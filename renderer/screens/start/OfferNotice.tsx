import type { ReactElement } from 'react';
import type { Offer } from '#shared/contract/bridge';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useOpener } from '../../frame/use-opener.ts';
import { useOpening } from '../../state/opening.ts';
import { say } from '../../wording/say.ts';

/** A file that was handed to the program from outside; the person decides. */
export function OfferNotice({ offer }: { readonly offer: Offer }): ReactElement {
  const opener = useOpener();
  const putAside = (): void =>
    useOpening.setState(({ beginning }) => ({
      beginning: beginning === null ? null : { ...beginning, offered: null },
    }));
  const accept = (): void => {
    putAside();
    if (offer.kind === 'workspace') void opener.openOffered(offer.id);
    else void opener.bringIn({ kind: 'document', handle: offer.id, fileName: offer.fileName, size: 0 });
  };
  const isWorkspace = offer.kind === 'workspace';
  return (
    <Notice
      kind="note"
      title={say(isWorkspace ? 'start.offered-workspace' : 'start.offered-document', {
        name: offer.fileName,
      })}
      actions={
        <>
          <Button look="bare" small onClick={putAside}>
            {say('start.offered-no')}
          </Button>
          <Button small onClick={accept}>
            {say(isWorkspace ? 'start.offered-open' : 'start.offered-import')}
          </Button>
        </>
      }
    />
  );
}
