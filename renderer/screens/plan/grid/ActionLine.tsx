import { memo, type ReactElement, type ReactNode, type Ref } from 'react';
import { assertNever } from '#shared/domain/assert-never';
import type { RatingScale } from '#shared/domain/rating';
import type { ActionRow } from '#shared/figures/action-row';
import { say } from '../../../wording/say.ts';
import { DeadlineCell, RatingCell, WordingCell } from './cells.tsx';
import type { Column } from './columns.ts';

interface ActionLineProps {
  readonly row: ActionRow;
  readonly scale: RatingScale;
  readonly columns: readonly Column[];
  readonly rowIndex: number;
  readonly index: number;
  /** The cell that Tab leads to, where it is in this line. */
  readonly focusable: Column | null;
  readonly selected: boolean;
  readonly measure: Ref<HTMLTableRowElement>;
}

/** One action of the grid. */
export const ActionLine = memo(function ActionLine({
  row,
  scale,
  columns,
  rowIndex,
  index,
  focusable,
  selected,
  measure,
}: ActionLineProps): ReactElement {
  return (
    <tr
      ref={measure}
      className={row.closure === null ? undefined : 'is-closed'}
      role="row"
      aria-level={2}
      aria-selected={selected}
      aria-rowindex={rowIndex}
      data-index={index}
      data-line={row.id}
    >
      {columns.map((column) => {
        const focus = { tabIndex: focusable === column ? 0 : -1, 'data-column': column };
        return column === 'ref' ? (
          <th key={column} scope="row" role="rowheader" className="ref" {...focus}>
            {row.ref}
          </th>
        ) : (
          <td key={column} role="gridcell" className={CLASSES[column]} {...focus}>
            {cellOf(column, row, scale)}
          </td>
        );
      })}
    </tr>
  );
});

const CLASSES: Readonly<Record<Column, string>> = {
  ref: 'ref',
  wording: 'c-text',
  lead: 'c-who',
  deadline: 'c-when',
  activity: 'c-act',
  impact: 'c-imp',
  last: 'c-news',
};

function cellOf(column: Column, row: ActionRow, scale: RatingScale): ReactNode {
  switch (column) {
    case 'ref':
      return row.ref;
    case 'wording':
      return <WordingCell row={row} />;
    case 'lead':
      return (
        <span className="two" title={row.lead}>
          {row.lead === '' ? <span className="muted">{say('plan.no-lead')}</span> : row.lead}
        </span>
      );
    case 'deadline':
      return <DeadlineCell deadline={row.deadline} />;
    case 'activity':
    case 'impact':
      return <RatingCell row={row} of={column} scale={scale} />;
    case 'last':
      return (
        <span className="two" title={row.last}>
          {row.last === '' ? <span className="muted">{say('plan.no-progress')}</span> : row.last}
        </span>
      );
    default:
      return assertNever(column);
  }
}
