import type { RecentWorkspaces } from '#app/hosting/recent-workspaces';
import type { WorkspaceOpening } from '#shared/contract/bridge';
import { AppError } from '#shared/contract/errors';
import { copyWish, type CopyWish, type OpenedCopy } from '#shared/contract/loopback';
import { hostWish } from '#shared/contract/wishes';
import type { Desk } from '../workspaces/desk.ts';
import type { Offers } from '../workspaces/offers.ts';
import type { WorkingCopies } from '../workspaces/working-copies.ts';
import { describeBeginning } from './begin.ts';

export interface WishParts {
  readonly desk: Desk;
  readonly copies: WorkingCopies;
  readonly recentFiles: RecentWorkspaces;
  readonly offers: Offers;
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  /** What changed on the desk; notes it for the next start. */
  readonly noteOpened: () => Promise<void>;
}

/** Grants what the server's half of the host can do. Throws AppError, and what the app throws. */
export async function grantWish(value: unknown, parts: WishParts): Promise<unknown> {
  const aboutCopy = copyWish.safeParse(value);
  if (aboutCopy.success) return grantAboutCopy(aboutCopy.data, parts);
  const { success, data: wish } = hostWish.safeParse(value);
  if (!success)
    throw new AppError('invalid-input', 'Clearday was asked for something that it does not know.');
  const { desk, copies, recentFiles, offers } = parts;
  switch (wish.kind) {
    case 'begin':
      return describeBeginning(desk, copies, recentFiles);
    case 'open-sample':
      return noted(await desk.openSample(), parts);
    case 'open-recent':
      return openInPlace(recentFiles.findPath(wish.id), parts);
    case 'open-offered':
      return openInPlace(offers.take(wish.id), parts);
    case 'forget-recent':
      requireKept(wish.id, parts);
      copies.remove(wish.id);
      await recentFiles.forget(wish.id);
      return null;
    case 'close-workspace':
      desk.close();
      return null;
    case 'print-pdf':
      return parts.printPdf(wish.html);
    default:
      // The rest is the page's half to do.
      throw new AppError('invalid-input', 'Clearday was asked for something that its window does by itself.');
  }
}

async function grantAboutCopy(wish: CopyWish, parts: WishParts): Promise<OpenedCopy | boolean | null> {
  const { desk } = parts;
  switch (wish.kind) {
    case 'open-copy':
      return noted(await desk.openCopy(wish.id), parts);
    case 'open-now':
      return desk.copy === null ? null : desk.openCopy(desk.copy.id);
    case 'new-copy':
      return noted(await desk.newCopy(wish.name), parts);
    case 'restore-copy':
      return noted(await desk.restore(wish.backup), parts);
    case 'note-kept':
      return noteKept(wish, desk);
    default:
      throw new Error('A wish about a copy that nobody grants.');
  }
}

/** False for a copy that is no longer open: its note stands as it is, and the next opening looks at the file. */
async function noteKept(
  { id, hash, changes }: Extract<CopyWish, { kind: 'note-kept' }>,
  { copy }: Desk,
): Promise<boolean> {
  if (copy?.id !== id) return false;
  await copy.noteKept(hash, changes);
  return true;
}

async function openInPlace(path: string | null, parts: WishParts): Promise<WorkspaceOpening> {
  if (path === null) {
    throw new AppError('not-found', 'That workspace is no longer at hand. Open its file again.');
  }
  return noted(parts.desk.openInPlace(path), parts);
}

/** Forgetting a working copy deletes it, so it must not hold what is nowhere else. Throws AppError 'conflict'. */
function requireKept(id: string, { desk, copies }: WishParts): void {
  const copy = copies.find(id);
  if (copy === null) return;
  const name = copy.note.fileName;
  if (desk.copy?.id === id)
    throw new AppError('conflict', `${name} is open. Close it, then take it off the list.`);
  if (copy.note.ahead && !copy.note.sample) {
    throw new AppError(
      'conflict',
      `${name} has changes that are only in Clearday’s own copy. Open it and keep it in a file first.`,
    );
  }
}

async function noted<Opened>(opened: Opened, { noteOpened }: WishParts): Promise<Opened> {
  await noteOpened();
  return opened;
}
