import type { AppContext } from './context.ts';
import type { WriteHandle } from './store/handle.ts';
import { replaceDraft } from './store/versions/replace-draft.ts';
import type { DraftValues } from './store/versions/save-draft.ts';
import { getVersionByLabel } from './versions.ts';

/** Changes a draft as one step that can be undone, told by `sentence`; gives its label, which may be new. */
export function editDraft(
  context: AppContext,
  label: string,
  sentence: string,
  change: (draft: DraftValues) => DraftValues,
): string {
  const { id, meta, content, actionIds, scale, source } = getVersionByLabel(context, label);
  const draft = change({ meta, content, actionIds, scale, source });
  const replace = (write: WriteHandle): void => replaceDraft(write, id, draft, context.store.sha256);
  context.change({ operation: 'versions.describe', sentence, about: [id], final: null }, replace);
  return draft.meta.label;
}
