import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useHost } from '../../host/host.tsx';
import { tellTrouble } from '../../host/use-asked.ts';
import { useOpening } from '../../state/opening.ts';
import { say } from '../../wording/say.ts';
import type { SavedFile } from './export-papers.ts';

/** What was written, and where it is. */
export function ExportDone({
  saved,
  wanted,
  onClose,
}: {
  readonly saved: readonly SavedFile[];
  readonly wanted: number;
  readonly onClose: () => void;
}): ReactElement {
  const host = useHost();
  const { beginning } = useOpening();
  const canShow = !(beginning?.lacks.includes('show-saved') ?? true);
  const [first] = saved;
  const show = (id: string): void => void tellTrouble(() => host.wish({ kind: 'show-saved', id }));
  return (
    <Dialog
      title={say('papers.export-done-title')}
      onClose={onClose}
      actions={
        <>
          {canShow && first !== undefined && (
            <Button icon="folder" onClick={() => show(first.id)}>
              {say('papers.show-in-folder')}
            </Button>
          )}
          <Button look="primary" autoFocus onClick={onClose}>
            {say('action.close')}
          </Button>
        </>
      }
    >
      <p role="status">{doneWords(saved, wanted)}</p>
      <ul className="export-files">
        {saved.map(({ id, fileName }) => (
          <li key={id}>
            <Icon name="tick" />
            {fileName}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function doneWords(saved: readonly SavedFile[], wanted: number): string {
  if (saved.length < wanted) return say('papers.export-stopped', { saved: saved.length, total: wanted });
  const folder = saved[0]?.folder ?? '';
  return folder === ''
    ? say('papers.export-done', { count: saved.length })
    : say('papers.export-done-in', { count: saved.length, folder });
}
