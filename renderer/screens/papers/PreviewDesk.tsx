import { useCallback, useEffect, useRef, type ReactElement } from 'react';
import type { PaperName } from '#shared/contract/paper-names';
import { Empty } from '../../components/Empty.tsx';
import { toAppError, useAsked } from '../../host/use-asked.ts';
import { Pages } from '../../paper/Pages.tsx';
import { usePageZoom } from '../../paper/use-page-zoom.ts';
import { clearStatusLine, setStatusLine } from '../../state/status-line.ts';
import { say } from '../../wording/say.ts';

/** The paper as it will be printed, as large as fits. */
export function PreviewDesk({
  paper,
  version,
  previous,
}: {
  readonly paper: Exclude<PaperName, 'tracker'>;
  readonly version: string;
  readonly previous: string | null;
}): ReactElement {
  const { data, error } = useAsked('papers.preview', { paper, version, previous });
  const desk = useRef<HTMLElement>(null);
  const zoom = usePageZoom(
    desk,
    data?.document.sections.some(({ page }) => page.width > page.height) ?? false,
  );
  const tell = useCallback(
    (count: number) => setStatusLine({ text: say('papers.pages', { count }), keys: [] }),
    [],
  );
  useEffect(() => clearStatusLine, []);
  return (
    <section className="pane grow desk" data-pane aria-label={say('papers.desk')} ref={desk} tabIndex={0}>
      {error !== null && <Empty title={say('papers.failed')}>{toAppError(error).message}</Empty>}
      {error === null && data === undefined && <p className="loading">{say('loading')}</p>}
      {error === null && data !== undefined && (
        <Pages document={data.document} style={data.style} zoom={zoom} onPages={tell} />
      )}
    </section>
  );
}
