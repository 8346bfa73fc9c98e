import type { CSSProperties, ReactElement } from 'react';
import type { Block, Paragraph, Table, TableCell, TableRow } from '#shared/document/text-document';
import { Inlines } from './Inlines.tsx';
import { MarkedInlines } from './MarkedInlines.tsx';
import { useMarksAt } from './marks.tsx';
import { paragraphClass, readableOn } from './paper-look.ts';

/** Blocks of a document as they look in print. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }): ReactElement {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </>
  );
}

export function BlockView({ block }: { readonly block: Block }): ReactElement {
  switch (block.kind) {
    case 'paragraph':
      return <ParagraphView paragraph={block} />;
    case 'table':
      return <TableView table={block} rows={block.rows} />;
    case 'contents':
      return (
        <div className="p-contents">
          {block.entries.map((entry, index) => (
            <ParagraphView key={index} paragraph={entry} />
          ))}
        </div>
      );
    default:
      return block satisfies never;
  }
}

const ALIGNMENTS = { left: 'left', centre: 'center', right: 'right', justified: 'justify' } as const;

function ParagraphView({ paragraph }: { readonly paragraph: Paragraph }): ReactElement {
  const { list, alignment, shade, heading, style } = paragraph;
  const look: CSSProperties = {
    ...(alignment === null ? {} : { textAlign: ALIGNMENTS[alignment] }),
    ...(shade === null ? {} : { backgroundColor: `#${shade}`, color: `#${readableOn(shade)}` }),
    ...(list === null ? {} : { '--level': list.level }),
  };
  const marked = useMarksAt(paragraph.at);
  const inner =
    marked === null ? (
      <Inlines inlines={paragraph.inlines} />
    ) : (
      <MarkedInlines inlines={paragraph.inlines} {...marked} />
    );
  const label = list === null || list.label === '' ? null : <span className="p-label">{list.label}</span>;
  const classes = paragraphClass(paragraph);
  const level = headingLevel(heading?.by === 'look' ? null : (heading?.level ?? null), style);
  if (level === null) {
    return (
      <p className={classes} style={look}>
        {label}
        {label === null ? inner : <span>{inner}</span>}
      </p>
    );
  }
  return (
    <div className={classes} style={look} role="heading" aria-level={level}>
      {label}
      <span>{inner}</span>
    </div>
  );
}

/** Headings of the paper stand under the screen's own. */
function headingLevel(level: number | null, style: string | null): number | null {
  if (style?.toLowerCase() === 'title') return 2;
  return level === null ? null : Math.min(level + 2, 6);
}

/** A table, or those of its rows that stand on one page with the header rows repeated. */
export function TableView({
  table,
  rows,
}: {
  readonly table: Table;
  readonly rows: readonly TableRow[];
}): ReactElement {
  const total = table.columnWidths.reduce((sum, width) => sum + width, 0);
  const headers = rows.filter(({ header }) => header);
  const body = rows.filter(({ header }) => !header);
  return (
    <table className="p-table">
      {table.caption !== null && <caption>{table.caption}</caption>}
      {total > 0 && (
        <colgroup>
          {table.columnWidths.map((width, index) => (
            <col key={index} style={{ width: `${(100 * width) / total}%` }} />
          ))}
        </colgroup>
      )}
      {headers.length > 0 && (
        <thead>
          {headers.map((row, index) => (
            <RowView key={index} row={row} />
          ))}
        </thead>
      )}
      <tbody>
        {body.map((row, index) => (
          <RowView key={index} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function RowView({ row }: { readonly row: TableRow }): ReactElement {
  return (
    <tr>
      {row.cells
        .filter(({ merge }) => merge !== 'continue')
        .map((cell) => (
          <CellView key={cell.column} cell={cell} header={row.header} />
        ))}
    </tr>
  );
}

function CellView({ cell, header }: { readonly cell: TableCell; readonly header: boolean }): ReactElement {
  const fill = cell.shade?.fill ?? null;
  const style = fill === null ? undefined : { backgroundColor: `#${fill}`, color: `#${readableOn(fill)}` };
  const span = cell.columnSpan > 1 ? cell.columnSpan : undefined;
  const inner = <Blocks blocks={cell.blocks} />;
  return header ? (
    <th scope="col" colSpan={span} style={style}>
      {inner}
    </th>
  ) : (
    <td colSpan={span} style={style}>
      {inner}
    </td>
  );
}
