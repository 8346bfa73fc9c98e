import { Fragment, type ReactElement } from 'react';
import type { WorkspaceState } from '#shared/contract/workspace-results';
import { Icon } from '../components/Icon.tsx';
import { useKept } from '../state/kept.ts';
import { useStatusLine } from '../state/status-line.ts';
import { say } from '../wording/say.ts';

export function StatusBar({ state }: { readonly state: WorkspaceState | null }): ReactElement {
  const { text, keys } = useStatusLine();
  const newest = state?.versions.at(-1);
  return (
    <footer className="status">
      {state === null ? (
        <span>{say('frame.offline')}</span>
      ) : (
        <Saved mode={state.mode} why={state.viewReason} />
      )}
      {newest !== undefined && (
        <>
          <span className="sep" />
          <span>
            {say(newest.state === 'draft' ? 'frame.version-draft' : 'frame.version-issued', {
              version: newest.version,
            })}
          </span>
        </>
      )}
      {text !== '' && (
        <>
          <span className="sep" />
          <span>{text}</span>
        </>
      )}
      <span className="keys" aria-hidden="true">
        {keys.map((each) => (
          <span key={each.words}>
            {each.keys.map((key) => (
              <Fragment key={key}>
                <kbd>{key}</kbd>{' '}
              </Fragment>
            ))}
            {each.words}
          </span>
        ))}
      </span>
    </footer>
  );
}

function Saved({
  mode,
  why,
}: {
  readonly mode: 'write' | 'view';
  readonly why: string | null;
}): ReactElement {
  const { state, sentence } = useKept();
  if (mode === 'view') {
    return (
      <span className="row" title={why ?? undefined}>
        <Icon name="lock" />
        {say('frame.view-only')}
      </span>
    );
  }
  return (
    <span className="row" title={sentence === '' ? undefined : sentence}>
      <Icon name={state === 'failed' ? 'stop' : 'tick'} />
      {state === 'failed' ? sentence : say(state === 'saving' ? 'frame.saving' : 'frame.saved')}
    </span>
  );
}
