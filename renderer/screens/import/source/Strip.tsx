import { memo, useEffect, useRef, type ReactElement } from 'react';
import type { Became, ImportReview, SourceCell, SourceStrip } from '#shared/contract/import-results';
import { say } from '../../../wording/say.ts';
import type { Spot } from '../review-state.ts';
import { SourceTextView } from './SourceTextView.tsx';

interface StripProps {
  readonly strip: SourceStrip | null;
  readonly index: number;
  readonly kind: ImportReview['kind'];
  readonly zoom: number;
  /** The cell that is outlined, null for the strip as a whole; undefined where it is elsewhere. */
  readonly cell: number | null | undefined;
  /** Where the Tab key enters the source when nothing is outlined. */
  readonly entry: boolean;
  readonly choose: (spot: Spot, became: Became, reveal: boolean) => void;
}

/** One piece of the source. */
export const Strip = memo(function Strip(props: StripProps): ReactElement {
  const { strip, cell } = props;
  if (strip === null) return <p className="strip-wait" aria-hidden="true" />;
  const now = cell === null ? 'cell-now' : '';
  switch (strip.kind) {
    case 'label':
      return <p className={`strip-label ${now}`}>{strip.text}</p>;
    case 'text':
      return (
        <div className={now}>
          <SourceTextView text={strip.text} />
        </div>
      );
    case 'row':
      return <RowStrip {...props} strip={strip} />;
    default:
      return strip satisfies never;
  }
});

/** Width of one in a sheet, in pixels. */
export const CHARACTER = 5.5;

type Row = Extract<SourceStrip, { readonly kind: 'row' }>;

function RowStrip({
  strip,
  index,
  kind,
  zoom,
  cell: now,
  entry,
  choose,
}: StripProps & { readonly strip: Row }): ReactElement {
  const columns = strip.widths.map((width) =>
    kind === 'workbook' ? width * CHARACTER * zoom : `${width * 100}%`,
  );
  const edges = [strip.first ? 'is-first' : '', strip.last ? 'is-last' : '', now === null ? 'cell-now' : ''];
  return (
    <table
      className={['source-row', strip.header ? 'is-header' : '', ...edges].filter(Boolean).join(' ')}
      role="grid"
      aria-label={strip.place}
    >
      <colgroup>
        {strip.number !== null && <col style={{ width: 40 }} />}
        {columns.map((width, column) => (
          <col key={column} style={{ width }} />
        ))}
      </colgroup>
      <tbody>
        <tr data-revision={strip.revision === null ? undefined : revisionClass(strip.revision)}>
          {strip.number !== null && (
            <th
              scope="row"
              className="row-number"
              aria-label={say('import.sheet-row', { number: strip.number })}
            >
              {strip.number}
            </th>
          )}
          {fillGaps(strip).map((each, at) =>
            typeof each === 'number' ? (
              <td key={at} colSpan={each} className="gap" />
            ) : (
              <CellView
                key={at}
                cell={each}
                now={now !== null && now !== undefined && strip.cells[now] === each}
                entry={entry && strip.cells[0] === each}
                choose={(reveal) =>
                  choose({ strip: index, cell: strip.cells.indexOf(each) }, each.became, reveal)
                }
              />
            ),
          )}
        </tr>
      </tbody>
    </table>
  );
}

/** Cells in order, with the number of columns between two that do not touch. */
function fillGaps({ cells, widths }: Row): Array<SourceCell | number> {
  const filled: Array<SourceCell | number> = [];
  let next = 0;
  for (const cell of cells) {
    if (cell.column > next) filled.push(cell.column - next);
    filled.push(cell);
    next = cell.column + cell.span;
  }
  if (next < widths.length) filled.push(widths.length - next);
  return filled;
}

interface CellViewProps {
  readonly cell: SourceCell;
  readonly now: boolean;
  readonly entry: boolean;
  readonly choose: (reveal: boolean) => void;
}

function CellView({ cell, now, entry, choose }: CellViewProps): ReactElement {
  const element = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    // The focus follows the outline while it is in the source, and only then.
    const desk = element.current?.closest('.desk');
    if (now) element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (now && desk?.contains(document.activeElement) === true)
      element.current?.focus({ preventScroll: true });
  }, [now]);
  const classes = [
    now ? 'cell-now' : '',
    cell.became.kind === 'field' ? 'cell-known' : '',
    cell.fromAbove ? 'from-above' : '',
    cell.intoBelow ? 'into-below' : '',
    cell.became.kind === 'unplaced' ? 'cell-unplaced' : '',
  ];
  return (
    <td
      ref={element}
      role="gridcell"
      colSpan={cell.span}
      className={classes.filter(Boolean).join(' ') || undefined}
      style={
        cell.shade === null ? undefined : { backgroundColor: `#${cell.shade}`, color: inkOn(cell.shade) }
      }
      tabIndex={now || entry ? 0 : -1}
      data-pane-focus={now ? '' : undefined}
      aria-current={now ? 'true' : undefined}
      onClick={() => choose(false)}
    >
      {cell.texts.map((text, index) => (
        <SourceTextView key={index} text={text} />
      ))}
    </td>
  );
}

/** Black or white, whichever reads better on the shade. */
function inkOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  // Relative luminance of WCAG 2; above this, black has the higher contrast.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}

function revisionClass({ kind, decision }: NonNullable<Row['revision']>): string {
  return `${kind}-${decision ?? 'open'}`;
}
