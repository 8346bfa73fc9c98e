import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Dialog, DialogSurface } from '@fluentui/react-components';
import type { FoundAction, WorkspaceState } from '#shared/contract/workspace-results';
import { useCommandList, wordsOfKeys, type Command } from '../commands/commands.ts';
import { usePalette } from '../commands/palette-state.ts';
import { Icon } from '../components/Icon.tsx';
import { useFocusReturn } from '../components/use-focus-return.ts';
import { useAsked } from '../host/use-asked.ts';
import { goTo } from '../state/route.ts';
import { say } from '../wording/say.ts';
import { findEntries, type PaletteEntry } from './find-entries.ts';

/** Finds every command, action and version by what a person types. */
export function Palette({ state }: { readonly state: WorkspaceState | null }): ReactElement {
  const { open } = usePalette();
  return (
    <Dialog open={open} onOpenChange={(_, { open: now }) => usePalette.setState({ open: now })}>
      <DialogSurface className="palette" aria-label={say('palette.title')}>
        {open && <PaletteSearch state={state} />}
      </DialogSurface>
    </Dialog>
  );
}

function PaletteSearch({ state }: { readonly state: WorkspaceState | null }): ReactElement {
  useFocusReturn();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const commands = useCommandList();
  const all = useMemo(() => gatherEntries(commands, state), [commands, state]);
  const { data: actions } = useAsked(
    'actions.find',
    state === null || typed.trim() === '' ? null : { words: typed },
  );
  const found = useMemo(
    () => [...findEntries(all, typed), ...(typed.trim() === '' ? [] : (actions ?? []).map(toEntry))],
    [all, typed, actions],
  );
  const chosen = Math.min(at, Math.max(0, found.length - 1));
  const run = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    usePalette.setState({ open: false });
    entry.run();
  };
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && found.length > 0) setAt((chosen + by + found.length) % found.length);
    else if (event.key === 'Enter') run(found[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="ask">
        <Icon name="search" />
        <input
          className="grow"
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={found.length === 0 ? undefined : `${list}-${chosen}`}
          aria-label={say('palette.title')}
          placeholder={say('palette.placeholder')}
          value={typed}
          autoFocus
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div className="hidden" role="status">
        {say('palette.results', { count: found.length })}
      </div>
      <PaletteList id={list} found={found} chosen={chosen} onRun={run} />
      <PaletteFoot />
    </>
  );
}

interface ListProps {
  readonly id: string;
  readonly found: readonly PaletteEntry[];
  readonly chosen: number;
  readonly onRun: (entry: PaletteEntry) => void;
}

function PaletteList({ id: list, found, chosen, onRun: run }: ListProps): ReactElement {
  return (
    <div id={list} role="listbox" className="palette-list" aria-label={say('palette.title')}>
      {found.map((entry, index) => (
        <div key={entry.id} role="presentation">
          {entry.group !== found[index - 1]?.group && (
            <div className="group-name" role="presentation">
              {entry.group}
            </div>
          )}
          <div
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            ref={index === chosen ? keepInSight : undefined}
            onClick={() => run(entry)}
          >
            <span className="grow">{entry.words}</span>
            {entry.keys !== null && <kbd>{wordsOfKeys(entry.keys)}</kbd>}
          </div>
        </div>
      ))}
      {found.length === 0 && <p className="palette-none">{say('palette.none')}</p>}
    </div>
  );
}

function PaletteFoot(): ReactElement {
  return (
    <div className="palette-foot" aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {say('palette.keys-move')}
      </span>
      <span>
        <kbd>Enter</kbd> {say('palette.keys-run')}
      </span>
      <span>
        <kbd>Esc</kbd> {say('palette.keys-close')}
      </span>
    </div>
  );
}

function toEntry({ ref, wording, version }: FoundAction): PaletteEntry {
  return {
    id: `action ${ref}`,
    words: `${ref} ${wording}`,
    keys: null,
    group: say('palette.actions'),
    run: () => goTo('plan', { version, action: ref }),
  };
}

function keepInSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

function gatherEntries(offered: readonly Command[], state: WorkspaceState | null): PaletteEntry[] {
  const commands = offered
    .filter(({ id }) => id !== 'view.find')
    .map(({ id, words, keys, run }) => ({ id, words, keys, run, group: say('palette.commands') }));
  const versions = (state?.versions ?? []).toReversed().map(({ version, description }) => ({
    id: `version ${version}`,
    words: [say('frame.version', { version }), description].filter(Boolean).join(', '),
    keys: null,
    group: say('palette.versions'),
    run: () => goTo('plan', { version }),
  }));
  return [...commands, ...versions];
}
