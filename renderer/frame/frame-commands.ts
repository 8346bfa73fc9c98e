import { useMemo } from 'react';
import type { WorkspaceState } from '#shared/contract/workspace-results';
import { useCommands, type Command } from '../commands/commands.ts';
import { usePalette } from '../commands/palette-state.ts';
import { useKeys } from '../commands/use-keys.ts';
import { useDo } from '../host/use-asked.ts';
import { movePane } from './panes.ts';
import { goTo, SCREENS } from '../state/route.ts';
import { say } from '../wording/say.ts';
import { useOpener, type Opener } from './use-opener.ts';

const undone = ({ sentence }: { readonly sentence: string }): string =>
  say('toast.undone', { what: sentence });
const redone = ({ sentence }: { readonly sentence: string }): string =>
  say('toast.redone', { what: sentence });

/** What can be done from everywhere. */
export function useFrameCommands(state: WorkspaceState | null): void {
  const opener = useOpener();
  const undo = useDo('history.undo', undone);
  const redo = useDo('history.redo', redone);
  const commands = useMemo(
    () => [
      ...fileCommands(opener, state !== null),
      ...((state?.undo ?? null) === null
        ? []
        : [editCommand('edit.undo', 'Control+Z', () => void undo.run({}))]),
      ...((state?.redo ?? null) === null
        ? []
        : [editCommand('edit.redo', 'Control+Y', () => void redo.run({}))]),
      ...issueCommands(state),
      ...goCommands(state !== null),
    ],
    [opener, state, undo.run, redo.run],
  );
  useCommands('frame', commands);
  useKeys();
}

function fileCommands(opener: Opener, open: boolean): Command[] {
  const group = say('command.group-file');
  const commands: Command[] = [
    {
      id: 'file.new',
      words: say('command.new'),
      group,
      keys: 'Control+N',
      run: () => goTo('start', { name: '' }),
    },
    {
      id: 'file.open',
      words: say('command.open'),
      group,
      keys: 'Control+O',
      run: () => void opener.choose(),
    },
    {
      id: 'file.import',
      words: say('command.import'),
      group,
      keys: 'Control+I',
      run: () => void opener.chooseDocument(),
    },
  ];
  if (!open) return commands;
  return [
    ...commands,
    {
      id: 'file.export',
      words: say('command.export'),
      group,
      keys: 'Control+E',
      run: () => goTo('papers', { export: 'yes' }),
    },
    { id: 'file.close', words: say('command.close'), group, keys: null, run: () => void opener.close() },
  ];
}

function editCommand(id: 'edit.undo' | 'edit.redo', keys: string, run: () => void): Command {
  const words = say(id === 'edit.undo' ? 'command.undo' : 'command.redo');
  return { id, words, group: say('command.group-edit'), keys, run };
}

/** A draft can be issued from everywhere. */
function issueCommands(state: WorkspaceState | null): Command[] {
  const draft =
    state?.mode === 'write' ? state.versions.findLast((each) => each.state === 'draft') : undefined;
  if (draft === undefined) return [];
  const { version } = draft;
  const words = say('command.issue', { version });
  const run = (): void => goTo('versions', { version, issue: version });
  return [{ id: 'version.issue', words, group: say('command.group-file'), keys: null, run }];
}

function goCommands(open: boolean): Command[] {
  const group = say('command.group-go');
  const screens = open ? SCREENS : (['start', 'check', 'settings'] as const);
  return [
    ...screens.map((screen) => ({
      id: `view.${screen}`,
      words: say('command.go', { screen: say(`nav.${screen}`) }),
      group,
      keys: null,
      run: () => goTo(screen),
    })),
    {
      id: 'view.find',
      words: say('palette.title'),
      group,
      keys: 'Control+K',
      run: () => usePalette.setState({ open: true }),
    },
    {
      id: 'view.history',
      words: say('frame.history'),
      group,
      keys: null,
      run: () => goTo('settings', { part: 'history' }),
    },
    {
      id: 'help.guide',
      words: say('frame.help'),
      group,
      keys: 'F1',
      run: () => goTo('settings', { part: 'help' }),
    },
    { id: 'view.next-pane', words: say('command.next-pane'), group, keys: 'F6', run: () => movePane(1) },
    {
      id: 'view.previous-pane',
      words: say('command.previous-pane'),
      group,
      keys: 'Shift+F6',
      run: () => movePane(-1),
    },
  ];
}
