import { toRunner, type Runner } from '#shared/contract/dispatch';
import { AppError } from '#shared/contract/errors';
import type { DoneStep } from '#shared/contract/import-results';
import { OPERATIONS, type InputOf } from '#shared/contract/operations';
import { assertNever } from '#shared/domain/assert-never';
import { findRating } from '#shared/domain/rating';
import { isColumnRole } from '#shared/review/column-roles';
import { withAnswer, withEdit, withRevisions, type ReviewDecisions } from '#shared/review/decisions';
import type { ReviewBody } from '#shared/review/review-view';
import type { AppContext } from '../context.ts';
import { decide, requirePending, viewReview } from './current-review.ts';

type DecisionOperations = 'imports.answer' | 'imports.correct' | 'imports.revise' | 'imports.edit';

/** What a person decides while reviewing: each is a step of the history. */
export function decisionRunners(context: AppContext): Record<DecisionOperations, Runner> {
  return {
    'imports.answer': toRunner(OPERATIONS['imports.answer'], (input) => answer(context, input)),
    'imports.correct': toRunner(OPERATIONS['imports.correct'], (input) => correct(context, input)),
    'imports.revise': toRunner(OPERATIONS['imports.revise'], (input) => revise(context, input)),
    'imports.edit': toRunner(OPERATIONS['imports.edit'], (input) => edit(context, input)),
  };
}

async function answer(context: AppContext, { answers }: InputOf<'imports.answer'>): Promise<DoneStep> {
  const pending = requirePending(context);
  const { questions } = await viewReview(context, pending);
  let decisions = pending.decisions;
  const said: string[] = [];
  for (const [id, option] of Object.entries(answers)) {
    const question = questions.find((each) => each.id === id);
    if (question === undefined) throw new AppError('not-found', 'That question is no longer asked.');
    const taken = question.options.find((each) => each.id === option);
    if (option !== null && taken === undefined)
      throw new AppError('invalid-input', 'That is no answer to the question.');
    decisions = withAnswer(decisions, id, option);
    said.push(`${taken === undefined ? 'Opened again' : `Answered “${taken.label}”`}: ${question.text}`);
  }
  const sentence = said.length === 1 ? said.join('') : `Answered ${said.length} questions`;
  return decide(context, pending, { operation: 'imports.answer', sentence }, decisions);
}

async function correct(context: AppContext, input: InputOf<'imports.correct'>): Promise<DoneStep> {
  const pending = requirePending(context);
  const { decisions, sentence } = withCorrection(
    pending.decisions,
    await viewReview(context, pending),
    input,
  );
  return decide(context, pending, { operation: 'imports.correct', sentence }, decisions);
}

interface Corrected {
  readonly decisions: ReviewDecisions;
  readonly sentence: string;
}

function withCorrection(
  decisions: ReviewDecisions,
  body: ReviewBody,
  input: InputOf<'imports.correct'>,
): Corrected {
  switch (input.what) {
    case 'column': {
      const { header, role, reset } = input;
      if (role !== null && !isColumnRole(role)) throw new AppError('invalid-input', 'No column is for that.');
      const others = decisions.columns.filter((each) => each.header !== header);
      const columns = reset ? others : [...others, { header, role }];
      return { decisions: { ...decisions, columns }, sentence: `Corrected the column “${header}”` };
    }
    case 'shade': {
      const { fill, rating, reset } = input;
      const word = findRating(body.scale, rating)?.word;
      if (rating !== null && word === undefined)
        throw new AppError('invalid-input', 'The scale has no such rating.');
      const others = decisions.legend.filter((each) => each.fill !== fill);
      const legend = reset ? others : [...others, { fill, rating }];
      return { decisions: { ...decisions, legend }, sentence: `Corrected what the shade ${fill} stands for` };
    }
    case 'priority':
      return withPriority(decisions, body, input);
    default:
      return assertNever(input);
  }
}

function withPriority(
  decisions: ReviewDecisions,
  body: ReviewBody,
  { number, as, title, reset }: Extract<InputOf<'imports.correct'>, { what: 'priority' }>,
): Corrected {
  if (!body.priorities.some((each) => each.recognised === number))
    throw new AppError('not-found', 'That priority is no longer in the file as it is read now.');
  const taken = body.priorities.some((each) => each.recognised !== number && each.number === as);
  if (!reset && taken)
    throw new AppError('conflict', `There is a priority ${as} already. Give another number.`);
  const others = decisions.priorities.filter((each) => each.number !== number);
  const priorities = reset ? others : [...others, { number, as, title }];
  return { decisions: { ...decisions, priorities }, sentence: `Corrected priority ${as}` };
}

async function revise(context: AppContext, input: InputOf<'imports.revise'>): Promise<DoneStep> {
  const pending = requirePending(context);
  const { revisions } = await viewReview(context, pending);
  const wanted = input.changes ?? revisions.map(({ number }) => number);
  if (wanted.some((number) => revisions[number] === undefined))
    throw new AppError('not-found', 'That tracked change is not in the file.');
  const { decision } = input;
  const both = wanted.flatMap((number) => [number, revisions[number]?.partner ?? []].flat());
  const what = decision === null ? 'Opened again' : decision === 'accept' ? 'Accepted' : 'Rejected';
  const many = wanted.length === 1 ? 'a tracked change' : `${wanted.length} tracked changes`;
  return decide(
    context,
    pending,
    { operation: 'imports.revise', sentence: `${what} ${many}` },
    withRevisions(pending.decisions, both, decision),
  );
}

async function edit(context: AppContext, input: InputOf<'imports.edit'>): Promise<DoneStep> {
  const pending = requirePending(context);
  const body = await viewReview(context, pending);
  const action = body.actions.find((each) => each.id === input.action);
  if (action === undefined)
    throw new AppError('not-found', 'That action is no longer in the file as it is read now.');
  if (!input.reset) requireGoodValue(input, body, action.id);
  const value = input.reset ? undefined : (input.value?.trimEnd() ?? null);
  return decide(
    context,
    pending,
    { operation: 'imports.edit', sentence: `Corrected ${action.ref} in the review` },
    withEdit(pending.decisions, input, value),
  );
}

function requireGoodValue({ field, value }: InputOf<'imports.edit'>, body: ReviewBody, action: string): void {
  const text = value?.trim() ?? '';
  switch (field) {
    case 'ref':
      if (text === '') throw new AppError('invalid-input', 'An action needs a reference, as in 2.1.');
      if (body.actions.some((each) => each.id !== action && each.ref === text))
        throw new AppError('conflict', `${text} is the reference of another action. Give another one.`);
      return;
    case 'wording':
      if (text === '') throw new AppError('invalid-input', 'An action needs its wording.');
      return;
    case 'activityRating':
    case 'impactRating':
      if (value !== null && findRating(body.scale, value) === null)
        throw new AppError('invalid-input', 'The scale has no such rating.');
      return;
    case 'priority':
      if (!body.priorities.some((each) => each.recognised === text))
        throw new AppError('not-found', `There is no priority ${text}.`);
      return;
    case 'lead':
    case 'deadline':
    case 'progress':
    case 'board':
      return;
    default:
      assertNever(field);
  }
}
