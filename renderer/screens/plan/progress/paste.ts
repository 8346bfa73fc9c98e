import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { ProgressItem } from '#shared/domain/plan';
import { toDocument } from './progress-document.ts';
import { readPasted, readPastedText } from './read-pasted.ts';

/** Takes what was pasted or dropped. True when it was taken. */
export function takePasted(view: EditorView, data: DataTransfer | null): boolean {
  if (data === null) return false;
  const html = data.getData('text/html');
  const items = html === '' ? readPastedText(data.getData('text/plain')) : readPasted(html);
  if (items.length > 0) insertItems(view, items);
  return true;
}

/** Words go into the line at the cursor; several items go after one another, the first into an empty one. */
function insertItems(view: EditorView, items: readonly ProgressItem[]): void {
  const { state } = view;
  const content = Fragment.fromJSON(state.schema, toDocument(items).content ?? []);
  const { $from } = state.selection;
  const intoEmpty = $from.parent.content.size === 0 && items.some((item) => item.mark !== 'none');
  const transaction = intoEmpty
    ? state.tr.replaceWith($from.before(), $from.after(), content)
    : state.tr.replaceSelection(new Slice(content, 1, 1));
  view.dispatch(transaction.scrollIntoView().setMeta('paste', true));
}
