import type { HostGifts, HostWish } from '#shared/contract/bridge';
import { AppError } from '#shared/contract/errors';
import { printPaper } from '../printing/print-paper.ts';
import type { DeskParts } from './desk-parts.ts';
import type { FileDesk } from './file-desk.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

export interface Desks {
  readonly parts: DeskParts;
  readonly workspaces: WorkspaceDesk;
  readonly files: FileDesk;
}

/** Grants a wish of the page and gives its gift. Throws what a person can act on. */
export async function grantWish(
  wish: HostWish,
  { parts, workspaces, files }: Desks,
): Promise<HostGifts[keyof HostGifts]> {
  switch (wish.kind) {
    case 'begin':
      return workspaces.begin();
    case 'choose-document':
      return files.chooseDocument();
    case 'new-workspace':
      return workspaces.create(wish.name);
    case 'choose-workspace':
      return workspaces.choose();
    case 'open-recent':
      return workspaces.openRecent(wish.id);
    case 'open-sample':
      return workspaces.openSample();
    case 'open-offered':
      return workspaces.openOffered(wish.id);
    case 'restore-backup':
      return workspaces.restore(wish.backup);
    case 'choose-folder':
      return files.chooseFolder();
    case 'find-folder':
      return files.findFolder();
    case 'save-file':
      return files.save(wish);
    case 'print-pdf':
      return printPaper(wish.html, parts);
    case 'forget-recent':
      await parts.recent.forget(wish.id);
      return null;
    case 'copy-details':
      await parts.electron.clipboard.writeText(wish.text);
      return null;
    case 'keep-in-file':
      // In this host a workspace is always the person's own file.
      throw new AppError('conflict', 'The workspace is in a file of yours already.');
    default:
      doAtOnce(wish, { parts, workspaces, files });
      return null;
  }
}

type QuickWish = Extract<HostWish, { readonly kind: 'close-workspace' | 'show-saved' | 'set-unsaved' }>;

/** Wishes that are granted without waiting, and whose gift is nothing. */
function doAtOnce(wish: QuickWish, { parts, workspaces, files }: Desks): void {
  switch (wish.kind) {
    case 'close-workspace':
      return workspaces.close();
    case 'show-saved':
      return files.showSaved(wish.id);
    case 'set-unsaved':
      return parts.onUnsaved(wish.unsaved);
  }
}
