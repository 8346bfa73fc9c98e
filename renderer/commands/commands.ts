import { useEffect, useMemo } from 'react';
import { create } from 'zustand';

/** Something that a person can do, found by the palette, by its key and by the host's menu. */
export interface Command {
  /** "file.open"; the host's menu uses the same. */
  readonly id: string;
  readonly words: string;
  readonly group: string;
  /** As in aria-keyshortcuts: "Control+O", "F6"; null without a key. */
  readonly keys: string | null;
  readonly run: () => void;
}

interface Registry {
  readonly byOwner: Readonly<Record<string, readonly Command[]>>;
}

export const useCommandRegistry = create<Registry>(() => ({ byOwner: {} }));

/** Offers commands for as long as the component is there. Memoise the list. */
export function useCommands(owner: string, commands: readonly Command[]): void {
  useEffect(() => {
    useCommandRegistry.setState(({ byOwner }) => ({ byOwner: { ...byOwner, [owner]: commands } }));
    return () =>
      useCommandRegistry.setState(({ byOwner }) => {
        const { [owner]: _, ...others } = byOwner;
        return { byOwner: others };
      });
  }, [owner, commands]);
}

export function listCommands(): readonly Command[] {
  return flatten(useCommandRegistry.getState());
}

/** The same, kept up to date: what a screen offers comes and goes while the list is shown. */
export function useCommandList(): readonly Command[] {
  const registry = useCommandRegistry();
  return useMemo(() => flatten(registry), [registry]);
}

function flatten({ byOwner }: Registry): readonly Command[] {
  return Object.values(byOwner).flat();
}

/** Runs a command by its id; false when nothing offers it now. */
export function runCommand(id: string): boolean {
  const command = listCommands().find((each) => each.id === id);
  command?.run();
  return command !== undefined;
}

/** "Control+Shift+F8" of a key press. Letters are upper case. */
export function keysOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const parts = [event.ctrlKey || event.metaKey ? 'Control' : '', event.altKey ? 'Alt' : ''];
  if (event.shiftKey) parts.push('Shift');
  return [...parts, key].filter(Boolean).join('+');
}

/** How a person reads keys: "Ctrl+O". */
export function wordsOfKeys(keys: string): string {
  return keys.replace('Control', 'Ctrl');
}
