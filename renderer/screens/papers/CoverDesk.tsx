import { useEffect, type ReactElement } from 'react';
import { formatDateWithDay } from '#shared/domain/civil-date';
import { clearStatusLine, setStatusLine } from '../../state/status-line.ts';
import { say } from '../../wording/say.ts';
import { DeskTools } from './DeskTools.tsx';
import { LiveButton } from './LiveButton.tsx';
import { PaperPlaceProvider } from '../../paper/Inlines.tsx';
import { ReportSection } from './ReportSection.tsx';
import { useReport } from './report-context.tsx';

const PLACE = {
  page: 1,
  pages: 1,
  drawField: (name: string, shown: string) => <LiveButton name={name} shown={shown} />,
};

/** The report as a document to write in. */
export function CoverDesk(): ReactElement {
  const { view, draft, settle } = useReport();
  useStatus();
  const council = draft.council ?? view.council;
  const board = draft.board ?? view.board;
  return (
    <section className="pane grow" data-pane aria-label={say('papers.desk')}>
      <DeskTools />
      <div className="desk" onBlur={() => void settle()}>
        <article className="page a4 report paper" aria-label={say('papers.cover-report')}>
          <p className="org">{council === '' ? view.planTitle : council}</p>
          <h2 className="report-title">{say('papers.report-title')}</h2>
          <p className="org quiet">
            {board}
            {draft.meeting !== null && (
              <>
                , <LiveButton name="meeting" shown={formatDateWithDay(draft.meeting)} />
              </>
            )}
          </p>
          <PaperPlaceProvider value={PLACE}>
            {view.sections.map((section) => (
              <ReportSection key={section.id} section={section} />
            ))}
          </PaperPlaceProvider>
        </article>
      </div>
    </section>
  );
}

function useStatus(): void {
  useEffect(() => {
    setStatusLine({
      text: '',
      keys: [
        { keys: ['{', '{'], words: say('papers.key-field') },
        { keys: ['Enter'], words: say('papers.key-open') },
        { keys: ['F6'], words: say('papers.key-pane') },
      ],
    });
    return clearStatusLine;
  }, []);
}
