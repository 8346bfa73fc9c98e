import { AppError } from '#shared/contract/errors';
import type { ReviewDecisions } from '#shared/review/decisions';
import type { ReviewBody } from '#shared/review/review-view';
import type { AppContext } from '../context.ts';
import { findPendingImport, saveDecisions, type PendingImport } from '../store/pending-imports.ts';
import { findSourceFile } from '../store/source-files.ts';
import { listVersions } from '../store/versions/list-versions.ts';
import { findThePlan } from '../versions.ts';
import type { DeskWish } from './review-desk.ts';
import { findNewest } from './save-import.ts';

/** The import that is under review. Throws AppError 'not-found'. */
export function requirePending(context: AppContext): PendingImport {
  const pending = findPendingImport(context.workspace().read);
  if (pending !== null) return pending;
  throw new AppError('not-found', 'No import is under review any more. Bring the file in again.');
}

/** What the desk needs to show a pending import beside the versions there are now. */
export function toDeskWish(
  context: AppContext,
  { fileName, sha256, decisions }: Pick<PendingImport, 'fileName' | 'sha256' | 'decisions'>,
  bytes: () => Uint8Array = () => requireBytes(context, sha256, fileName),
): DeskWish {
  const { read } = context.workspace();
  const plan = findThePlan(context);
  const versions = plan === null ? [] : listVersions(read, plan.id);
  const newest = versions.at(-1);
  return {
    fileName,
    sha256,
    bytes,
    decisions,
    vocabulary: context.vocabulary,
    base: `${newest?.id ?? ''} ${newest?.contentHash ?? ''} ${versions.length}`,
    taken: versions.map(({ meta }) => meta.label),
    get previous() {
      return findNewest(context)?.content ?? null;
    },
  };
}

function requireBytes(context: AppContext, sha256: string, fileName: string): Uint8Array {
  const bytes = findSourceFile(context.workspace().read, sha256);
  if (bytes !== null) return bytes;
  throw new AppError('not-found', `${fileName} is no longer kept in this workspace. Bring it in again.`);
}

/** The review as it stands. Throws AppError. */
export function viewReview(context: AppContext, pending: PendingImport): Promise<ReviewBody> {
  return context.reviews.view(toDeskWish(context, pending));
}

/** Changes what was decided, as one step of the history, and brings the review up to date with it. */
export function decide(
  context: AppContext,
  pending: PendingImport,
  step: { readonly operation: string; readonly sentence: string },
  decisions: ReviewDecisions,
): { readonly sentence: string } {
  context.change({ ...step, about: [pending.id], final: null }, (write) =>
    saveDecisions(write, pending.id, decisions),
  );
  return { sentence: step.sentence };
}
