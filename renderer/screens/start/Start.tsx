import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useOpener } from '../../frame/use-opener.ts';
import { useOpening } from '../../state/opening.ts';
import { goTo, useRoute } from '../../state/route.ts';
import { say } from '../../wording/say.ts';
import { NewWorkspace } from './NewWorkspace.tsx';
import { OfferNotice } from './OfferNotice.tsx';
import { RecentTable } from './RecentTable.tsx';

/** New, open, recent, sample, and a place to drop a file. */
export function Start(): ReactElement {
  const { params } = useRoute();
  const { beginning } = useOpening();
  const opener = useOpener();
  const naming = params['name'];
  const offer = beginning?.offered ?? null;
  return (
    <div className="start">
      <section aria-labelledby="start-title">
        <h1 id="start-title">{greeting(new Date().getHours())}</h1>
        <p className="muted">{say('start.about')}</p>
        {offer !== null && <OfferNotice offer={offer} />}
        <div className="acts3">
          <Button look="primary" icon="plus" onClick={() => goTo('start', { name: '' })}>
            {say('start.new')}
          </Button>
          <Button icon="folder" keys="Control+O" onClick={() => void opener.choose()}>
            {say('start.open')}
          </Button>
          <Button onClick={() => void opener.openSample()}>{say('start.sample')}</Button>
        </div>
        <div className="drop">
          <Icon name="import" large />
          <div className="grow">
            <b>{say('start.drop')}</b>
            <p className="hint">{say('start.drop-about')}</p>
          </div>
          <Button keys="Control+I" onClick={() => void opener.chooseDocument()}>
            {say('start.choose')}
          </Button>
        </div>
        <RecentTable />
      </section>
      <HowItWorks />
      {naming !== undefined && <NewWorkspace proposed={naming} />}
    </div>
  );
}

function greeting(hour: number): string {
  if (hour < 12) return say('start.morning');
  return say(hour < 18 ? 'start.afternoon' : 'start.evening');
}

const STEPS = [1, 2, 3, 4] as const;

function HowItWorks(): ReactElement {
  return (
    <aside aria-labelledby="start-how">
      <h2 id="start-how">{say('start.how')}</h2>
      <ol className="steps">
        {STEPS.map((step) => (
          <li key={step}>
            <span className="n" aria-hidden="true">
              {step}
            </span>
            <div>
              <b>{say(`start.step${step}`)}</b>
              <p>{say(`start.step${step}-about`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </aside>
  );
}
