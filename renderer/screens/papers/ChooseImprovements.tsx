import { useMemo, useState, type ReactElement } from 'react';
import type { ImprovementChoice } from '#shared/contract/paper-results';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Rating } from '../../components/Rating.tsx';
import { useAsked } from '../../host/use-asked.ts';
import { say } from '../../wording/say.ts';
import { useReport } from './report-context.tsx';

const MOST_CHOSEN = 5;
const MOST_SHOWN = 60;

/** Picks up to five actions, those that went well first. */
export function ChooseImprovements({
  chosen,
  onChoose,
  onClose,
}: {
  readonly chosen: readonly string[];
  readonly onChoose: (refs: readonly string[]) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { view } = useReport();
  const { data } = useAsked('papers.choices', { version: view.version });
  const [refs, setRefs] = useState(chosen);
  const [typed, setTyped] = useState('');
  const found = useMemo(() => findChoices(chosenFirst(data ?? [], chosen), typed), [data, chosen, typed]);
  const shown = found.slice(0, MOST_SHOWN);
  const more = found.length - shown.length;
  return (
    <Dialog
      title={say('papers.improvements-title')}
      onClose={onClose}
      wide
      actions={
        <>
          <span className="grow muted" role="status">
            {say('papers.improvements-chosen', { count: refs.length })}
          </span>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button look="primary" onClick={() => onChoose(refs)}>
            {say('papers.improvements-use')}
          </Button>
        </>
      }
    >
      <p className="muted">{say('papers.improvements-hint')}</p>
      <input
        className="input"
        type="search"
        autoFocus
        aria-label={say('papers.improvements-find')}
        placeholder={say('papers.improvements-find')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <ChoiceList choices={shown} refs={refs} onChange={setRefs} />
      {data !== undefined && found.length === 0 && <p className="hint">{say('papers.improvements-none')}</p>}
      {more > 0 && <p className="hint">{say('papers.improvements-more', { count: more })}</p>}
    </Dialog>
  );
}

function ChoiceList({
  choices,
  refs,
  onChange,
}: {
  readonly choices: readonly ImprovementChoice[];
  readonly refs: readonly string[];
  readonly onChange: (refs: readonly string[]) => void;
}): ReactElement {
  return (
    <ul className="choice-list" aria-label={say('papers.improvements-title')}>
      {choices.map((choice) => (
        <Choice
          key={choice.ref}
          choice={choice}
          chosen={refs.includes(choice.ref)}
          full={refs.length >= MOST_CHOSEN}
          onChange={(on) => onChange(on ? [...refs, choice.ref] : refs.filter((each) => each !== choice.ref))}
        />
      ))}
    </ul>
  );
}

function Choice({
  choice: { ref, title, activity, wentWell },
  chosen,
  full,
  onChange,
}: {
  readonly choice: ImprovementChoice;
  readonly chosen: boolean;
  readonly full: boolean;
  readonly onChange: (chosen: boolean) => void;
}): ReactElement {
  const { view } = useReport();
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={chosen}
          disabled={full && !chosen}
          onChange={({ target }) => onChange(target.checked)}
        />
        <b className="ref">{ref}</b>
        <span className="grow">
          {title}
          {wentWell && <span className="went-well">{say('papers.improvements-well')}</span>}
        </span>
        <Rating scale={view.scale} rating={activity} plain />
      </label>
    </li>
  );
}

function chosenFirst(choices: readonly ImprovementChoice[], chosen: readonly string[]): ImprovementChoice[] {
  return choices.toSorted((first, second) => rank(first, chosen) - rank(second, chosen));
}

/** The chosen ones in their order, then the others in theirs. */
function rank({ ref }: ImprovementChoice, chosen: readonly string[]): number {
  const at = chosen.indexOf(ref);
  return at < 0 ? chosen.length : at;
}

function findChoices(choices: readonly ImprovementChoice[], typed: string): ImprovementChoice[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return choices.filter(({ ref, title }) => {
    const text = `${ref} ${title}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
