import { useState, type ReactElement } from 'react';
import type { ImportReview, Place, ReviewMessage } from '#shared/contract/import-results';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { say } from '../../../wording/say.ts';
import { omissionWords } from '../field-words.ts';
import { showPlace } from '../review-state.ts';

/** What has no place in the plan, what was left out, and what else there is to say. Nothing is lost without a word. */
export function NotPlaced({ review }: { readonly review: ImportReview }): ReactElement {
  const { unplaced, omissions } = review;
  return (
    <div className="scroll panel-in stack">
      <section className="card" aria-labelledby="import-unplaced">
        <div className="card-head">
          <h3 id="import-unplaced">{say('import.unplaced')}</h3>
        </div>
        <div className="card-body">
          {unplaced.length === 0 && <p className="hint">{say('import.unplaced-none')}</p>}
          <ul className="said">
            {unplaced.map(({ text, reason, at }, index) => (
              <li key={index}>
                <p>
                  <q>{text}</q>
                </p>
                <p className="hint">{reason}</p>
                <Where at={at} />
              </li>
            ))}
          </ul>
        </div>
      </section>
      {omissions.length > 0 && (
        <section className="card" aria-labelledby="import-omissions">
          <div className="card-head">
            <h3 id="import-omissions">{say('import.omissions')}</h3>
          </div>
          <div className="card-body">
            <ul className="said">
              {omissions.map(({ what, count, at }) => (
                <li key={what}>
                  <p>
                    {omissionWords(what)} <span className="count">{count}</span>
                  </p>
                  <Where at={at} />
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
      <Messages messages={review.messages} />
    </div>
  );
}

function Where({ at }: { readonly at: Place | null }): ReactElement | null {
  if (at === null) return null;
  return at.strip === null ? (
    <p className="hint">{at.words}</p>
  ) : (
    <button type="button" className="link place" onClick={() => showPlace(at)}>
      <span className="hidden">{say('import.show')} </span>
      {at.words}
    </button>
  );
}

/** A longer list is shown when it is asked for. */
const SHOWN = 60;
const ORDER = ['error', 'warning', 'info'] as const;

function Messages({ messages }: { readonly messages: readonly ReviewMessage[] }): ReactElement {
  const [all, setAll] = useState(false);
  const sorted = ORDER.flatMap((severity) => messages.filter((message) => message.severity === severity));
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  return (
    <section className="card" aria-labelledby="import-messages">
      <div className="card-head">
        <h3 id="import-messages" className="grow">
          {say('import.messages')}
        </h3>
        <span className="count">{messages.length}</span>
      </div>
      <div className="card-body">
        {messages.length === 0 && <p className="hint">{say('import.messages-none')}</p>}
        <ul className="said">
          {shown.map((message, index) => (
            <li key={index}>
              <p>
                <Severity severity={message.severity} /> {message.text}
              </p>
              <Where at={message.at} />
            </li>
          ))}
        </ul>
        {shown.length < sorted.length && (
          <Button small onClick={() => setAll(true)}>
            {say('import.show-all', { count: sorted.length })}
          </Button>
        )}
      </div>
    </section>
  );
}

function Severity({ severity }: { readonly severity: ReviewMessage['severity'] }): ReactElement {
  const look = severity === 'error' ? 'must' : severity === 'warning' ? 'look' : 'note';
  return (
    <span className={`severity is-${look}`}>
      <Icon name={severity === 'error' ? 'stop' : severity === 'warning' ? 'flag' : 'info'} />
      {say(`import.severity-${severity}`)}
    </span>
  );
}
