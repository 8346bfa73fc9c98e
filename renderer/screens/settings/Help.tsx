import type { ReactElement } from 'react';
import { listCommands, wordsOfKeys } from '../../commands/commands.ts';
import { say } from '../../wording/say.ts';

const STEPS = [1, 2, 3, 4, 5] as const;

/** The first board cycle in five steps, and the keys. */
export function Help(): ReactElement {
  const commands = listCommands().filter(({ keys }) => keys !== null);
  return (
    <>
      <p>{say('help.private')}</p>
      <h3>{say('help.guide')}</h3>
      <ol className="help-steps">
        {STEPS.map((step) => (
          <li key={step}>
            <b>{say(`help.step${step}-title`)}</b>
            <p>{say(`help.step${step}`)}</p>
          </li>
        ))}
      </ol>
      <h3 id="help-keys">{say('help.keys')}</h3>
      <p className="hint">{say('help.keys-about')}</p>
      <table className="table keys-table" aria-labelledby="help-keys">
        <thead>
          <tr>
            <th scope="col">{say('help.key')}</th>
            <th scope="col">{say('help.does')}</th>
          </tr>
        </thead>
        <tbody>
          {commands.map(({ id, keys, words }) => (
            <tr key={id}>
              <th scope="row">
                <kbd>{wordsOfKeys(keys ?? '')}</kbd>
              </th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
