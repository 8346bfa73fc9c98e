import type { ReactElement } from 'react';
import { useAsked } from '../../host/use-asked.ts';
import { say } from '../../wording/say.ts';

/** What the program is and what it is built from. */
export function About(): ReactElement | null {
  const { data } = useAsked('program.about', {});
  if (data === undefined) return null;
  return (
    <>
      <p>
        <b>{data.program}</b>. {say('about.licence-own')} {say('help.private')}
      </p>
      <h3 id="about-packages">{say('about.packages')}</h3>
      <table className="table" aria-labelledby="about-packages">
        <thead>
          <tr>
            <th scope="col">{say('about.package')}</th>
            <th scope="col">{say('about.licence')}</th>
            <th scope="col">{say('about.use')}</th>
          </tr>
        </thead>
        <tbody>
          {data.packages.map(({ name, licence, use }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{licence}</td>
              <td>{use}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
