import {
  proposeIdentity,
  OTHER_ACTION,
  SAME_ACTION,
  type IdentityDoubt,
  type IdentityProposal,
} from '#shared/compare/identity';
import { AppError } from '#shared/contract/errors';
import { OPERATIONS, type InputOf } from '#shared/contract/operations';
import { toRunner, type Runner } from '#shared/contract/dispatch';
import type { ImportResult } from '#shared/contract/results';
import { BODY_START, type SourceRef } from '#shared/document/source-ref';
import { toActionId, toPlanId, toVersionId, type ActionId } from '#shared/domain/ids';
import { listActions, type PlanContent } from '#shared/domain/plan';
import type { PlanVersion, VersionMeta } from '#shared/domain/version';
import { describedMeta } from '#shared/compare/version-control';
import type { Question } from '#shared/recognise/draft';
import type { AppContext } from '../context.ts';
import type { SourceFileBytes } from '../files/read-source-file.ts';
import { parsePlan } from '../parse-plan.ts';
import type { ParsedFile } from '../parser/protocol.ts';
import { ChangeRefused } from '../store/change-refusal.ts';
import type { WriteHandle } from '../store/handle.ts';
import { putActionLink } from '../store/identity/action-links.ts';
import { insertImportReport } from '../store/import-reports.ts';
import { insertPlan } from '../store/plans.ts';
import { insertSourceFile } from '../store/source-files.ts';
import { listVersions } from '../store/versions/list-versions.ts';
import { findVersionByLabel, getVersion } from '../store/versions/get-version.ts';
import { saveDraft } from '../store/versions/save-draft.ts';
import { findThePlan, getSummaryByLabel } from '../versions.ts';
import { toMessageJson, toQuestionView } from '../views/messages.ts';

type ImportInput = InputOf<'imports.start'>;

/** Bringing a file in as a draft version: read and reviewed first, then saved in one step that can be undone. */
export function importRunners(context: AppContext): Record<'imports.start', Runner> {
  return { 'imports.start': toRunner(OPERATIONS['imports.start'], (input) => startImport(context, input)) };
}

async function startImport(context: AppContext, input: ImportInput): Promise<ImportResult> {
  const file = context.files.get(input.file);
  requireFreeLabel(context, input.version);
  const parsed = await parsePlan(context, file, input.tracked, input.answers);
  const previous = findNewest(context);
  const identity =
    previous === null ? NO_IDENTITY : proposeIdentity(previous.content, parsed.draft.content, input.answers);
  const questions = [
    ...parsed.draft.questions,
    ...identity.doubts.map((doubt) => toQuestion(doubt, parsed, input.answers)),
  ];
  requireAnswers(questions, input, file);
  const reviewed: Reviewed = { input, file, parsed, previous, identity, questions };
  const sentence = `Brought in ${file.fileName} as version ${input.version}`;
  const ids = { plan: findThePlan(context)?.id ?? null, version: toVersionId(context.store.newId()) };
  context.change({ operation: 'imports.start', sentence, about: [ids.version], final: null }, (write) =>
    saveImport(context, write, reviewed, ids),
  );
  return describeImport(context, reviewed);
}

/** Nobody should answer questions for a version that can't be made. */
function requireFreeLabel(context: AppContext, label: string): void {
  const { read } = context.workspace();
  const plan = findThePlan(context);
  if (plan !== null && findVersionByLabel(read, plan.id, label) !== null) {
    throw new ChangeRefused('label-taken', `Version ${label}`);
  }
}

interface Reviewed {
  readonly input: ImportInput;
  readonly file: SourceFileBytes;
  readonly parsed: ParsedFile;
  readonly previous: PlanVersion | null;
  readonly identity: IdentityProposal;
  readonly questions: readonly Question[];
}

const NO_IDENTITY: IdentityProposal = { links: [], doubts: [] };

