import { useState, type ReactElement } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useAsked } from '../../host/use-asked.ts';
import { say } from '../../wording/say.ts';
import { ExistsDialog } from './ExistsDialog.tsx';
import { ExportChoices, listWishes, sameWish } from './ExportChoices.tsx';
import { ExportDone } from './ExportDone.tsx';
import type { PaperWish } from './export-papers.ts';
import type { PaperChoice } from './paper-choice.ts';
import { PublicationGate } from './PublicationGate.tsx';
import { useExportFolder } from './export-folder.ts';
import { useExport, type ExportState } from './use-export.ts';

/** Chooses papers and formats, writes them into the remembered folder, and shows where they are. */
export function ExportDialog({
  choice,
  settle,
  onClose,
}: {
  readonly choice: PaperChoice;
  /** Saves what was written; false when that failed. */
  readonly settle: () => Promise<boolean>;
  readonly onClose: () => void;
}): ReactElement {
  const { version, previous, paper } = choice;
  const { data: entries } = useAsked('papers.list', { version: version.version });
  const [wishes, setWishes] = useState<readonly PaperWish[]>([
    { paper, format: paper === 'tracker' ? 'xlsx' : 'docx' },
  ]);
  const work = useExport({ version: version.version, previous }, settle);
  if (work.state.kind === 'done') {
    return <ExportDone saved={work.state.saved} wanted={work.state.wanted} onClose={onClose} />;
  }
  // One dialogue at a time: what is asked takes the place of what was chosen.
  if (work.asking !== null) return <ExistsDialog key={work.asking.fileName} asking={work.asking} />;
  const possible = listWishes(entries ?? []);
  const all = possible.every((each) => wishes.some((wish) => sameWish(wish, each)));
  return (
    <Dialog
      title={say('papers.export-title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button
            look="primary"
            icon="export"
            whyNot={wishes.length === 0 ? say('papers.export-none') : null}
            aria-busy={work.state.kind === 'working'}
            onClick={() =>
              void work.run(possible.filter((each) => wishes.some((wish) => sameWish(wish, each))))
            }
          >
            {say('papers.export-do', { count: wishes.length })}
          </Button>
        </>
      }
    >
      <p className="muted">{say('papers.export-version', { version: version.version })}</p>
      <ExportChoices possible={possible} wishes={wishes} onChange={setWishes} />
      <label className="check-line">
        <input type="checkbox" checked={all} onChange={() => setWishes(all ? [] : possible)} />
        {say('papers.export-all')}
      </label>
      {wishes.some((wish) => wish.paper === 'cover-report') && <NoMeeting version={version.version} />}
      <PublicationGate wishes={wishes} version={version.version} previous={previous} />
      <FolderLine onChoose={() => void work.chooseFolder()} />
      <ExportProgress state={work.state} />
    </Dialog>
  );
}

function NoMeeting({ version }: { readonly version: string }): ReactElement | null {
  const { data } = useAsked('papers.open', { version });
  if (data === undefined || data.draft.meeting !== null) return null;
  return (
    <Notice kind="look" title={say('papers.export-no-meeting')}>
      <p>{say('papers.export-no-meeting-about')}</p>
    </Notice>
  );
}

function FolderLine({ onChoose }: { readonly onChoose: () => void }): ReactElement {
  const { folder } = useExportFolder();
  return (
    <div className="export-folder">
      <b>{say('papers.export-folder')}</b>
      <span className="grow">{folder ?? say('papers.export-folder-none')}</span>
      <Button small icon="folder" onClick={onChoose}>
        {say(folder === null ? 'papers.export-choose' : 'papers.export-other')}
      </Button>
    </div>
  );
}

/** What is being written, or what stopped it. */
function ExportProgress({ state }: { readonly state: ExportState }): ReactElement {
  return (
    <>
      {state.kind === 'choosing' && state.refused !== null && (
        <div role="alert">
          <Notice kind="must" title={say('papers.export-failed')}>
            <p>{state.refused}</p>
          </Notice>
        </div>
      )}
      <p role="status" className="muted">
        {state.kind === 'working' ? state.words : ''}
      </p>
    </>
  );
}
