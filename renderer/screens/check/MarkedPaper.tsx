import { memo, useEffect, useMemo, useRef, type ReactElement } from 'react';
import type { OpenedCheck } from '#shared/contract/check-results';
import type { TextDocument } from '#shared/document/text-document';
import { Pages } from '../../paper/Pages.tsx';
import { usePageZoom } from '../../paper/use-page-zoom.ts';
import { PaperMarksProvider, type PaperMark } from '../../paper/marks.tsx';
import { say } from '../../wording/say.ts';

interface PaperProps {
  readonly opened: OpenedCheck;
  readonly marks: ReadonlyMap<string, readonly PaperMark[]>;
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
}

/** The paper on its pages; the mark of the current finding scrolls into sight. */
export function MarkedPaper({ opened, marks, current, onChoose }: PaperProps): ReactElement {
  const desk = useRef<HTMLElement>(null);
  const zoom = usePageZoom(desk, opened.documents.some(isLandscape));
  const value = useMemo(() => ({ at: marks, choose: onChoose }), [marks, onChoose]);
  useEffect(() => {
    if (current === null) return;
    const mark = [...(desk.current?.querySelectorAll('.sheet .mark') ?? [])].find(
      (each) => each.getAttribute('data-finding') === current,
    );
    mark?.scrollIntoView({ block: 'center' });
  }, [current]);
  return (
    <section
      className="pane grow desk check-desk"
      data-pane
      aria-label={say('check.paper')}
      ref={desk}
      style={{ '--pages-zoom': zoom }}
      tabIndex={0}
    >
      <PaperMarksProvider value={value}>
        {opened.documents.map((document, index) =>
          document === null ? null : (
            <Sheets key={index} document={document} style={opened.style} zoom={zoom} />
          ),
        )}
      </PaperMarksProvider>
    </section>
  );
}

function isLandscape(document: TextDocument | null): boolean {
  return document?.sections.some(({ page }) => page.width > page.height) ?? false;
}

/** Drawn once: marks reach the words by themselves. */
const Sheets = memo(function Sheets({
  document,
  style,
  zoom,
}: Pick<Parameters<typeof Pages>[0], 'document' | 'style' | 'zoom'>): ReactElement {
  return <Pages document={document} style={style} zoom={zoom} />;
});
