import type { RecentWorkspaces } from '#app/hosting/recent-workspaces';
import type { Beginning, Offer, RecentWorkspace } from '#shared/contract/bridge';
import { PROGRAM } from '../program.ts';
import { describePlace, type Desk } from '../workspaces/desk.ts';
import type { WorkingCopies, WorkingCopy } from '../workspaces/working-copies.ts';

/** What the page is told when it begins. */
export function describeBeginning(
  desk: Desk,
  copies: WorkingCopies,
  recentFiles: RecentWorkspaces,
): Beginning {
  const all = copies.list();
  const recent = [...recentFiles.list(), ...all.filter(({ note }) => !note.sample).map(toRecent)];
  const open = desk.opening();
  return {
    program: PROGRAM,
    first: all.length === 0 && recent.length === 0,
    open,
    recent: recent.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt)),
    offered: open === null ? findUnkept(all) : null,
    lacks: ['show-saved'],
  };
}

function toRecent({ id, note }: WorkingCopy): RecentWorkspace {
  const { fileName, openedAt, about } = note;
  return { id, name: fileName.replace(/\.clearday$/i, ''), folder: describePlace(note), openedAt, about };
}

/** Work that was done here and may not have reached the person's file; the newest first. */
function findUnkept(copies: readonly WorkingCopy[]): Offer | null {
  const unkept = copies.find(({ note }) => note.ahead && !note.sample);
  return unkept === undefined
    ? null
    : { id: unkept.id, kind: 'unkept-workspace', fileName: unkept.note.fileName };
}