function findNewest(context: AppContext): PlanVersion | null {
  const plan = findThePlan(context);
  const { read } = context.workspace();
  const newest = plan === null ? undefined : listVersions(read, plan.id).at(-1);
  return newest === undefined ? null : getVersion(read, newest.id, context.store.sha256);
}

function toQuestion(doubt: IdentityDoubt, { draft }: ParsedFile, answers: ImportInput['answers']): Question {
  const index = listActions(draft.content).findIndex(({ action }) => action.ref === doubt.ref);
  const at: SourceRef = draft.evidence[index]?.row ?? BODY_START;
  const answer = answers[doubt.id];
  return {
    id: doubt.id,
    kind: 'identity',
    text: doubt.text,
    at,
    quote: doubt.quote,
    options: [
      { id: SAME_ACTION, label: doubt.same },
      { id: OTHER_ACTION, label: doubt.other },
    ],
    proposed: SAME_ACTION,
    answer: answer === SAME_ACTION || answer === OTHER_ACTION ? answer : null,
  };
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

function saveImport(
  context: AppContext,
  write: WriteHandle,
  reviewed: Reviewed,
  ids: { readonly plan: PlanVersion['planId'] | null; readonly version: PlanVersion['id'] },
): void {
  const { store } = context;
  const { file, parsed, input } = reviewed;
  const { content, scale } = parsed.draft;
  const at = store.now();
  const planId = ids.plan ?? toPlanId(store.newId());
  if (ids.plan === null) insertPlan(write, { id: planId, title: content.title }, at);
  const source = insertSourceFile(write, file, { at, sha256: store.sha256 });
  const actionIds = identify(context, content, reviewed);
  const meta = metaOf(content, input);
  saveDraft(
    write,
    planId,
    { meta, content, actionIds, scale, source },
    { id: ids.version, at, sha256: store.sha256 },
  );
  linkActions(write, reviewed, ids.version, actionIds);
  insertImportReport(write, {
    id: store.newId(),
    planId,
    versionId: ids.version,
    source,
    importedAt: at,
    importedBy: store.who,
    messages: parsed.messages,
    omissions: parsed.omissions,
    questions: reviewed.questions.map((question) => ({
      ...question,
      answer: question.answer ?? question.proposed,
    })),
    unplaced: parsed.draft.unplaced,
  });
}

/** An action that goes on keeps its id; a new one gets a new id. */
function identify(context: AppContext, content: PlanContent, { identity, previous }: Reviewed): ActionId[] {
  const known = new Map(
    identity.links
      .filter((link) => KEEPS_ID.has(link.kind))
      .map((link) => [link.after, previous?.actionIds[link.before]]),
  );
  return listActions(content).map((_, index) => known.get(index) ?? toActionId(context.store.newId()));
}

const KEEPS_ID: ReadonlySet<string> = new Set(['same', 'renumbered', 'moved']);

/** What became of actions beyond staying the same is kept, as confirmed by whoever brought the file in. */
function linkActions(
  write: WriteHandle,
  { identity, previous }: Reviewed,
  versionId: PlanVersion['id'],
  ids: readonly ActionId[],
): void {
  if (previous === null) return;
  for (const { after, before, kind } of identity.links) {
    const actionId = ids[after];
    const earlierActionId = previous.actionIds[before];
    if (kind === 'same' || actionId === undefined || earlierActionId === undefined) continue;
    putActionLink(write, {
      versionId,
      actionId,
      earlierVersionId: previous.id,
      earlierActionId,
      kind,
      standing: 'confirmed',
    });
  }
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

function describeImport(context: AppContext, { input, parsed, questions }: Reviewed): ImportResult {
  const { content } = parsed.draft;
  return {
    version: input.version,
    actions: listActions(content).length,
    priorities: content.priorities.length,
    contentHash: getSummaryByLabel(context, input.version).contentHash,
    questions: questions.map(toQuestionView),
    messages: parsed.messages.map(toMessageJson),
  };
}
