import type { ReactElement } from 'react';
import type { ScaleWeighing } from '#shared/contract/care-results';
import type { Rating } from '#shared/domain/rating';
import { IconButton } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { say } from '../../wording/say.ts';

interface RowProps {
  readonly rating: Rating;
  readonly contrast: ScaleWeighing['contrasts'][number] | null;
  readonly onChange: (rating: Rating) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** What text on a colour needs (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** One rating of the scale, with how it will look in papers. */
export function RatingRow({ rating, contrast, onChange, onMove, onRemove }: RowProps): ReactElement {
  const { word, symbol, fill, done } = rating;
  const text = (name: 'word' | 'symbol' | 'activity' | 'impact', most: number): ReactElement => (
    <Field label={say(`scale.${name}`)}>
      {(control) => (
        <input
          {...control}
          className="input small"
          value={rating[name]}
          maxLength={most}
          onChange={(event) => onChange({ ...rating, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <li className="card rating-row">
      <span
        className="rating-preview"
        style={{ background: `#${fill}`, color: contrast?.text === 'white' ? '#ffffff' : '#000000' }}
      >
        {symbol} {word}
      </span>
      {text('word', 60)}
      {text('symbol', 4)}
      <Field label={say('scale.colour')}>
        {(control) => (
          <input
            {...control}
            type="color"
            className="colour"
            value={`#${fill.toLowerCase()}`}
            onChange={(event) => onChange({ ...rating, fill: event.target.value.slice(1).toUpperCase() })}
          />
        )}
      </Field>
      <ContrastHint contrast={contrast} />
      <div className="row rating-acts">
        <IconButton icon="up" label={say('scale.up', { word })} onClick={() => onMove(-1)} />
        <IconButton icon="down" label={say('scale.down', { word })} onClick={() => onMove(1)} />
        <IconButton icon="bin" label={say('scale.remove', { word })} onClick={onRemove} />
      </div>
      <div className="meanings">
        {text('activity', 1000)}
        {text('impact', 1000)}
      </div>
      <label className="row done">
        <input
          type="checkbox"
          checked={done}
          onChange={(event) => onChange({ ...rating, done: event.target.checked })}
        />
        {say('scale.done')}
      </label>
    </li>
  );
}

function ContrastHint({ contrast }: Pick<RowProps, 'contrast'>): ReactElement {
  return (
    <p className="hint contrast">
      {say('scale.contrast')}:{' '}
      {contrast !== null && say('scale.contrast-of', { ratio: contrast.ratio, text: contrast.text })}
      {contrast !== null && contrast.ratio < LEAST_CONTRAST && `, ${say('scale.contrast-low')}`}
    </p>
  );
}
