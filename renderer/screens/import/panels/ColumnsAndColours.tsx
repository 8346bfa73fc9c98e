import type { ReactElement } from 'react';
import type { ColumnReading, ImportReview, ShadeReading } from '#shared/contract/import-results';
import type { RatingScale } from '#shared/domain/rating';
import { Button } from '../../../components/Button.tsx';
import { useDo } from '../../../host/use-asked.ts';
import { say } from '../../../wording/say.ts';
import { roleWords } from '../field-words.ts';
import { Swatch } from '../questions/Swatch.tsx';
import { showPlace } from '../review-state.ts';
import { Priorities } from './Priorities.tsx';

/** How the file was understood as a whole. What is changed here shows at once everywhere. */
export function ColumnsAndColours({ review }: { readonly review: ImportReview }): ReactElement {
  return (
    <div className="scroll panel-in stack">
      <Columns review={review} />
      <Colours review={review} />
      <Priorities review={review} />
    </div>
  );
}

const ROLES = [
  'ref',
  'action',
  'lead',
  'deadline',
  'revisedDeadline',
  'progress',
  'activityRating',
  'impactRating',
  'board',
  'priority',
  'outcome',
  'previousRating',
  'direction',
  'resources',
  'evidence',
  'start',
  'finished',
] as const;

function Columns({ review }: { readonly review: ImportReview }): ReactElement | null {
  const { run } = useDo('imports.correct');
  if (review.columns.length === 0) return null;
  const correct = (column: ColumnReading, role: string, reset: boolean): void =>
    void run({ what: 'column', header: column.header, role: role === '' ? null : role, reset });
  return (
    <section className="card" aria-labelledby="import-columns">
      <div className="card-head">
        <h3 id="import-columns">{say('import.columns')}</h3>
      </div>
      <div className="card-body">
        <p className="hint">{say('import.columns-hint')}</p>
        <ul className="readings">
          {review.columns.map((column) => (
            <li key={column.header}>
              <span className="grow">
                <button type="button" className="link" onClick={() => showPlace(column.at)}>
                  {column.header}
                </button>
                <span className="hint"> {say('import.in-tables', { count: column.tables })}</span>
              </span>
              <select
                className="input small"
                aria-label={`${say('import.means')}: ${column.header}`}
                value={column.role ?? ''}
                onChange={(event) => correct(column, event.target.value, false)}
              >
                {rolesFor(column).map((role) => (
                  <option key={role} value={role}>
                    {roleWords(role)}
                  </option>
                ))}
                <option value="">{say('import.not-used')}</option>
              </select>
              {column.corrected && (
                <Button look="bare" small onClick={() => correct(column, '', true)}>
                  {say('import.reset')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** A role that is not offered stays to be seen where it was recognised. */
function rolesFor({ role }: ColumnReading): readonly string[] {
  return role === null || ROLES.some((each) => each === role) ? ROLES : [...ROLES, role];
}

function Colours({ review }: { readonly review: ImportReview }): ReactElement {
  const { run } = useDo('imports.correct');
  const correct = (fill: string, rating: string, reset: boolean): void =>
    void run({ what: 'shade', fill, rating: rating === '' ? null : rating, reset });
  return (
    <section className="card" aria-labelledby="import-colours">
      <div className="card-head">
        <h3 id="import-colours">{say('import.legend')}</h3>
      </div>
      <div className="card-body">
        <p className="hint">
          {say(review.legend.length === 0 ? 'import.legend-none' : 'import.legend-hint')}
        </p>
        <ul className="readings">
          {review.legend.map((shade) => (
            <Shade key={shade.fill} shade={shade} scale={review.scale} correct={correct} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Shade({
  shade,
  scale,
  correct,
}: {
  readonly shade: ShadeReading;
  readonly scale: RatingScale;
  readonly correct: (fill: string, rating: string, reset: boolean) => void;
}): ReactElement {
  const { fill, rating, by, uses } = shade;
  return (
    <li>
      <Swatch fill={fill} />
      <span className="grow">
        <span className="num">{fill}</span>
        <span className="hint">
          {' '}
          {say('import.cells', { count: uses })}, {say(`import.by-${by}`)}
        </span>
      </span>
      <select
        className="input small"
        aria-label={`${say('import.means')}: ${say('import.shade', { fill })}`}
        value={rating ?? ''}
        onChange={(event) => correct(fill, event.target.value, false)}
      >
        {scale.ratings.map(({ key, word }) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
        <option value="">{say('rating.none')}</option>
      </select>
      {by === 'person' && (
        <Button look="bare" small onClick={() => correct(fill, '', true)}>
          {say('import.reset')}
        </Button>
      )}
    </li>
  );
}
