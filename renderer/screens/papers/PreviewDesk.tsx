import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import type { PaperName } from '#shared/contract/paper-names';
import { Empty } from '../../components/Empty.tsx';
import { toAppError, useAsked } from '../../host/use-asked.ts';
import { Pages } from '../../paper/Pages.tsx';
import { clearStatusLine, setStatusLine } from '../../state/status-line.ts';
import { say } from '../../wording/say.ts';

/** A4 and the space beside it, in CSS pixels. */
const PAGE_ROOM = 794 + 40;

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
  const zoom = useZoom(desk, data?.document.sections.some(({ page }) => page.width > page.height) ?? false);
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

function useZoom(desk: React.RefObject<HTMLElement | null>, landscape: boolean): number {
  const [width, setWidth] = useState(PAGE_ROOM);
  useEffect(() => {
    const { current } = desk;
    if (current === null) return undefined;
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? PAGE_ROOM));
    watch.observe(current);
    return () => watch.disconnect();
  }, [desk]);
  const room = landscape ? (PAGE_ROOM - 40) * Math.SQRT2 + 40 : PAGE_ROOM;
  return Math.min(1, Math.floor((width / room) * 100) / 100);
}
