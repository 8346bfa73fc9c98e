import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp, type App } from '#app/create-app';
import { startNodeChild } from '#app/parser/node-child';
import type { ParserChild } from '#app/parser/parser-child';
import { ask } from '#shared/contract/client';
import type { ImportReview } from '#shared/contract/import-results';
import type { InputOf, OperationName, ResultOf } from '#shared/contract/operations';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { makeTestApp, PARSER, planFile } from '#tests/support/contract-app';
import { planOf } from '#tests/support/plans';
import { reviewFile } from '#tests/support/review-document';

let folder: TestFolder;
let app: App;

beforeEach(() => {
  folder = makeTestFolder();
  app = makeTestApp(folder.path('own'));
  app.createWorkspace(folder.path('plan.clearday'));
});

afterEach(() => {
  app.close();
  folder.remove();
});

function call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<ResultOf<Name>> {
  return ask(app.dispatch, name, input);
}

async function open(
  bytes = reviewFile(),
  fileName = 'Plan v2.1.docx',
  replace = false,
): Promise<ImportReview> {
  await call('imports.open', { file: app.admitBytes(fileName, bytes), replace });
  return view();
}

async function view(): Promise<ImportReview> {
  const { review } = await call('imports.view', {});
  if (review === null) throw new Error('No import is under review.');
  return review;
}

const openQuestions = ({ questions }: ImportReview): string[] =>
  questions.filter(({ answer }) => answer === null).map(({ kind }) => kind);

const CONFIRM = {
  version: '2.1',
  status: 'Draft',
  date: '2026-05-12',
  description: 'For May',
  acceptDoubts: true,
};

