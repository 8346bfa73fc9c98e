import type { Editor } from '@tiptap/core';
import { create } from 'zustand';

/** Something on the screen that a bubble can stand beside. */
export interface Place {
  readonly getBoundingClientRect: () => DOMRect;
}

export interface OpenBubble {
  readonly name: string;
  readonly target: HTMLElement;
  /** Puts the focus back where it came from. */
  readonly leave: () => void;
}

export interface OpenPicker {
  readonly place: Place;
  readonly insert: (name: string) => void;
  readonly leave: () => void;
}

/** What floats over the page, one of each at most, and the editor that was written in last. */
export const useFloating = create<{
  readonly bubble: OpenBubble | null;
  readonly picker: OpenPicker | null;
  readonly editor: Editor | null;
}>(() => ({ bubble: null, picker: null, editor: null }));

export function openBubble(bubble: OpenBubble): void {
  useFloating.setState({ bubble });
}

/** Offers all fields at the cursor of an editor, and puts the chosen one in there. */
export function openPicker(editor: Editor): void {
  const { from } = editor.state.selection;
  const { left, top, bottom } = editor.view.coordsAtPos(from);
  const place = { getBoundingClientRect: () => new DOMRect(left, top, 1, bottom - top) };
  useFloating.setState({
    picker: {
      place,
      insert: (name) => insertField(editor, name),
      leave: () => void editor.commands.focus(),
    },
  });
}

export function insertField(editor: Editor, name: string): void {
  editor.chain().focus().insertContent({ type: 'field', attrs: { name } }).run();
}
