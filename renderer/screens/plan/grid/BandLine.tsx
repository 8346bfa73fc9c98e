import { memo, type ReactElement, type Ref } from 'react';
import { orderRatings } from '#shared/domain/rating-order';
import type { RatingScale } from '#shared/domain/rating';
import { Icon } from '../../../components/Icon.tsx';
import { say } from '../../../wording/say.ts';
import type { Line } from './lines.ts';

interface BandLineProps {
  readonly line: Extract<Line, { readonly kind: 'band' }>;
  readonly scale: RatingScale;
  readonly columns: number;
  readonly rowIndex: number;
  readonly index: number;
  readonly focusable: boolean;
  readonly measure: Ref<HTMLTableRowElement>;
}

/** A priority over its actions, which opens and closes. */
export const BandLine = memo(function BandLine({
  line,
  scale,
  columns,
  rowIndex,
  index,
  focusable,
  measure,
}: BandLineProps): ReactElement {
  const { band, shown, open } = line;
  const parts = orderRatings(scale).flatMap(({ key, word }) => {
    const count = band.activity[key] ?? 0;
    return count === 0 ? [] : [{ key, word, count }];
  });
  const counts = parts.map(({ word, count }) => say('plan.bar-part', { word, count })).join(', ');
  return (
    <tr
      ref={measure}
      className="band"
      role="row"
      aria-level={1}
      aria-expanded={open}
      aria-rowindex={rowIndex}
      data-index={index}
      data-line={line.key}
    >
      <th colSpan={columns} role="rowheader" tabIndex={focusable ? 0 : -1} data-column="band">
        <span className="in">
          <Icon name={open ? 'down' : 'right'} />
          <b>{say('plan.priority', { number: band.number })}</b>
          <span className="name" title={band.title}>
            {band.title}
          </span>
          {parts.length > 0 && (
            <span className="bar tiny" role="img" aria-label={say('plan.band-bar', { counts })}>
              {parts.map(({ key, count }) => (
                <i key={key} data-r={key} style={{ flexGrow: count }} />
              ))}
            </span>
          )}
          <span className="muted num">
            {shown === band.rows
              ? say('plan.band-count', { count: band.rows })
              : say('plan.band-shown', { shown, count: band.rows })}
          </span>
        </span>
      </th>
    </tr>
  );
});
