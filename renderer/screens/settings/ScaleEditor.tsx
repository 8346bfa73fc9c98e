import { useState, type ReactElement } from 'react';
import type { ScaleWeighing } from '#shared/contract/care-results';
import type { Rating, RatingScale } from '#shared/domain/rating';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useAsked, useDo } from '../../host/use-asked.ts';
import { checkDay, readDay, shortDay } from '../../wording/read-day.ts';
import { say } from '../../wording/say.ts';
import { DraftNeeded } from './DraftNeeded.tsx';
import { RatingRow } from './RatingRow.tsx';

const saved = (): string => say('scale.saved');

/** Words, symbols, colours, definitions and order of the ratings, with what a change means. */
export function ScaleEditor(): ReactElement | null {
  const { data } = useAsked('settings.view', {});
  if (data === undefined) return null;
  const { version, draft, scale } = data;
  if (version === null || !draft) {
    return (
      <>
        <DraftNeeded version={version} />
        <Ratings scale={scale} />
      </>
    );
  }
  return <ScaleForm key={JSON.stringify(scale)} version={version} scale={scale} />;
}

function ScaleForm({
  version,
  scale,
}: {
  readonly version: string;
  readonly scale: RatingScale;
}): ReactElement {
  const [edited, setEdited] = useState(scale);
  const [since, setSince] = useState(shortDay(scale.since));
  const dated = {
    ...edited,
    since: readDay(since),
    ratings: edited.ratings.map((rating) => ({ ...rating })),
  };
  const { data: weighed } = useAsked('scale.weigh', { version, scale: dated });
  const change = useDo('scale.change', saved);
  const ready = weighed?.refusals.length === 0 && checkDay(since) === null;
  return (
    <>
      <p className="hint">{say('scale.about', { version })}</p>
      <ScaleHead edited={edited} since={since} onEdit={setEdited} onSince={setSince} />
      <RatingList edited={edited} weighed={weighed ?? null} onEdit={setEdited} />
      <div className="settings-acts">
        <Button
          icon="plus"
          onClick={() => setEdited({ ...edited, ratings: [...edited.ratings, newRating(edited)] })}
        >
          {say('scale.add')}
        </Button>
      </div>
      <Consequences weighed={weighed ?? null} />
      <div className="settings-acts">
        <Button
          look="primary"
          disabled={!ready || change.busy}
          onClick={() => void change.run({ version, scale: dated })}
        >
          {say('scale.save')}
        </Button>
      </div>
    </>
  );
}

interface EditProps {
  readonly edited: RatingScale;
  readonly onEdit: (scale: RatingScale) => void;
}

function ScaleHead({
  edited,
  since,
  onEdit,
  onSince,
}: EditProps & { readonly since: string; readonly onSince: (since: string) => void }): ReactElement {
  return (
    <div className="scale-head">
      <Field label={say('scale.name')}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={edited.name}
            onChange={(event) => onEdit({ ...edited, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('scale.since')} error={checkDay(since)}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={since}
            onChange={(event) => onSince(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}

function RatingList({
  edited,
  weighed,
  onEdit,
}: EditProps & { readonly weighed: ScaleWeighing | null }): ReactElement {
  const set = (index: number, rating: Rating): void =>
    onEdit({ ...edited, ratings: edited.ratings.with(index, rating) });
  return (
    <ol className="scale">
      {edited.ratings.map((rating, index) => (
        <RatingRow
          key={rating.key}
          rating={rating}
          contrast={weighed?.contrasts.find(({ key }) => key === rating.key) ?? null}
          onChange={(next) => set(index, next)}
          onMove={(by) => onEdit({ ...edited, ratings: moved(edited.ratings, index, by) })}
          onRemove={() => onEdit({ ...edited, ratings: edited.ratings.toSpliced(index, 1) })}
        />
      ))}
    </ol>
  );
}

function Consequences({
  weighed,
}: {
  readonly weighed: { readonly consequences: readonly string[]; readonly refusals: readonly string[] } | null;
}): ReactElement {
  return (
    <div role="status" className="stack">
      {weighed !== null && weighed.refusals.length > 0 && (
        <Notice kind="must" title={say('scale.refusals')}>
          <Sentences of={weighed.refusals} />
        </Notice>
      )}
      {weighed !== null && weighed.consequences.length > 0 && (
        <Notice kind="look" title={say('scale.consequences')}>
          <Sentences of={weighed.consequences} />
        </Notice>
      )}
    </div>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }): ReactElement {
  return (
    <>
      {of.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

/** The scale of an issued version: to read, not to change. */
function Ratings({ scale }: { readonly scale: RatingScale }): ReactElement {
  return (
    <table className="table" aria-labelledby="settings-part">
      <thead>
        <tr>
          <th scope="col">{say('scale.word')}</th>
          <th scope="col">{say('scale.activity')}</th>
          <th scope="col">{say('scale.impact')}</th>
        </tr>
      </thead>
      <tbody>
        {scale.ratings.map(({ key, word, symbol, activity, impact }) => (
          <tr key={key}>
            <th scope="row">
              {symbol} {word}
            </th>
            <td>{activity}</td>
            <td>{impact}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function moved(ratings: readonly Rating[], index: number, by: 1 | -1): readonly Rating[] {
  const [rating] = ratings.slice(index, index + 1);
  const to = index + by;
  if (rating === undefined || to < 0 || to >= ratings.length) return ratings;
  return ratings.toSpliced(index, 1).toSpliced(to, 0, rating);
}

function newRating({ ratings }: RatingScale): Rating {
  let number = ratings.length + 1;
  while (ratings.some(({ key }) => key === `rating-${number}`)) number++;
  return {
    key: `rating-${number}`,
    word: say('scale.new-word'),
    symbol: '■',
    fill: 'DDDDDD',
    rank: 0,
    done: false,
    activity: '',
    impact: '',
  };
}
