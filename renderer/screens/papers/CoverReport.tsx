import { useEffect, useMemo, type ReactElement } from 'react';
import type { CoverReportView } from '#shared/contract/paper-results';
import { Empty } from '../../components/Empty.tsx';
import { Notice } from '../../components/Notice.tsx';
import { keepFields } from '../../editor/field-book.ts';
import { FieldBubble } from '../../editor/FieldBubble.tsx';
import { FieldPicker } from '../../editor/FieldPicker.tsx';
import { toAppError, useAsked } from '../../host/use-asked.ts';
import { formatIsoDate } from '../../wording/moments.ts';
import { say } from '../../wording/say.ts';
import { CoverDesk } from './CoverDesk.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { Outline } from './Outline.tsx';
import { PaperList } from './PaperList.tsx';
import type { PaperChoice } from './paper-choice.ts';
import { PapersHead } from './PapersHead.tsx';
import { PreviewDesk } from './PreviewDesk.tsx';
import { ReportProvider } from './report-context.tsx';
import { sectionFields } from './section-fields.ts';
import { SidePane } from './SidePane.tsx';
import { useCoverDraft } from './use-cover-draft.ts';

/** The board cover report: a document to write in, and its preview. */
export function CoverReport({ choice }: { readonly choice: PaperChoice }): ReactElement {
  const { data, error } = useAsked('papers.open', { version: choice.version.version });
  if (error !== null) return <Empty title={say('papers.failed')}>{toAppError(error).message}</Empty>;
  if (data === undefined) return <p className="loading">{say('loading')}</p>;
  return <OpenCoverReport view={data} choice={choice} />;
}

function OpenCoverReport({
  view,
  choice,
}: {
  readonly view: CoverReportView;
  readonly choice: PaperChoice;
}): ReactElement {
  const work = useCoverDraft(view);
  const { mayChange, preview, exporting, go, version } = choice;
  const report = useMemo(() => ({ ...work, view, mayChange }), [work, view, mayChange]);
  useFields(view);
  const show = async (wanted: boolean): Promise<void> => {
    await work.settle();
    go({ view: wanted ? 'preview' : '' });
  };
  return (
    <ReportProvider value={report}>
      <PapersHead choice={choice} about={aboutOf(work.draft.meeting)} onPreview={(now) => void show(now)} />
      <div className="split papers">
        <nav className="pane outline" data-pane aria-label={say('papers.sections')}>
          <PaperList choice={choice} />
          <Outline preview={preview} onWrite={() => void show(false)} />
        </nav>
        <div className="pane grow">
          {!mayChange && <Notice kind="note" title={say('papers.view-only')} />}
          <Gone view={view} />
          {preview ? (
            <PreviewDesk paper="cover-report" version={version.version} previous={null} />
          ) : (
            <CoverDesk />
          )}
        </div>
        {!preview && <SidePane versions={choice.versions} />}
      </div>
      <FieldBubble />
      <FieldPicker />
      {exporting && <ExportDialog choice={choice} settle={work.settle} onClose={() => go({ export: '' })} />}
    </ReportProvider>
  );
}

function aboutOf(meeting: string | null): string {
  return meeting === null
    ? say('papers.no-meeting')
    : say('papers.for-meeting', { date: formatIsoDate(meeting) });
}

/** Keeps the values of live fields in step with the plan and the sections. */
function useFields(view: CoverReportView): void {
  const { data } = useAsked('papers.facts', { version: view.version });
  useEffect(() => {
    if (data !== undefined) keepFields([...data, ...sectionFields(view)]);
  }, [data, view]);
}

function Gone({ view: { gone } }: { readonly view: CoverReportView }): ReactElement | null {
  if (gone.length === 0) return null;
  const sections = [...new Set(gone.map(({ section }) => section))].join(', ');
  return (
    <Notice kind="must" title={say('papers.gone-count', { count: gone.length })}>
      <p>{say('papers.gone-about', { sections })}</p>
    </Notice>
  );
}
