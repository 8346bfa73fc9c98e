import { useState, type ReactElement } from 'react';
import type { VersionView } from '#shared/contract/results';
import { Icon } from '../../components/Icon.tsx';
import { useAsked, useDo } from '../../host/use-asked.ts';
import { goTo } from '../../state/route.ts';
import { checkDay, readDay, shortDay } from '../../wording/read-day.ts';
import { say } from '../../wording/say.ts';
import { DeleteDraft } from './DeleteDraft.tsx';
import { EditableText } from './EditableText.tsx';
import { VersionMenu } from './VersionMenu.tsx';

interface TableProps {
  readonly versions: readonly VersionView[];
  readonly chosen: string;
  readonly mayChange: boolean;
  readonly onDraft: (from: string) => void;
  readonly onIssue: (version: string) => void;
}

/** Every version, the newest first; details of a draft are changed in the table. */
export function VersionTable({ versions, chosen, mayChange, onDraft, onIssue }: TableProps): ReactElement {
  const [deleting, setDeleting] = useState<string | null>(null);
  return (
    <section className="pane grow" data-pane aria-labelledby="versions-control">
      <div className="pane-head">
        <h2 id="versions-control">{say('versions.control')}</h2>
        <span>{say('versions.control-hint')}</span>
      </div>
      <div className="scroll">
        <table className="table vers" aria-labelledby="versions-control">
          <TableHead />
          <tbody>
            {versions.toReversed().map((version) => (
              <VersionRow
                key={version.version}
                version={version}
                chosen={version.version === chosen}
                mayChange={mayChange && version.state === 'draft'}
                menu={
                  <VersionMenu
                    version={version}
                    first={version.version === versions[0]?.version}
                    mayChange={mayChange}
                    onDraft={onDraft}
                    onIssue={onIssue}
                    onDelete={setDeleting}
                  />
                }
              />
            ))}
          </tbody>
        </table>
        <EarlierRows newest={versions.at(-1)?.version ?? ''} />
      </div>
      {deleting !== null && <DeleteDraft version={deleting} onClose={() => setDeleting(null)} />}
    </section>
  );
}

function TableHead(): ReactElement {
  return (
    <thead>
      <tr>
        <th scope="col" className="v-label">
          {say('versions.version')}
        </th>
        <th scope="col" className="v-status">
          {say('versions.status')}
        </th>
        <th scope="col" className="v-date">
          {say('versions.date')}
        </th>
        <th scope="col">{say('versions.description')}</th>
        <th scope="col" className="v-sections">
          {say('versions.sections')}
        </th>
        <th scope="col" className="v-date">
          {say('versions.review')}
        </th>
        <th scope="col" className="v-more">
          <span className="hidden">{say('versions.more')}</span>
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly version: VersionView;
  readonly chosen: boolean;
  readonly mayChange: boolean;
  readonly menu: ReactElement;
}

const UNCHANGED = {
  label: null,
  status: null,
  description: null,
  sectionsAffected: null,
  date: null,
  reviewDue: null,
} as const;

const changed = ({ version }: VersionView): string => say('versions.changed', { version });

function VersionRow({ version, chosen, mayChange, menu }: RowProps): ReactElement {
  const describe = useDo('versions.describe', changed);
  const save = (change: Partial<Record<keyof typeof UNCHANGED, string>>): void =>
    void describe.run({ ...UNCHANGED, ...change, version: version.version });
  const cell = (
    what: 'status' | 'description' | 'sections' | 'date' | 'review',
    value: string,
    keep: (text: string) => void,
    isDay = false,
  ): ReactElement =>
    mayChange ? (
      <EditableText
        value={value}
        label={say('versions.edit', {
          what: say(`versions.${what}`).toLowerCase(),
          version: version.version,
        })}
        placeholder={say('versions.not-stated')}
        onSave={keep}
        {...(isDay ? { check: checkDay } : {})}
      />
    ) : (
      <span>{value === '' ? <span className="muted">{say('versions.not-stated')}</span> : value}</span>
    );
  return (
    <tr aria-current={chosen ? 'true' : undefined}>
      <LabelCell version={version} chosen={chosen} />
      <td>
        {mayChange ? (
          cell('status', version.status, (status) => save({ status }))
        ) : (
          <span className={version.state === 'draft' ? 'tag draft' : 'tag'}>{version.status}</span>
        )}
      </td>
      <td className="num">
        {cell('date', shortDay(version.date), (text) => save({ date: readDay(text) ?? '' }), true)}
      </td>
      <td>{cell('description', version.description, (description) => save({ description }))}</td>
      <td>{cell('sections', version.sectionsAffected, (sectionsAffected) => save({ sectionsAffected }))}</td>
      <td className="num">
        {cell(
          'review',
          shortDay(version.reviewDue),
          (text) => save({ reviewDue: readDay(text) ?? '' }),
          true,
        )}
      </td>
      <td className="v-more">{menu}</td>
    </tr>
  );
}

function LabelCell({ version, chosen }: Pick<RowProps, 'version' | 'chosen'>): ReactElement {
  return (
    <th scope="row" className="ref">
      <button
        type="button"
        className="link"
        aria-pressed={chosen}
        onClick={() => goTo('versions', { version: version.version })}
      >
        {version.version}
      </button>
      {version.state === 'issued' && (
        <>
          <Icon name="lock" />
          <span className="hidden">, {say('versions.issued')}</span>
        </>
      )}
    </th>
  );
}

/** Versions that only the plan's own table knows. */
function EarlierRows({ newest }: { readonly newest: string }): ReactElement | null {
  const { data } = useAsked('versions.details', { version: newest });
  const rows = data?.earlierRows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="earlier" aria-labelledby="earlier-title">
      <h3 id="earlier-title">{say('versions.earlier')}</h3>
      <p className="hint">{say('versions.earlier-hint')}</p>
      <table className="table vers" aria-labelledby="earlier-title">
        <TableHead />
        <tbody>
          {rows.toReversed().map((row, index) => (
            <tr key={`${index} ${row.version}`}>
              <th scope="row">{row.version}</th>
              <td>{row.status}</td>
              <td className="num">{row.date}</td>
              <td>{row.description}</td>
              <td>{row.pagesAffected}</td>
              <td className="num">{row.reviewDue}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
