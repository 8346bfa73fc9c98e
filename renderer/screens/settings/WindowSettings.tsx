import { useEffect, useState, type ReactElement } from 'react';
import { useAsked, useDo } from '../../host/use-asked.ts';
import { readAppearance, setAppearance, type Appearance } from '../../state/appearance.ts';
import { useOpening } from '../../state/opening.ts';
import { say } from '../../wording/say.ts';

const CHOICES: readonly Appearance[] = ['system', 'light', 'dark'];
const saved = (): string => say('settings.saved');

/** How this window looks and which keys act. */
export function WindowSettings(): ReactElement {
  const [appearance, setChosen] = useState(readAppearance);
  const { opening } = useOpening();
  const { data } = useAsked('settings.view', opening === null ? null : {});
  return (
    <div className="settings-form">
      <fieldset>
        <legend className="label">{say('window.theme')}</legend>
        <div className="radio-row">
          {CHOICES.map((choice) => (
            <label key={choice} className="row">
              <input
                type="radio"
                name="appearance"
                checked={appearance === choice}
                onChange={() => {
                  setAppearance(choice);
                  setChosen(choice);
                }}
              />
              {say(`window.theme-${choice}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {data !== undefined && opening !== null && <SingleKeys on={data.singleKeys} />}
    </div>
  );
}

/** Shows what was chosen at once, and what holds once it is kept. */
function SingleKeys({ on }: { readonly on: boolean }): ReactElement {
  const [chosen, setChosen] = useState(on);
  useEffect(() => setChosen(on), [on]);
  const change = useDo('settings.change', saved);
  const choose = async (singleKeys: boolean): Promise<void> => {
    setChosen(singleKeys);
    const kept = await change.run({ council: null, board: null, shares: null, singleKeys });
    if (kept === null) setChosen(on);
  };
  return (
    <div>
      <label className="row">
        <input type="checkbox" checked={chosen} onChange={(event) => void choose(event.target.checked)} />
        {say('window.keys')}
      </label>
      <p className="hint">{say('window.keys-hint')}</p>
    </div>
  );
}
