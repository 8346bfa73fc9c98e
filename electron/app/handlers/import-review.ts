import { describedMeta } from '#shared/compare/version-control';
import { toRunner, type Runner } from '#shared/contract/dispatch';
import { AppError } from '#shared/contract/errors';
import type { IMPORT_OPERATIONS } from '#shared/contract/import-operations';
import type { ConfirmedImport, ImportView, OpenedImport } from '#shared/contract/import-results';
import { OPERATIONS, type InputOf } from '#shared/contract/operations';
import { listActions } from '#shared/domain/plan';
import { NO_DECISIONS } from '#shared/review/decisions';
import type { AppContext } from '../context.ts';
import { requirePending, toDeskWish, viewReview } from '../imports/current-review.ts';
import { decisionRunners } from '../imports/decisions.ts';
import { findNewest, requireFreeLabel, saveImport } from '../imports/save-import.ts';
import { describeNoPlan } from '../parse-plan.ts';
import { deletePendingImport, findPendingImport, insertPendingImport } from '../store/pending-imports.ts';
import { findSourceFile, insertSourceFile } from '../store/source-files.ts';

type ReviewOperations = keyof typeof IMPORT_OPERATIONS;

/** Bringing a file in under review. Every step is kept in the workspace, and can be undone. */
export function importReviewRunners(context: AppContext): Record<ReviewOperations, Runner> {
  return {
    ...decisionRunners(context),
    'imports.open': toRunner(OPERATIONS['imports.open'], (input) => openImport(context, input)),
    'imports.view': toRunner(OPERATIONS['imports.view'], () => viewImport(context)),
    'imports.action': toRunner(OPERATIONS['imports.action'], async ({ index }) =>
      requireFound(
        await context.reviews.ask(wishOf(context), { review: 'action', index }, (message) =>
          message.kind === 'review-action' ? [message.action] : null,
        ),
      ),
    ),
    'imports.source': toRunner(OPERATIONS['imports.source'], ({ chunk }) =>
      context.reviews.ask(wishOf(context), { review: 'chunk', chunk }, (message) =>
        message.kind === 'review-chunk' ? message.chunk : null,
      ),
    ),
    'imports.confirm': toRunner(OPERATIONS['imports.confirm'], (input) => confirmImport(context, input)),
    'imports.discard': toRunner(OPERATIONS['imports.discard'], async () => discardImport(context)),
  };
}

function wishOf(context: AppContext): ReturnType<typeof toDeskWish> {
  return toDeskWish(context, requirePending(context));
}

function requireFound<Found>([found]: readonly (Found | null)[]): Found {
  if (found !== undefined && found !== null) return found;
  throw new AppError('not-found', 'That action is no longer in the file as it is read now.');
}

/** The same file again goes on where its review stopped. */
async function openImport(
  context: AppContext,
  { file: handle, replace }: InputOf<'imports.open'>,
): Promise<OpenedImport> {
  const file = context.files.get(handle);
  const { store } = context;
  const sha256 = store.sha256(file.bytes);
  const before = findPendingImport(context.workspace().read);
  if (before?.sha256 === sha256) return { id: before.id, fileName: before.fileName, goesOn: true };
  if (before !== null && !replace) {
    throw new AppError('conflict', `The review of ${before.fileName} is not finished.`, {
      reason: 'import-pending',
      fileName: before.fileName,
    });
  }
  const { fileName } = file;
  const fresh = { fileName, sha256, decisions: NO_DECISIONS };
  const body = await context.reviews.view(toDeskWish(context, fresh, () => file.bytes));
  if (body.actions.length === 0) {
    context.reviews.close();
    throw new AppError('no-plan', describeNoPlan(fileName), { messages: body.messages.length });
  }
  const id = store.newId();
  const step = {
    operation: 'imports.open',
    sentence: `Opened ${fileName} for review`,
    about: [id],
    final: null,
  };
  context.change(step, (write) => {
    const at = store.now();
    insertSourceFile(write, file, { at, sha256: store.sha256 });
    if (before !== null) deletePendingImport(write, before.id);
    insertPendingImport(write, { id, ...fresh, openedAt: at, openedBy: store.who });
  });
  return { id, fileName, goesOn: false };
}

async function viewImport(context: AppContext): Promise<ImportView> {
  const pending = findPendingImport(context.workspace().read);
  if (pending === null) {
    context.reviews.close();
    return { review: null };
  }
  const { id, openedAt, openedBy } = pending;
  const body = await viewReview(context, pending);
  return { review: { ...body, id, openedAt, openedBy, newest: body.proposal.taken.at(-1) ?? null } };
}

async function confirmImport(
  context: AppContext,
  input: InputOf<'imports.confirm'>,
): Promise<ConfirmedImport> {
  const pending = requirePending(context);
  const { fileName, sha256 } = pending;
  requireFreeLabel(context, input.version);
  const result = await context.reviews.ask(toDeskWish(context, pending), { review: 'result' }, (message) =>
    message.kind === 'review-result' ? message.result : null,
  );
  const open = result.questions.filter((question) => question.answer === null).length;
  if (open > 0 && !input.acceptDoubts) {
    throw new AppError(
      'open-questions',
      `${open === 1 ? '1 question is' : `${open} questions are`} open about ${fileName}. Answer them, or take the suggested answers.`,
    );
  }
  const { draft, questions, messages, omissions, identity } = result;
  const bytes = findSourceFile(context.workspace().read, sha256);
  if (bytes === null) throw new Error('The bytes of an import under review are gone.');
  const meta = {
    ...describedMeta(draft.content, input.version),
    status: input.status,
    date: input.date,
    description: input.description,
  };
  saveImport(
    context,
    'imports.confirm',
    {
      file: { fileName, bytes },
      meta,
      draft,
      questions,
      messages,
      omissions,
      identity,
      previous: findNewest(context),
    },
    (write) => deletePendingImport(write, pending.id),
  );
  return { version: input.version, actions: listActions(draft.content).length };
}

function discardImport(context: AppContext): { readonly sentence: string } {
  const { id, fileName } = requirePending(context);
  const sentence = `Discarded the review of ${fileName}`;
  context.change({ operation: 'imports.discard', sentence, about: [id], final: null }, (write) =>
    deletePendingImport(write, id),
  );
  return { sentence };
}
