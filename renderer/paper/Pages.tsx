import { useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { PaperStyle } from '#shared/document/paper-style';
import type { PageFurniture, PageSetup, TextDocument } from '#shared/document/text-document';
import { say } from '../wording/say.ts';
import { Blocks, BlockView, TableView } from './Blocks.tsx';
import { PaperPlaceProvider } from './Inlines.tsx';
import { paperVariables, twips } from './paper-look.ts';
import { shareOut, type BlockHeight, type PlacedBlock, type SheetOfPaper } from './share-out.ts';

/** A document on its pages, as it will be printed. White in every theme. */
export function Pages({
  document,
  style,
  zoom,
  onPages,
}: {
  readonly document: TextDocument;
  readonly style: PaperStyle;
  /** 1 is life-size. */
  readonly zoom: number;
  readonly onPages?: (count: number) => void;
}): ReactElement {
  const [sheets, setSheets] = useState<readonly SheetOfPaper[]>([]);
  const measure = useRef<HTMLDivElement>(null);
  const look = useMemo(() => paperVariables(style), [style]);
  useLayoutEffect(() => {
    const next = shareOut(document, measureBlocks(measure.current));
    setSheets(next);
    onPages?.(next.length);
  }, [document, style, onPages]);
  return (
    <div className="pages paper" style={{ ...look, zoom }}>
      <div className="pages-measure" ref={measure} aria-hidden="true" inert>
        {document.sections.map((section, index) => (
          <div key={index} style={{ width: twips(textWidth(section.page)) }}>
            {document.body
              .slice(section.firstBlock, document.sections[index + 1]?.firstBlock ?? document.body.length)
              .map((block, at) => (
                <div key={at} className="pages-block">
                  <BlockView block={block} />
                </div>
              ))}
          </div>
        ))}
      </div>
      {sheets.map((sheet, index) => (
        <PaperPlaceProvider key={index} value={{ page: index + 1, pages: sheets.length }}>
          <Sheet document={document} sheet={sheet} page={index + 1} pages={sheets.length} />
        </PaperPlaceProvider>
      ))}
    </div>
  );
}

function Sheet({
  document,
  sheet,
  page,
  pages,
}: {
  readonly document: TextDocument;
  readonly sheet: SheetOfPaper;
  readonly page: number;
  readonly pages: number;
}): ReactElement | null {
  const section = document.sections[sheet.section];
  if (section === undefined) return null;
  const { width, height, margins } = section.page;
  return (
    <section
      className="page sheet"
      aria-label={say('papers.page', { page, pages })}
      style={{
        width: twips(width),
        height: twips(height),
        paddingTop: twips(margins.top),
        paddingRight: twips(margins.right),
        paddingBottom: twips(margins.bottom),
        paddingLeft: twips(margins.left),
      }}
    >
      <Furniture on={section.headers} edge="top" margin={margins.top} page={section.page} />
      {sheet.blocks.map((placed) => (
        <Placed key={`${placed.index} ${placed.rows?.from ?? ''}`} document={document} placed={placed} />
      ))}
      <Furniture on={section.footers} edge="bottom" margin={margins.bottom} page={section.page} />
    </section>
  );
}

function Placed({
  document,
  placed: { index, rows },
}: {
  readonly document: TextDocument;
  readonly placed: PlacedBlock;
}): ReactElement | null {
  const block = document.body[index];
  if (block === undefined) return null;
  if (block.kind !== 'table' || rows === null) return <BlockView block={block} />;
  const shown = [...block.rows.filter(({ header }) => header), ...block.rows.slice(rows.from, rows.to)];
  return <TableView table={block} rows={shown} />;
}

/** Headers and footers stand in the middle of their margin. */
function Furniture({
  on,
  edge,
  margin,
  page,
}: {
  readonly on: readonly PageFurniture[];
  readonly edge: 'top' | 'bottom';
  readonly margin: number;
  readonly page: PageSetup;
}): ReactElement | null {
  const shown = on.find((each) => each.on === 'default');
  if (shown === undefined) return null;
  return (
    <div
      className="sheet-furniture"
      style={{
        [edge]: twips(margin / 2.6),
        left: twips(page.margins.left),
        width: twips(textWidth(page)),
      }}
    >
      <Blocks blocks={shown.blocks} />
    </div>
  );
}

function textWidth({ width, margins }: PageSetup): number {
  return width - margins.left - margins.right;
}

/** Margins of a block's own elements do not leave its box, so heights add up. */
function measureBlocks(holder: HTMLElement | null): BlockHeight[] {
  return [...(holder?.querySelectorAll<HTMLElement>(':scope > div > .pages-block') ?? [])].map((box) => ({
    height: box.offsetHeight,
    rows: [...box.querySelectorAll<HTMLElement>(':scope > table > * > tr')].map((row) => row.offsetHeight),
  }));
}
