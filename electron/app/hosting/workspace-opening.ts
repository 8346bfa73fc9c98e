import { basename, extname } from 'node:path';
import type { WorkspaceOpening } from '#shared/contract/bridge';
import type { WorkspaceFacts } from '../store/workspace/workspace.ts';
import { describeFolder, type Place } from './folder-words.ts';

/** What the page learns of a workspace that was opened. */
export function toWorkspaceOpening(
  { path, access }: WorkspaceFacts,
  { place, sample }: { readonly place: Place; readonly sample: boolean },
): WorkspaceOpening {
  return {
    name: basename(path, extname(path)),
    folder: describeFolder(path, place),
    mode: access.mode,
    viewReason: access.mode === 'view' ? access.sentence : null,
    sample,
  };
}
