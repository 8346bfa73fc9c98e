import { useEffect } from 'react';
import { keysOf, listCommands } from './commands.ts';

const EDITING = 'input, textarea, select, [contenteditable="true"]';
/** What a text field does itself. */
const TEXT_KEYS = new Set(['Control+Z', 'Control+Y', 'Control+Shift+Z', 'Control+A']);

/** Runs commands by their keys, wherever the focus is. Text fields keep their own undo. */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const keys = keysOf(event);
      const typing = event.target instanceof Element && event.target.closest(EDITING) !== null;
      if (typing && (TEXT_KEYS.has(keys) || !/Control|Alt|^F\d/.test(keys))) return;
      const command = listCommands().find((each) => each.keys === keys);
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
