import { useState, type ReactElement } from 'react';
import type { ActionView } from '#shared/contract/plan-results';
import { ratingWord, type RatingKey } from '#shared/domain/rating';
import { Field } from '../../../components/Field.tsx';
import { useDo } from '../../../host/use-asked.ts';
import { say } from '../../../wording/say.ts';

/** Why a rating changed. Saved on Enter and on leaving the field. */
export function RatingReason({
  of,
  view,
  from,
}: {
  readonly of: 'activity' | 'impact';
  readonly view: ActionView;
  readonly from: RatingKey | null;
}): ReactElement {
  const kind = of === 'activity' ? 'activity-rating' : 'impact-rating';
  const said = view.requests.find((each) => each.kind === kind);
  const [reason, setReason] = useState(said?.reason ?? '');
  const [saved, setSaved] = useState(said?.reason ?? '');
  const { run, busy } = useDo('actions.explain');
  const save = async (): Promise<void> => {
    const words = reason.trim();
    if (words === saved) return;
    const explanation = { reason: words, agreedBy: said?.agreedBy ?? '', agreedOn: said?.agreedOn ?? null };
    const done = await run({ version: view.version.label, action: view.row.id, kind, explanation });
    if (done !== null) setSaved(words);
  };
  const words = { from: ratingWord(view.scale, from), to: ratingWord(view.scale, view.row[of]) };
  return (
    <div className="rating-reason">
      <Field label={say('panel.reason', words)}>
        {(control) => (
          <input
            {...control}
            className="input small"
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.target.value)}
            onBlur={() => void save()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void save();
            }}
          />
        )}
      </Field>
      <p className="hint" role="status">
        {hintFor(reason.trim(), saved, busy)}
      </p>
    </div>
  );
}

function hintFor(reason: string, saved: string, busy: boolean): string {
  if (busy) return say('progress.saving');
  if (reason !== saved) return say('panel.reason-enter');
  return saved === '' ? say('panel.reason-none') : say('progress.saved');
}
