import { useState, type ReactElement } from 'react';
import type { ImportReview, PriorityLine } from '#shared/contract/import-results';
import { Button } from '../../../components/Button.tsx';
import { useDo } from '../../../host/use-asked.ts';
import { say } from '../../../wording/say.ts';

/** A longer list is shown when it is asked for. */
const SHOWN = 40;

/** Numbers and titles of the priorities, to be put right where the file was read wrongly. */
export function Priorities({ review }: { readonly review: ImportReview }): ReactElement {
  const [all, setAll] = useState(false);
  const { priorities } = review;
  const shown = all ? priorities : priorities.slice(0, SHOWN);
  return (
    <section className="card" aria-labelledby="import-priorities">
      <div className="card-head">
        <h3 id="import-priorities">{say('import.priorities')}</h3>
      </div>
      <div className="card-body">
        <ul className="readings">
          {shown.map((priority) => (
            <Line key={`${priority.recognised} ${priority.number} ${priority.title}`} priority={priority} />
          ))}
        </ul>
        {shown.length < priorities.length && (
          <Button small onClick={() => setAll(true)}>
            {say('import.show-all', { count: priorities.length })}
          </Button>
        )}
      </div>
    </section>
  );
}

function Line({ priority }: { readonly priority: PriorityLine }): ReactElement {
  const { recognised, edited } = priority;
  const [number, setNumber] = useState(priority.number);
  const [title, setTitle] = useState(priority.title);
  const { run } = useDo('imports.correct');
  const send = async (reset: boolean): Promise<void> => {
    const changed = number !== priority.number || title !== priority.title;
    if (!reset && (!changed || number.trim() === '')) return;
    const done = await run({ what: 'priority', number: recognised, as: number, title, reset });
    if (done === null) setNumber(priority.number);
  };
  return (
    <li>
      <input
        className="input small number"
        aria-label={say('import.priority-number', { number: priority.number })}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        onBlur={() => void send(false)}
      />
      <input
        className="input small grow"
        aria-label={say('import.priority-title', { number: priority.number })}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onBlur={() => void send(false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void send(false);
        }}
      />
      <span className="hint">{say('import.priority-actions', { count: priority.actions })}</span>
      {edited && (
        <Button look="bare" small onClick={() => void send(true)}>
          {say('import.reset')}
        </Button>
      )}
    </li>
  );
}
