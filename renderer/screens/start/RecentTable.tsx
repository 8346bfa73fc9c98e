import type { ReactElement } from 'react';
import { IconButton } from '../../components/Button.tsx';
import { useOpener } from '../../frame/use-opener.ts';
import { useHost } from '../../host/host.tsx';
import { tellTrouble } from '../../host/use-asked.ts';
import { useOpening } from '../../state/opening.ts';
import { formatMoment } from '../../wording/moments.ts';
import { say } from '../../wording/say.ts';

export function RecentTable(): ReactElement {
  const { beginning } = useOpening();
  const opener = useOpener();
  const host = useHost();
  const recent = beginning?.recent ?? [];
  const forget = (id: string): void =>
    void tellTrouble(async () => {
      await host.wish({ kind: 'forget-recent', id });
      useOpening.setState({ beginning: await host.wish({ kind: 'begin' }) });
    });
  return (
    <>
      <h2 id="start-recent">{say('start.recent')}</h2>
      {recent.length === 0 ? (
        <p className="muted">{say('start.none')}</p>
      ) : (
        <div className="recent-holder">
          <table className="table recent" aria-labelledby="start-recent">
            <thead>
              <tr>
                <th scope="col">{say('start.workspace')}</th>
                <th scope="col">{say('start.stands')}</th>
                <th scope="col">{say('start.opened')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {recent.map(({ id, name, folder, about, openedAt }) => (
                <tr key={id}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => void opener.openRecent(id)}>
                      {name}
                    </button>
                    <br />
                    <span className="where">{folder}</span>
                  </th>
                  <td>{about}</td>
                  <td className="num">{formatMoment(openedAt)}</td>
                  <td className="end">
                    <IconButton
                      icon="close"
                      label={say('start.forget', { name })}
                      onClick={() => forget(id)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
