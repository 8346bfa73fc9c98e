import { useState, type ReactElement } from 'react';
import type { BackupView, CheckView } from '#shared/contract/care-results';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useHost } from '../../host/host.tsx';
import { tellTrouble, useAsked, useDo } from '../../host/use-asked.ts';
import { useOpening } from '../../state/opening.ts';
import { goTo } from '../../state/route.ts';
import { showToast } from '../../state/toasts.ts';
import { formatMomentWithTime } from '../../wording/moments.ts';
import { say } from '../../wording/say.ts';

/** Backups with restoring, and checking the file. */
export function Care(): ReactElement {
  return (
    <>
      <Backups />
      <CheckWorkspace />
    </>
  );
}

function Backups(): ReactElement {
  const host = useHost();
  const { data } = useAsked('backups.list', {});
  const make = useDo('backups.make');
  const backUp = async (): Promise<void> => {
    if ((await make.run({})) !== null) showToast(say('care.backed-up'));
  };
  const restore = (fileName: string): void =>
    void tellTrouble(async () => {
      const opening = await host.wish({ kind: 'restore-backup', backup: fileName });
      if (opening === null) return;
      useOpening.setState({ opening });
      goTo('plan');
    });
  const backups = data ?? [];
  return (
    <section aria-labelledby="care-backups">
      <h3 id="care-backups">{say('care.backups')}</h3>
      <p className="hint">{say('care.backups-about')}</p>
      <div className="settings-acts">
        <Button disabled={make.busy} onClick={() => void backUp()}>
          {say('care.back-up')}
        </Button>
      </div>
      {data !== undefined && backups.length === 0 && <p>{say('care.no-backups')}</p>}
      {backups.length > 0 && (
        <>
          <BackupTable backups={backups} onRestore={restore} />
          <p className="hint">{say('care.restore-about')}</p>
        </>
      )}
    </section>
  );
}

function BackupTable({
  backups,
  onRestore,
}: {
  readonly backups: readonly BackupView[];
  readonly onRestore: (fileName: string) => void;
}): ReactElement {
  return (
    <table className="table" aria-labelledby="care-backups">
      <thead>
        <tr>
          <th scope="col">{say('care.when')}</th>
          <th scope="col">{say('care.why')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {backups.map(({ fileName, at, reason }) => (
          <tr key={fileName}>
            <th scope="row" className="num">
              {formatMomentWithTime(at)}
            </th>
            <td>{say(`care.reason-${reason}`)}</td>
            <td className="end">
              <Button
                small
                aria-label={say('care.restore-of', { when: formatMomentWithTime(at) })}
                onClick={() => onRestore(fileName)}
              >
                {say('care.restore')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CheckWorkspace(): ReactElement {
  const host = useHost();
  const [checks, setChecks] = useState<readonly CheckView[] | null>(null);
  const check = (): void =>
    void tellTrouble(async () => {
      setChecks(null);
      setChecks(await host.ask('workspace.check', {}));
    });
  return (
    <section aria-labelledby="care-check">
      <h3 id="care-check">{say('care.check')}</h3>
      <p className="hint">{say('care.check-about')}</p>
      <div className="settings-acts">
        <Button onClick={check}>{say('care.check-do')}</Button>
      </div>
      <div role="status">
        {checks !== null && (
          <ul className="check-list">
            {checks.map(({ name, ok, sentence }) => (
              <li key={name} className={ok ? undefined : 'is-must'}>
                <span className="severity">
                  <Icon name={ok ? 'tick' : 'stop'} />
                  {say(ok ? 'care.good' : 'care.bad')}
                </span>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
