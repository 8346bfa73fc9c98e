import { Mark, mergeAttributes, Node, type Editor } from '@tiptap/core';
import { DEEPEST, ITEM, toLevel, toMark } from './progress-document.ts';

/** The domain's superscript and subscript, which the starter kit has not. */
export const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'subscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0],
});

export const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0],
});

/**
 * An item of progress: a paragraph that knows its level and what stands before it, as the plan keeps it. Nested lists
 * could not say all that plans hold, such as a second level without a first.
 */
export const ProgressNode = Node.create({
  name: ITEM,
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    level: {
      default: 0,
      parseHTML: (element) => toLevel(element.dataset['level']),
      renderHTML: ({ level }) => ({ 'data-level': level }),
    },
    mark: {
      default: 'bullet',
      parseHTML: (element) => toMark(element.dataset['mark'] ?? 'none'),
      renderHTML: ({ mark }) => ({ 'data-mark': mark }),
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts: () => ({
    Tab: ({ editor }) => indent(editor, 1),
    'Shift-Tab': ({ editor }) => indent(editor, -1),
    Enter: ({ editor }) => leaveEmptyItem(editor),
    Backspace: ({ editor }) => isAtStart(editor) && takeMarkOff(editor),
    'Mod-Shift-8': ({ editor }) => toggleList(editor),
  }),
});

interface Item {
  readonly level: number;
  readonly mark: string;
  readonly empty: boolean;
}

/** The item that the cursor is in. */
export function itemAt(editor: Editor): Item {
  const { parent } = editor.state.selection.$from;
  return {
    level: toLevel(parent.attrs['level']),
    mark: toMark(parent.attrs['mark']),
    empty: parent.content.size === 0,
  };
}

/** One level deeper or less deep, for all items in the selection. Outside a list Tab goes on to what comes next. */
export function indent(editor: Editor, by: 1 | -1): boolean {
  if (itemAt(editor).mark === 'none') return false;
  return changeItems(editor, (attributes) => ({
    ...attributes,
    level: Math.max(0, Math.min(DEEPEST, toLevel(attributes['level']) + by)),
  }));
}

/** Makes items of the selected paragraphs, or paragraphs of the items. */
export function toggleList(editor: Editor): boolean {
  const mark = itemAt(editor).mark === 'none' ? 'bullet' : 'none';
  return changeItems(editor, (attributes) => ({
    ...attributes,
    mark,
    level: mark === 'none' ? 0 : attributes['level'],
  }));
}

function changeItems(
  editor: Editor,
  change: (attributes: Readonly<Record<string, unknown>>) => Record<string, unknown>,
): boolean {
  return editor.commands.command(({ state, tr }) => {
    const { from, to } = state.selection;
    state.doc.nodesBetween(from, to, (node, position) => {
      if (node.type.name === ITEM) tr.setNodeMarkup(position, undefined, change(node.attrs));
    });
    return true;
  });
}

/** Enter in an empty item goes one level up, and from the first level out of the list. */
function leaveEmptyItem(editor: Editor): boolean {
  const { empty, mark } = itemAt(editor);
  return empty && mark !== 'none' && takeMarkOff(editor);
}

function takeMarkOff(editor: Editor): boolean {
  const { level, mark } = itemAt(editor);
  if (mark === 'none') return false;
  return level > 0 ? indent(editor, -1) : toggleList(editor);
}

function isAtStart(editor: Editor): boolean {
  const { empty, $from } = editor.state.selection;
  return empty && $from.parentOffset === 0;
}
