import { Extension, InputRule, Node, type Editor, type Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { FieldNode } from './field-node.ts';

/** A point of a section, or a bullet under it. */
const ProseParagraphNode = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ kind: { default: 'point', keepOnSplit: true } }),
  parseHTML: () => [],
  renderHTML: ({ node }) => ['p', { 'data-kind': String(node.attrs['kind']) }, 0],
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-8': ({ editor }) => toggleBullet(editor),
      Enter: ({ editor }) => leaveEmptyBullet(editor),
      Backspace: ({ editor }) => leaveBulletAtStart(editor),
    };
  },
  addInputRules() {
    const { editor } = this;
    return [
      new InputRule({
        find: /^[-*•]\s$/,
        handler: ({ range, chain }) => {
          if (kindOf(editor) === 'bullet') return;
          chain().deleteRange(range).updateAttributes('paragraph', { kind: 'bullet' }).run();
        },
      }),
    ];
  },
});

export function kindOf({ state }: Editor): 'point' | 'bullet' {
  return state.selection.$from.parent.attrs['kind'] === 'bullet' ? 'bullet' : 'point';
}

export function toggleBullet(editor: Editor): boolean {
  const kind = kindOf(editor) === 'bullet' ? 'point' : 'bullet';
  return editor.commands.updateAttributes('paragraph', { kind });
}

/** Enter in a bullet with nothing in it ends the list. */
function leaveEmptyBullet(editor: Editor): boolean {
  const { selection } = editor.state;
  if (kindOf(editor) !== 'bullet' || selection.$from.parent.content.size > 0) return false;
  return editor.commands.updateAttributes('paragraph', { kind: 'point' });
}

function leaveBulletAtStart(editor: Editor): boolean {
  const { selection } = editor.state;
  if (kindOf(editor) !== 'bullet' || !selection.empty || selection.$from.parentOffset > 0) return false;
  return editor.commands.updateAttributes('paragraph', { kind: 'point' });
}

/** Up and Down go on into the editor above or below, as in one document. */
const WayThrough = Extension.create({
  name: 'wayThrough',
  addKeyboardShortcuts() {
    return {
      ArrowDown: ({ editor }) => goOn(editor, 1),
      ArrowUp: ({ editor }) => goOn(editor, -1),
    };
  },
});

function goOn(editor: Editor, by: 1 | -1): boolean {
  const { selection, doc } = editor.state;
  const last = by === 1 ? selection.$to.index(0) === doc.childCount - 1 : selection.$from.index(0) === 0;
  if (!last || !selection.empty || !editor.view.endOfTextblock(by === 1 ? 'down' : 'up')) return false;
  const all = [...(editor.view.dom.closest('.report')?.querySelectorAll<HTMLElement>('.ProseMirror') ?? [])];
  const next = all[all.indexOf(editor.view.dom) + by];
  if (next === undefined) return false;
  next.focus();
  getSelection()?.selectAllChildren(
    by === 1 ? (next.firstElementChild ?? next) : (next.lastElementChild ?? next),
  );
  if (by === 1) getSelection()?.collapseToStart();
  else getSelection()?.collapseToEnd();
  return true;
}

/** All that prose can be: points and bullets with bold, italic and live fields. */
export function proseExtensions(): Extensions {
  return [
    StarterKit.configure({
      paragraph: false,
      blockquote: false,
      bulletList: false,
      code: false,
      codeBlock: false,
      dropcursor: false,
      gapcursor: false,
      hardBreak: false,
      heading: false,
      horizontalRule: false,
      link: false,
      listItem: false,
      listKeymap: false,
      orderedList: false,
      strike: false,
      trailingNode: false,
      underline: false,
    }),
    ProseParagraphNode,
    FieldNode,
    WayThrough,
  ];
}
