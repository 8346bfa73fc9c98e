import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { useOpener } from '../../frame/use-opener.ts';
import { useDo } from '../../host/use-asked.ts';
import { useOpening } from '../../state/opening.ts';
import { say } from '../../wording/say.ts';

const FIRST_LABEL = '0.1';

/** A workspace without a version: where to begin. */
export function NoPlan(): ReactElement {
  const opener = useOpener();
  const { opening } = useOpening();
  const create = useDo('versions.create');
  const canStart = opening?.mode === 'write';
  const start = (): void => void create.run({ from: null, label: FIRST_LABEL, title: opening?.name ?? '' });
  return (
    <>
      <h1 className="hidden">{say('plan.title')}</h1>
      <Empty
        title={say('plan.none-title')}
        action={
          canStart && (
            <div className="row">
              <Button look="primary" icon="import" onClick={() => void opener.chooseDocument()}>
                {say('plan.none-bring')}
              </Button>
              <Button onClick={start}>{say('plan.none-start')}</Button>
            </div>
          )
        }
      >
        {say('plan.none')}
      </Empty>
    </>
  );
}
