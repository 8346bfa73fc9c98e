import type { ReactElement } from 'react';
import type { WorkspaceState } from '#shared/contract/workspace-results';
import { runCommand } from '../commands/commands.ts';
import { IconButton } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { useOpening } from '../state/opening.ts';
import { say } from '../wording/say.ts';

export function TopBar({ state }: { readonly state: WorkspaceState | null }): ReactElement {
  const { opening } = useOpening();
  const undo = state?.undo ?? null;
  const redo = state?.redo ?? null;
  return (
    <header className="top">
      <div className="brand">
        <svg className="mark" viewBox="0 0 20 20" aria-hidden="true">
          <path
            fillRule="evenodd"
            d="M4 1h9l4 4v12.5A1.5 1.5 0 0 1 15.5 19h-11A1.5 1.5 0 0 1 3 17.5V2a1 1 0 0 1 1-1Zm10.3 7.6-5.5 6.1L5.7 11.8l1.2-1.3 1.8 1.7 4.3-4.8Z"
          />
        </svg>
        <b>{say('app.name')}</b>
        {opening !== null && <span className="book">{opening.name}</span>}
      </div>
      <button
        className="command-box"
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => runCommand('view.find')}
      >
        <Icon name="search" />
        <span>{say('frame.find')}</span>
        <kbd aria-hidden="true">Ctrl+K</kbd>
      </button>
      <div className="tools">
        <IconButton
          icon="undo"
          keys="Control+Z"
          label={undo === null ? say('frame.nothing-to-undo') : say('frame.undo', { what: undo.sentence })}
          disabled={undo === null}
          onClick={() => runCommand('edit.undo')}
        />
        <IconButton
          icon="redo"
          keys="Control+Y"
          label={redo === null ? say('frame.nothing-to-redo') : say('frame.redo', { what: redo.sentence })}
          disabled={redo === null}
          onClick={() => runCommand('edit.redo')}
        />
        <IconButton
          icon="history"
          label={say('frame.history')}
          disabled={opening === null}
          onClick={() => runCommand('view.history')}
        />
        <IconButton
          icon="help"
          keys="F1"
          label={say('frame.help')}
          onClick={() => runCommand('help.guide')}
        />
      </div>
    </header>
  );
}
