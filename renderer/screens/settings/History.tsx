import { useMemo, useState, type ReactElement } from 'react';
import { useAsked } from '../../host/use-asked.ts';
import { formatMomentWithTime } from '../../wording/moments.ts';
import { say } from '../../wording/say.ts';

/** Who did what and when. */
export function History(): ReactElement | null {
  const { data } = useAsked('history.list', {});
  const [typed, setTyped] = useState('');
  const shown = useMemo(() => {
    const wanted = typed.trim().toLowerCase();
    return (data ?? []).filter(({ sentence, who }) => `${sentence} ${who}`.toLowerCase().includes(wanted));
  }, [data, typed]);
  if (data === undefined) return null;
  return (
    <>
      <p className="hint">{say('history.about')}</p>
      {data.length === 0 ? (
        <p>{say('history.none')}</p>
      ) : (
        <>
          <input
            className="input small history-find"
            type="search"
            aria-label={say('history.find')}
            placeholder={say('history.find')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <table className="table history" aria-labelledby="settings-part">
            <thead>
              <tr>
                <th scope="col">{say('history.when')}</th>
                <th scope="col">{say('history.who')}</th>
                <th scope="col">{say('history.what')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ number, at, who, sentence, state }) => (
                <tr key={number}>
                  <td className="num">{formatMomentWithTime(at)}</td>
                  <td>{who}</td>
                  <td>
                    {sentence}
                    {state !== 'done' && (
                      <span className="muted">
                        {' '}
                        ({say(state === 'undone' ? 'history.state-undone' : 'history.state-dropped')})
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
