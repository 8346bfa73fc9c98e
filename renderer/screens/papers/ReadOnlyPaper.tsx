import type { ReactElement } from 'react';
import type { PaperName } from '#shared/contract/paper-names';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { say } from '../../wording/say.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { PaperList } from './PaperList.tsx';
import type { PaperChoice } from './paper-choice.ts';
import { PapersHead } from './PapersHead.tsx';
import { PreviewDesk } from './PreviewDesk.tsx';

/** A paper that the plan writes by itself, as it will be printed. */
export function ReadOnlyPaper({
  choice,
  paper,
}: {
  readonly choice: PaperChoice;
  readonly paper: Exclude<PaperName, 'cover-report'>;
}): ReactElement {
  const { version, previous, exporting, go } = choice;
  const about =
    previous === null
      ? say(`papers.${paper}-about`)
      : say('papers.against', { version: version.version, previous });
  return (
    <>
      <PapersHead choice={choice} about={about} />
      <div className="split papers">
        <nav className="pane outline" data-pane aria-label={say('papers.list')}>
          <PaperList choice={choice} />
        </nav>
        {paper === 'tracker' ? (
          <section className="pane grow desk" data-pane aria-label={say('papers.desk')}>
            <Empty
              title={say('papers.tracker-title')}
              action={<Button onClick={() => go({ export: 'yes' })}>{say('papers.tracker-do')}</Button>}
            >
              {say('papers.tracker-none')}
            </Empty>
          </section>
        ) : (
          <PreviewDesk paper={paper} version={version.version} previous={previous} />
        )}
      </div>
      {exporting && <ExportDialog choice={choice} settle={settled} onClose={() => go({ export: '' })} />}
    </>
  );
}

/** Nothing is written here, so nothing waits to be saved. */
async function settled(): Promise<boolean> {
  return true;
}
