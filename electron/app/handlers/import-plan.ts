import { describedMeta } from '#shared/compare/version-control';
import { AppError } from '#shared/contract/errors';
import { OPERATIONS, type InputOf } from '#shared/contract/operations';
import { toRunner, type Runner } from '#shared/contract/dispatch';
import type { ImportResult } from '#shared/contract/results';
import { listActions, type PlanContent } from '#shared/domain/plan';
import type { VersionMeta } from '#shared/domain/version';
import type { Question } from '#shared/recognise/draft';
import { joinWithPrevious } from '#shared/review/review-plan';
import type { AppContext } from '../context.ts';
import type { SourceFileBytes } from '../files/read-source-file.ts';
import { findNewest, requireFreeLabel, saveImport, type ReviewedImport } from '../imports/save-import.ts';
import { parsePlan } from '../parse-plan.ts';
import { getSummaryByLabel } from '../versions.ts';
import { toMessageJson, toQuestionView } from '../views/messages.ts';

type ImportInput = InputOf<'imports.start'>;

/** Bringing a file in as a draft version: read and reviewed first, then saved in one step that can be undone. */
export function importRunners(context: AppContext): Record<'imports.start', Runner> {
  return { 'imports.start': toRunner(OPERATIONS['imports.start'], (input) => startImport(context, input)) };
}

async function startImport(context: AppContext, input: ImportInput): Promise<ImportResult> {
  const file = context.files.get(input.file);
  requireFreeLabel(context, input.version);
  const { draft, messages, omissions } = await parsePlan(context, file, input.tracked, input.answers);
  const previous = findNewest(context);
  const { identity, questions } = joinWithPrevious(draft, previous?.content ?? null, input.answers);
  requireAnswers(questions, input, file);
  const meta = metaOf(draft.content, input);
  const reviewed: ReviewedImport = { file, meta, draft, questions, messages, omissions, identity, previous };
  saveImport(context, 'imports.start', reviewed);
  return describeImport(context, reviewed);
}

function requireAnswers(questions: readonly Question[], input: ImportInput, file: SourceFileBytes): void {
  const open = questions.filter((question) => question.answer === null);
  if (open.length === 0 || input.acceptDoubts) return;
  const many = open.length === 1 ? '1 question is' : `${open.length} questions are`;
  throw new AppError(
    'open-questions',
    `${many} open about ${file.fileName}, so nothing was brought in. Answer them, or take Clearday’s proposals.`,
    { questions: open.map(toQuestionView) },
  );
}

/** What the person said, else what the document's own version control says of this version. */
function metaOf(content: PlanContent, input: ImportInput): VersionMeta {
  const described = describedMeta(content, input.version);
  return {
    ...described,
    status: input.status ?? described.status,
    date: input.date ?? described.date,
    description: input.description ?? described.description,
  };
}

function describeImport(
  context: AppContext,
  { meta, draft: { content }, messages, questions }: ReviewedImport,
): ImportResult {
  return {
    version: meta.label,
    actions: listActions(content).length,
    priorities: content.priorities.length,
    contentHash: getSummaryByLabel(context, meta.label).contentHash,
    questions: questions.map(toQuestionView),
    messages: messages.map(toMessageJson),
  };
}