describe('an import under review', () => {
  it('is answered question by question, and each answer can be taken back', async () => {
    const review = await open();
    expect(openQuestions(review)).toEqual([
      'column',
      'column',
      'rating-colour',
      'deadline',
      'closed-in-progress',
    ]);
    const colour = review.questions.find(({ kind }) => kind === 'rating-colour')?.id ?? '';
    await call('imports.answer', { answers: { [colour]: 'amber' } });
    expect((await view()).actions.map(({ impactRating }) => impactRating)).toEqual([
      'green',
      'amber',
      'amber',
      'green',
      null,
      'amber',
    ]);
    await call('history.undo', {});
    expect(openQuestions(await view())).toContain('rating-colour');
    await call('history.redo', {});
    await call('imports.answer', { answers: { [colour]: null } });
    expect(openQuestions(await view())).toContain('rating-colour');
  });

  it('goes on where it stopped after the program was started again', async () => {
    const { questions } = await open();
    const deadline = questions.find(({ kind }) => kind === 'deadline')?.id ?? '';
    await call('imports.answer', { answers: { [deadline]: 'words-only' } });
    await call('imports.revise', { changes: [0], decision: 'reject' });
    app.close();
    app = makeTestApp(folder.path('own'));
    app.openWorkspace(folder.path('plan.clearday'), 'write');
    const again = await view();
    expect(again.fileName).toBe('Plan v2.1.docx');
    expect(again.questions.find(({ id }) => id === deadline)?.answer).toBe('words-only');
    expect(again.revisions.map(({ decision }) => decision)).toEqual(['reject', null, null, null]);
  });

  it('goes on when the same file is opened again, and asks before another takes its place', async () => {
    const first = await open();
    const other = await planFile(planOf({ ref: '1.1', activity: 'blue' }), '1.0');
    await expect(open(other, 'Other.docx')).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'import-pending', fileName: 'Plan v2.1.docx' },
    });
    expect((await open()).id).toBe(first.id);
    expect((await open(other, 'Other.docx', true)).fileName).toBe('Other.docx');
    await call('history.undo', {});
    expect((await view()).id).toBe(first.id);
  });

  it('becomes a draft with all that was decided, in one step that brings the review back when undone', async () => {
    const review = await open();
    await call('imports.edit', {
      action: review.actions[0]?.id ?? '',
      field: 'lead',
      value: 'Head of Carers',
      reset: false,
    });
    await call('imports.revise', { changes: null, decision: 'reject' });
    expect(await call('imports.confirm', CONFIRM)).toEqual({ version: '2.1', actions: 5 });
    expect((await call('imports.view', {})).review).toBeNull();
    const { priorities } = await call('plans.export', { version: '2.1' });
    expect(priorities[0]?.actions.map(({ ref, lead, progress }) => [ref, lead, progress[0]?.text])).toEqual([
      ['1.1', 'Head of Carers', 'Average wait is 24 days.'],
      ['1.2', 'Head of Commissioning', 'Staff are trained in June.'],
      ['1.3', 'Carers Lead', 'Four of five forums held.'],
    ]);
    const { versions } = await call('versions.list', {});
    expect(versions[0]).toMatchObject({ status: 'Draft', date: '2026-05-12', description: 'For May' });
    await call('history.undo', {});
    expect((await call('versions.list', {})).versions).toEqual([]);
    expect((await view()).actions[0]?.id).toBe(review.actions[0]?.id);
  });

  it('proposes the details of the version from the file, and refuses a label that is taken', async () => {
    expect((await open()).proposal).toEqual({
      version: '2.1',
      from: 'document',
      status: 'Draft',
      date: '2026-05-12',
      description: 'Update for the May board',
      taken: [],
    });
    await call('imports.confirm', CONFIRM);
    const again = await open();
    expect(again.proposal).toMatchObject({ version: '2.2', from: 'newest', taken: ['2.1'] });
    await expect(call('imports.confirm', CONFIRM)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('takes a plan in the exchange format too, which has no pages to show', async () => {
    await open();
    await call('imports.confirm', CONFIRM);
    const plan = await call('plans.export', { version: '2.1' });
    const review = await open(new TextEncoder().encode(JSON.stringify(plan)), 'plan.json');
    expect(review).toMatchObject({ kind: 'exchange', fileName: 'plan.json', source: { strips: 0 } });
    expect(review.actions.map(({ ref, at }) => [ref, at.strip])).toContainEqual(['2.3', null]);
  });

  it('is not confirmed with questions open, unless the suggested answers are taken', async () => {
    await open();
    await expect(call('imports.confirm', { ...CONFIRM, acceptDoubts: false })).rejects.toMatchObject({
      code: 'open-questions',
      message: expect.stringContaining('5 questions are open about Plan v2.1.docx.'),
    });
  });

  it('is discarded, and comes back when that is undone', async () => {
    const { id } = await open();
    await call('imports.discard', {});
    expect((await call('imports.view', {})).review).toBeNull();
    await call('history.undo', {});
    expect((await view()).id).toBe(id);
  });

  it('is read again when its process was killed', async () => {
    const children: ParserChild[] = [];
    app.close();
    app = createApp({
      parser: () => {
        const child = startNodeChild(PARSER);
        children.push(child);
        return child;
      },
      program: 'Clearday test',
      dataFolder: folder.path('own'),
    });
    app.openWorkspace(folder.path('plan.clearday'), 'write');
    await open();
    await call('imports.revise', { changes: [0], decision: 'reject' });
    const ended = new Promise((resolve) => children[0]?.onEnd(resolve));
    children[0]?.kill();
    await ended;
    expect((await call('imports.source', { chunk: 0 })).strips.length).toBeGreaterThan(10);
    expect((await call('imports.action', { index: 1 })).fields[0]?.written).toBe('1.2');
    expect((await view()).revisions[0]?.decision).toBe('reject');
    expect(children).toHaveLength(2);
  });

  it('does not begin for a file without a plan, and leaves nothing behind', async () => {
    const letter = await planFile({ ...planOf({ ref: '1.1' }), priorities: [] }, '1.0');
    await expect(open(letter, 'Letter.docx')).rejects.toMatchObject({ code: 'no-plan' });
    await expect(open(new Uint8Array([1, 2, 3]), 'Broken.docx')).rejects.toMatchObject({
      code: 'file-refused',
    });
    expect((await call('imports.view', {})).review).toBeNull();
    expect(await call('history.list', {})).toEqual([]);
  });

  it.each([
    ['an action without a reference', 'ref', ' '],
    ['a reference that another action has', 'ref', '1.2'],
    ['an action without wording', 'wording', ''],
    ['a rating that the scale has not', 'impactRating', 'purple'],
    ['a priority that there is not', 'priority', '9'],
  ] as const)('refuses %s', async (_, field, value) => {
    const { actions } = await open();
    const edit = call('imports.edit', { action: actions[0]?.id ?? '', field, value, reset: false });
    await expect(edit).rejects.toMatchObject({
      code: expect.stringMatching(/invalid-input|conflict|not-found/),
    });
    expect((await view()).actions).toEqual(actions);
  });

  it('refuses answers, shades and changes that there are not', async () => {
    const { questions } = await open();
    const id = questions[0]?.id ?? '';
    await expect(call('imports.answer', { answers: { [id]: 'maybe' } })).rejects.toThrow('That is no answer');
    await expect(call('imports.answer', { answers: { other: 'x' } })).rejects.toThrow('no longer asked');
    await expect(call('imports.revise', { changes: [9], decision: 'accept' })).rejects.toThrow(
      'not in the file',
    );
    await expect(
      call('imports.correct', { what: 'shade', fill: 'FFC000', rating: 'purple', reset: false }),
    ).rejects.toThrow('no such rating');
    await expect(
      call('imports.correct', { what: 'column', header: 'Lead', role: 'owner', reset: false }),
    ).rejects.toThrow('No column is for that');
  });
});
