import { useState, type ReactElement } from 'react';
import type { SettingsView } from '#shared/contract/care-results';
import type { ShareStyle } from '#shared/figures/shares';
import { Field } from '../../components/Field.tsx';
import { useAsked, useDo } from '../../host/use-asked.ts';
import { say } from '../../wording/say.ts';

const saved = (): string => say('settings.saved');

/** What all papers of this council have in common. */
export function House(): ReactElement | null {
  const { data } = useAsked('settings.view', {});
  return data === undefined ? null : <HouseForm key={JSON.stringify(data)} settings={data} />;
}

const DECIMALS = [0, 1, 2, 3] as const;

function HouseForm({ settings }: { readonly settings: SettingsView }): ReactElement {
  const [council, setCouncil] = useState(settings.council);
  const [board, setBoard] = useState(settings.board);
  const [shares, setShares] = useState(settings.shares);
  const change = useDo('settings.change', saved);
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void change.run({ council, board, shares, singleKeys: null });
      }}
    >
      <Field label={say('house.council')} hint={say('house.council-hint')}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={council}
            onChange={(event) => setCouncil(event.target.value)}
          />
        )}
      </Field>
      <Field label={say('house.board')} hint={say('house.board-hint')}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={board}
            onChange={(event) => setBoard(event.target.value)}
          />
        )}
      </Field>
      <ShareFields shares={shares} onChange={setShares} />
      <div>
        <SaveButton busy={change.busy} />
      </div>
    </form>
  );
}

function ShareFields({
  shares,
  onChange,
}: {
  readonly shares: ShareStyle;
  readonly onChange: (shares: ShareStyle) => void;
}): ReactElement {
  const fixed = (3.125).toFixed(shares.decimals);
  const example = `${shares.dropZeros && fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed}%`;
  return (
    <>
      <Field label={say('house.decimals')} hint={say('house.decimals-hint', { example })}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={shares.decimals}
            onChange={(event) => onChange({ ...shares, decimals: Number(event.target.value) })}
          >
            {DECIMALS.map((decimals) => (
              <option key={decimals}>{decimals}</option>
            ))}
          </select>
        )}
      </Field>
      <label className="row">
        <input
          type="checkbox"
          checked={shares.dropZeros}
          onChange={(event) => onChange({ ...shares, dropZeros: event.target.checked })}
        />
        {say('house.drop')}
      </label>
    </>
  );
}

function SaveButton({ busy }: { readonly busy: boolean }): ReactElement {
  return (
    <button type="submit" className="btn primary" disabled={busy}>
      {say('settings.save')}
    </button>
  );
}
