import { InputRule, Node } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { say } from '../wording/say.ts';
import { findField, useFieldBook } from './field-book.ts';
import { openBubble, openPicker } from './floating.ts';

/** The name of a field node; '' for one that has none. */
export function fieldName(attrs: { readonly [name: string]: unknown }): string {
  const name = attrs['name'];
  return typeof name === 'string' ? name : '';
}

/** A live field in prose: one piece, which shows its value and opens with Enter or a click. "{{" offers the list. */
export const FieldNode = Node.create({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ name: { default: '' } }),
  parseHTML: () => [],
  renderHTML: ({ node }) => ['span', { 'data-field': fieldName(node.attrs) }, `{{${fieldName(node.attrs)}}}`],
  renderText: ({ node }) => shownValue(fieldName(node.attrs)),
  addNodeView() {
    const { editor } = this;
    return ({ node }) => {
      const name = fieldName(node.attrs);
      const dom = document.createElement('span');
      dom.contentEditable = 'false';
      const draw = (): void => drawField(dom, name);
      draw();
      const stop = useFieldBook.subscribe(draw);
      dom.addEventListener('click', () =>
        openBubble({ name, target: dom, leave: () => void editor.commands.focus() }),
      );
      return {
        dom,
        ignoreMutation: () => true,
        selectNode: () => dom.classList.add('is-open'),
        deselectNode: () => dom.classList.remove('is-open'),
        destroy: stop,
      };
    };
  },
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'field') return false;
        const target = editor.view.nodeDOM(selection.from);
        if (!(target instanceof HTMLElement)) return false;
        const name = fieldName(selection.node.attrs);
        openBubble({ name, target, leave: () => void editor.commands.focus() });
        return true;
      },
    };
  },
  addInputRules() {
    const { editor } = this;
    return [
      new InputRule({
        find: /\{\{$/,
        handler: ({ range, chain }) => {
          chain().deleteRange(range).run();
          // The rule's own change has to be drawn before there is a place to stand beside.
          queueMicrotask(() => openPicker(editor));
        },
      }),
    ];
  },
});

function drawField(dom: HTMLElement, name: string): void {
  const found = findField(name);
  const open = dom.classList.contains('is-open') ? ' is-open' : '';
  dom.className = `live${found === 'gone' ? ' is-gone' : ''}${open}`;
  dom.textContent = shownValue(name);
  dom.title =
    found === 'gone' || found === null
      ? say('papers.gone-words')
      : say('papers.live-field', { words: found.words });
}

/** What stands on the page for a field; one without a value says so. */
export function shownValue(name: string): string {
  const found = findField(name);
  if (found === null) return '…';
  return found === 'gone' ? `[${say('papers.gone')}]` : found.value;
}
