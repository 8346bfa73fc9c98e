import { useState, type ReactElement } from 'react';
import type { SettingsView } from '#shared/contract/care-results';
import { Button, IconButton } from '../../components/Button.tsx';
import { useAsked, useDo } from '../../host/use-asked.ts';
import { say } from '../../wording/say.ts';
import { DraftNeeded } from './DraftNeeded.tsx';

const saved = (): string => say('roles.saved');

/** Posts and who holds them, as the newest version lists them. */
export function Roles(): ReactElement | null {
  const { data } = useAsked('settings.view', {});
  return data === undefined ? null : <RolesForm key={JSON.stringify(data.roles)} settings={data} />;
}

function RolesForm({
  settings: { version, draft, roles },
}: {
  readonly settings: SettingsView;
}): ReactElement {
  const [rows, setRows] = useState(roles);
  const change = useDo('roles.change', saved);
  if (version === null || !draft) {
    return (
      <>
        <p className="hint">{say('roles.about')}</p>
        <DraftNeeded version={version} />
        <RolesList roles={roles} />
      </>
    );
  }
  const save = (): void =>
    void change.run({
      version,
      roles: rows.filter(({ role }) => role.trim() !== '').map((row) => ({ ...row })),
    });
  return (
    <>
      <p className="hint">{say('roles.about')}</p>
      {rows.length === 0 && <p>{say('roles.none')}</p>}
      <RoleRows rows={rows} onChange={setRows} />
      <div className="settings-acts">
        <Button icon="plus" onClick={() => setRows([...rows, { role: '', name: '' }])}>
          {say('roles.add')}
        </Button>
        <Button look="primary" disabled={change.busy} onClick={save}>
          {say('roles.save')}
        </Button>
      </div>
    </>
  );
}

function RoleRows({
  rows,
  onChange,
}: {
  readonly rows: SettingsView['roles'];
  readonly onChange: (rows: SettingsView['roles']) => void;
}): ReactElement {
  return (
    <div className="roles">
      {rows.map(({ role, name }, index) => (
        <div key={index} className="role-row">
          <input
            className="input small"
            aria-label={say('roles.role')}
            placeholder={say('roles.role')}
            value={role}
            onChange={(event) => onChange(rows.with(index, { role: event.target.value, name }))}
          />
          <input
            className="input small"
            aria-label={say('roles.name')}
            placeholder={say('roles.name')}
            value={name}
            onChange={(event) => onChange(rows.with(index, { role, name: event.target.value }))}
          />
          <IconButton
            icon="close"
            label={say('roles.remove', { role })}
            onClick={() => onChange(rows.toSpliced(index, 1))}
          />
        </div>
      ))}
    </div>
  );
}

function RolesList({ roles }: { readonly roles: SettingsView['roles'] }): ReactElement {
  return (
    <table className="table" aria-labelledby="settings-part">
      <thead>
        <tr>
          <th scope="col">{say('roles.role')}</th>
          <th scope="col">{say('roles.name')}</th>
        </tr>
      </thead>
      <tbody>
        {roles.map(({ role, name }) => (
          <tr key={`${role} ${name}`}>
            <th scope="row">{role}</th>
            <td>{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
