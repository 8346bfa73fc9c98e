import type { ReactElement } from 'react';
import type { Differences, MovementView, TravelSummary } from '#shared/contract/version-results';
import { ratingWord, type RatingScale } from '#shared/domain/rating';
import { Rating, RatingSymbol } from '../../components/Rating.tsx';
import { say } from '../../wording/say.ts';
import { NO_FILTER, type ChangeFilter } from './filter.ts';

interface MatrixProps {
  readonly differences: Differences;
  readonly of: 'activity' | 'impact';
  readonly summary: TravelSummary;
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
}

/** Rows: what the rating was; columns: what it is. Each number lists its actions. */
export function Matrix({ differences, of, summary, filter, onFilter }: MatrixProps): ReactElement {
  const { scale, from, to } = differences;
  const keys = keysOf(scale, summary.movements);
  const columns = [...keys, 'closed'];
  const cell = (was: string | null, is: string | null): MovementView | undefined =>
    summary.movements.find((each) => each.from === was && each.to === is);
  const sum = (fits: (each: MovementView) => boolean): number =>
    summary.movements.filter(fits).reduce((total, each) => total + each.refs.length, 0);
  const choose = (movement: MovementView, words: string): void =>
    onFilter(
      filter.movement?.words === words
        ? NO_FILTER
        : { ...NO_FILTER, movement: { refs: movement.refs, words } },
    );
  return (
    <table className="matrix">
      <caption className="hidden">
        {say('compare.caption', { of: say(`compare.${of}`), from: from.version, to: to.version })}
      </caption>
      <MatrixHead keys={keys} scale={scale} from={from.version} to={to.version} />
      <tbody>
        {[...keys, 'new'].map((was) => (
          <tr key={was ?? ''}>
            <th scope="row">
              {was === 'new' ? say('compare.new') : <Rating scale={scale} rating={was} plain />}
            </th>
            {columns.map((is) => (
              <MatrixCell
                key={is ?? ''}
                movement={cell(was, is)}
                words={`${nameOf(scale, was)} → ${nameOf(scale, is)}`}
                pressed={filter.movement?.words}
                names={{ from: nameOf(scale, was), to: nameOf(scale, is) }}
                onChoose={choose}
              />
            ))}
            <td className="sum num">{was === 'new' ? '' : sum((each) => each.from === was)}</td>
          </tr>
        ))}
      </tbody>
      <MatrixFoot columns={columns} label={to.version} sum={sum} />
    </table>
  );
}

interface HeadProps {
  readonly keys: ReadonlyArray<string | null>;
  readonly scale: RatingScale;
  readonly from: string;
  readonly to: string;
}

function MatrixHead({ keys, scale, from, to }: HeadProps): ReactElement {
  return (
    <thead>
      <tr>
        <th scope="col" className="corner">
          {say('compare.corner', { from, to })}
        </th>
        {keys.map((key) => (
          <th key={key ?? ''} scope="col">
            <span className="over" data-r={key ?? undefined}>
              <RatingSymbol scale={scale} rating={key} />
              <span>{wordOf(scale, key)}</span>
            </span>
          </th>
        ))}
        <th scope="col">{say('compare.closed')}</th>
        <th scope="col" className="sum">
          {from}
        </th>
      </tr>
    </thead>
  );
}

interface FootProps {
  readonly columns: ReadonlyArray<string | null>;
  readonly label: string;
  readonly sum: (fits: (each: MovementView) => boolean) => number;
}

function MatrixFoot({ columns, label, sum }: FootProps): ReactElement {
  return (
    <tfoot>
      <tr>
        <th scope="row">{label}</th>
        {columns.map((is) => (
          <td key={is ?? ''}>{sum((each) => each.to === is)}</td>
        ))}
        <td className="muted">{sum((each) => each.from !== 'new')}</td>
      </tr>
    </tfoot>
  );
}

interface CellProps {
  readonly movement: MovementView | undefined;
  readonly words: string;
  readonly pressed: string | undefined;
  readonly names: { readonly from: string; readonly to: string };
  readonly onChoose: (movement: MovementView, words: string) => void;
}

function MatrixCell({ movement, words, pressed, names, onChoose }: CellProps): ReactElement {
  if (movement === undefined) {
    return (
      <td>
        <span className="muted" aria-hidden="true">
          ·
        </span>
        <span className="hidden">{say('compare.none')}</span>
      </td>
    );
  }
  const { direction, refs } = movement;
  const up = direction === 'improved' || direction === 'achieved';
  const said = up
    ? `, ${say('compare.improved')}`
    : direction === 'deteriorated'
      ? `, ${say('compare.deteriorated')}`
      : '';
  return (
    <td className={direction === 'unchanged' ? 'same' : undefined}>
      <button
        type="button"
        aria-pressed={pressed === words}
        aria-label={say('compare.cell', {
          count: refs.length,
          from: names.from,
          to: names.to,
          direction: said,
        })}
        onClick={() => onChoose(movement, words)}
      >
        {refs.length}
        {up && <span className="dirn">↑</span>}
        {direction === 'deteriorated' && <span className="dirn">↓</span>}
      </button>
    </td>
  );
}

/** The ratings of the scale, with "not rated" where it occurs. */
function keysOf(scale: RatingScale, movements: readonly MovementView[]): Array<string | null> {
  const keys: Array<string | null> = scale.ratings.map(({ key }) => key);
  const unrated = movements.some(({ from, to }) => from === null || to === null);
  return unrated ? [...keys, null] : keys;
}

function wordOf(scale: RatingScale, key: string | null): string {
  return key === null ? say('rating.none') : ratingWord(scale, key);
}

function nameOf(scale: RatingScale, key: string | null): string {
  if (key === 'new') return say('compare.new');
  if (key === 'closed') return say('compare.closed');
  return wordOf(scale, key);
}
