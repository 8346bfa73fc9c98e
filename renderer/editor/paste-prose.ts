import { Fragment, Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Prose } from '#shared/domain/paper-draft';
import { readPastedHtml, readPastedText } from './pasted-html.ts';
import { toEditor } from './prose-document.ts';

/**
 * Puts in what the clipboard holds, as prose. Listens to the event itself: the editor's own way would turn the
 * clipboard into markup first, which the window's policy forbids.
 */
export function pasteProse(view: EditorView, event: ClipboardEvent): boolean {
  event.preventDefault();
  const prose = proseOf(event.clipboardData);
  if (prose === null || !view.editable) return true;
  view.dispatch(view.state.tr.replaceSelection(toSlice(view, prose)).scrollIntoView());
  return true;
}

/** The same for what is dropped from outside; a drag within the editor is its own affair. */
export function dropProse(view: EditorView, event: DragEvent): boolean {
  if (view.dragging !== null) return false;
  event.preventDefault();
  const prose = proseOf(event.dataTransfer);
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (prose === null || at === null || !view.editable) return true;
  const { tr, doc } = view.state;
  view.dispatch(
    tr.setSelection(TextSelection.near(doc.resolve(at.pos))).replaceSelection(toSlice(view, prose)),
  );
  return true;
}

function proseOf(data: DataTransfer | null): Prose | null {
  if (data === null) return null;
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  if (html === '' && text === '') return null;
  return html === '' ? readPastedText(text) : readPastedHtml(html);
}

/** Open at both ends: the first paragraph goes on where the cursor is. */
function toSlice({ state }: EditorView, prose: Prose): Slice {
  if (prose.length === 0) return Slice.empty;
  const document = state.schema.nodeFromJSON(toEditor(prose));
  return new Slice(Fragment.from(document.content), 1, 1);
}
