import { useEffect, useState, type ReactElement } from 'react';
import type { VersionView } from '#shared/contract/results';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { useOpener } from '../../frame/use-opener.ts';
import { useAsked } from '../../host/use-asked.ts';
import { goTo, useRoute } from '../../state/route.ts';
import { clearStatusLine, setStatusLine } from '../../state/status-line.ts';
import { formatMoment } from '../../wording/moments.ts';
import { say } from '../../wording/say.ts';
import { DocumentControl } from './DocumentControl.tsx';
import { DraftDialog } from './DraftDialog.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { VersionTable } from './VersionTable.tsx';

/** The version-control table and document control, changed in place; drafts are made and issued here. */
export function Versions(): ReactElement {
  const { data: state } = useAsked('workspace.state', {});
  useStatus();
  if (state === undefined) return <p className="loading">{say('loading')}</p>;
  return state.versions.length === 0 ? (
    <NoVersion />
  ) : (
    <VersionControl versions={state.versions} mayChange={state.mode === 'write'} />
  );
}

function NoVersion(): ReactElement {
  const opener = useOpener();
  const [starting, setStarting] = useState(false);
  return (
    <>
      <div className="head">
        <h1>{say('versions.title')}</h1>
      </div>
      <Empty
        title={say('versions.none-title')}
        action={
          <div className="row">
            <Button look="primary" keys="Control+I" onClick={() => void opener.chooseDocument()}>
              {say('versions.import')}
            </Button>
            <Button onClick={() => setStarting(true)}>{say('versions.start-empty')}</Button>
            {starting && <DraftDialog versions={[]} from={null} onClose={() => setStarting(false)} />}
          </div>
        }
      >
        {say('versions.none')}
      </Empty>
    </>
  );
}

interface ControlProps {
  readonly versions: readonly VersionView[];
  readonly mayChange: boolean;
}

function VersionControl({ versions, mayChange }: ControlProps): ReactElement {
  const { params } = useRoute();
  const newest = versions.at(-1)?.version ?? '';
  const chosen = versions.find(({ version }) => version === params['version'])?.version ?? newest;
  const [drafting, setDrafting] = useState<string | null>(null);
  const issuing = params['issue'] ?? null;
  const setIssuing = (version: string | null): void =>
    goTo('versions', { version: chosen, ...(version === null ? {} : { issue: version }) });
  const draft = versions.findLast(({ state }) => state === 'draft') ?? null;
  const [first] = versions;
  const since = first === undefined ? '' : formatMoment(first.date ?? first.createdAt);
  return (
    <>
      <div className="head">
        <h1>{say('versions.title')}</h1>
        <span className="about">{say('versions.about', { count: versions.length, date: since })}</span>
        <span className="acts">
          <Button icon="swap" onClick={() => goTo('compare')}>
            {say('versions.compare')}
          </Button>
          {mayChange && draft === null && (
            <Button look="primary" onClick={() => setDrafting(newest)}>
              {say('versions.new-draft')}
            </Button>
          )}
          {mayChange && draft !== null && (
            <Button look="primary" onClick={() => setIssuing(draft.version)}>
              {say('versions.issue', { version: draft.version })}
            </Button>
          )}
        </span>
      </div>
      <div className="split versions-panes">
        <VersionTable
          versions={versions}
          chosen={chosen}
          mayChange={mayChange}
          onDraft={setDrafting}
          onIssue={setIssuing}
        />
        <DocumentControl version={chosen} mayChange={mayChange} />
      </div>
      {drafting !== null && (
        <DraftDialog versions={versions} from={drafting} onClose={() => setDrafting(null)} />
      )}
      {issuing !== null && <IssueDialog version={issuing} onClose={() => setIssuing(null)} />}
    </>
  );
}

function useStatus(): void {
  useEffect(() => {
    setStatusLine({ text: '', keys: [{ keys: ['F2'], words: say('versions.keys-edit') }] });
    return clearStatusLine;
  }, []);
}
