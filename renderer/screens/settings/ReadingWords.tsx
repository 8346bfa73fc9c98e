import { useState, type ReactElement } from 'react';
import type { SettingsView } from '#shared/contract/care-results';
import { Button } from '../../components/Button.tsx';
import { useAsked, useDo } from '../../host/use-asked.ts';
import { say, type WordKey } from '../../wording/say.ts';

const saved = (): string => say('words.saved');

/** The columns that a council is likely to name in its own way. */
const COLUMNS: Readonly<Record<string, WordKey>> = {
  ref: 'words.role-ref',
  action: 'words.role-action',
  lead: 'words.role-lead',
  deadline: 'words.role-deadline',
  revisedDeadline: 'words.role-revisedDeadline',
  progress: 'words.role-progress',
  activityRating: 'words.role-activityRating',
  impactRating: 'words.role-impactRating',
  rating: 'words.role-rating',
  board: 'words.role-board',
  outcome: 'words.role-outcome',
  measure: 'words.role-measure',
  value: 'words.role-value',
};

/** Names of columns that plans are recognised by, and a council's own. */
export function ReadingWords(): ReactElement | null {
  const { data } = useAsked('settings.view', {});
  return data === undefined ? null : <WordsForm key={JSON.stringify(data.columns)} settings={data} />;
}

function WordsForm({ settings: { columns } }: { readonly settings: SettingsView }): ReactElement {
  const [own, setOwn] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(columns.map(({ role, added }) => [role, added.join('\n')])),
  );
  const change = useDo('settings.phrases', saved);
  const save = (): void =>
    void change.run({
      columns: Object.fromEntries(
        Object.entries(own)
          .map(([role, text]) => [role, linesOf(text)] as const)
          .filter(([, lines]) => lines.length > 0),
      ),
    });
  return (
    <>
      <p className="hint">{say('words.about')}</p>
      <table className="table words-table" aria-labelledby="settings-part">
        <thead>
          <tr>
            <th scope="col">{say('words.column')}</th>
            <th scope="col">{say('words.known')}</th>
            <th scope="col">{say('words.added')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ role, known }) => {
            const words = COLUMNS[role];
            return words === undefined ? null : (
              <tr key={role}>
                <th scope="row">{say(words)}</th>
                <td className="muted">{known.slice(0, 8).join(', ')}</td>
                <td>
                  <textarea
                    className="input small"
                    rows={2}
                    aria-label={say('words.of', { column: say(words) })}
                    value={own[role] ?? ''}
                    onChange={(event) => setOwn({ ...own, [role]: event.target.value })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="settings-acts">
        <Button look="primary" disabled={change.busy} onClick={save}>
          {say('words.save')}
        </Button>
      </div>
    </>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
