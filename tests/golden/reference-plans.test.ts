import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeSource } from '#shared/document/source-ref';
import { listActions, type Action, type PlanContent, type ProgressItem } from '#shared/domain/plan';
import { dueText } from '#shared/domain/plan-date';
import { lineText, type RichLine } from '#shared/domain/rich-text';
import type { ImportDraft } from '#shared/recognise/draft';
import { isMissing } from '#tests/support/office-validators';
import { recogniseBytes } from '#tests/support/recognised';
import {
  describeReference,
  isReferenceMissing,
  referenceBytes,
  referencePath,
  referenceTruth,
} from '#tests/support/reference';

const runSchema = z.object({
  text: z.string(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  superscript: z.literal(true).optional(),
});
const rating = z.string().nullable();
const row = z.array(z.string());
const truthSchema = z.object({
  title: z.string(),
  subtitle: z.string(),
  subtitle2: z.string().optional(),
  documentControl: z.array(z.object({ field: z.string(), value: z.string() })),
  versionHistory: z.array(
    z.object({
      version: z.string(),
      status: z.string(),
      date: z.string(),
      description: z.string(),
      pagesAffected: z.string(),
      reviewDue: z.string(),
    }),
  ),
  glossary: z.array(z.object({ role: z.string(), name: z.string() })),
  priorities: z.array(
    z.object({
      number: z.union([z.string(), z.number()]).transform(String),
      title: z.string(),
      expectedOutcomes: row,
      measures: z.array(
        z.object({
          text: z.string(),
          value: z.string().optional(),
          table: z.object({ header: row, rows: z.array(row) }).optional(),
        }),
      ),
      actions: z.array(
        z.object({
          ref: z.string(),
          text: z.string(),
          textRuns: z.array(runSchema).optional(),
          lead: z.string(),
          deadline: z.string(),
          deadlineMonth: z.string().nullable(),
          deadlineAmendedMonth: z.string().optional(),
          progress: z.array(
            z.object({
              level: z.number(),
              mark: z.string().optional(),
              text: z.string(),
              runs: z.array(runSchema).optional(),
            }),
          ),
          activityRating: rating.optional(),
          impactRating: rating.optional(),
        }),
      ),
    }),
  ),
});
type Truth = z.infer<typeof truthSchema>;
type TrueAction = Truth['priorities'][number]['actions'][number];

function truthOf(version: string): Truth {
  return truthSchema.parse(referenceTruth(`plan-v${version}`));
}

/** A field of every action, by reference. */
function eachAction<T>(content: PlanContent, pick: (action: Action) => T): Record<string, T> {
  return Object.fromEntries(listActions(content).map(({ action }) => [action.ref, pick(action)]));
}

function eachTrue<T>(truth: Truth, pick: (action: TrueAction) => T): Record<string, T> {
  return Object.fromEntries(
    truth.priorities.flatMap((priority) => priority.actions.map((action) => [action.ref, pick(action)])),
  );
}

/** Looks that only part of a text has; the right answers give no others. */
function runsOf(line: RichLine): unknown {
  if (line.length < 2) return undefined;
  return line.map(({ text, italic, underline, script }) => ({
    text,
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(script === 'superscript' && { superscript: true }),
  }));
}

function markOf({ mark }: ProgressItem): string | undefined {
  return mark === 'bullet' ? undefined : mark;
}

/** Which month the plan means; the season is Clearday's own reading of words that name no month. */
function trueDue(action: TrueAction): string | null {
  if (action.deadline === 'Spring 2023') return '2023-spring';
  return action.deadlineAmendedMonth ?? action.deadlineMonth;
}

interface Held {
  /** What the file holds of the plan beyond its actions. */
  readonly outcomes: boolean;
  readonly glossary: boolean;
}
const WHOLE: Held = { outcomes: true, glossary: true };
/** The trackers hold neither outcomes nor roles, nor looks of words. */
const TRACKER: Held = { outcomes: false, glossary: false };

function expectPlan(version: string, held: Held, recognised: () => Promise<ImportDraft>): void {
  const truth = truthOf(version);
  let draft: ImportDraft;
  let content: PlanContent;

  beforeAll(async () => {
    draft = await recognised();
    ({ content } = draft);
  });

  it('has the titles of the plan', () => {
    expect(content.title).toBe(truth.title);
    expect(content.subtitle).toBe([truth.subtitle, truth.subtitle2].filter(Boolean).join(' - '));
  });

  it('has every priority with its number, its title and its actions in order', () => {
    const outline = content.priorities.map(({ number, title, actions }) => ({
      number,
      title,
      refs: actions.map(({ ref }) => ref),
    }));
    expect(outline).toEqual(
      truth.priorities.map(({ number, title, actions }) => ({
        number,
        title,
        refs: actions.map(({ ref }) => ref),
      })),
    );
  });

  it('has the wording of every action', () => {
    expect(eachAction(content, ({ wording }) => lineText(wording))).toEqual(
      eachTrue(truth, ({ text }) => text),
    );
  });

  it('has the lead of every action', () => {
    expect(eachAction(content, ({ lead }) => lead)).toEqual(eachTrue(truth, ({ lead }) => lead));
  });

  it('has the deadline of every action as written', () => {
    expect(eachAction(content, ({ deadline }) => deadline.written)).toEqual(
      eachTrue(truth, ({ deadline }) => deadline),
    );
  });

  it('knows when every action is due', () => {
    expect(eachAction(content, ({ deadline }) => dueText(deadline.current))).toEqual(
      eachTrue(truth, trueDue),
    );
  });

  it('keeps the deadline agreed first where it was amended', () => {
    const amended = (action: TrueAction): boolean => action.deadlineAmendedMonth !== undefined;
    const moved = eachAction(content, ({ deadline }) =>
      deadline.timesMoved > 0 ? [dueText(deadline.original), deadline.timesMoved] : null,
    );
    expect(moved).toEqual(eachTrue(truth, (action) => (amended(action) ? [action.deadlineMonth, 1] : null)));
  });

  it('has every progress item with its level and mark', () => {
    const items = eachAction(content, ({ progress }) =>
      progress.map((item) => ({ level: item.level, mark: markOf(item), text: lineText(item.line) })),
    );
    expect(items).toEqual(
      eachTrue(truth, ({ progress }) => progress.map(({ level, mark, text }) => ({ level, mark, text }))),
    );
  });

  it('has the activity rating of every action', () => {
    expect(eachAction(content, ({ activityRating }) => activityRating)).toEqual(
      eachTrue(truth, ({ activityRating }) => activityRating ?? null),
    );
  });

  it('has the impact rating of every action', () => {
    expect(eachAction(content, ({ impactRating }) => impactRating)).toEqual(
      eachTrue(truth, ({ impactRating }) => impactRating ?? null),
    );
  });

  it('has the expected outcomes of every priority, where the file holds them', () => {
    expect(content.priorities.map(({ expectedOutcomes }) => expectedOutcomes)).toEqual(
      truth.priorities.map(({ expectedOutcomes }) => (held.outcomes ? expectedOutcomes : [])),
    );
  });

  it('has every measure with its value and its values over time', () => {
    expect(content.priorities.map(({ measures }) => measures)).toEqual(
      truth.priorities.map(({ measures }) =>
        measures.map(({ text, value, table }) => ({ text, value: value ?? null, series: table ?? null })),
      ),
    );
  });

  it('has document control, version control and the glossary of roles, where the file holds them', () => {
    expect(content.documentControl).toEqual(truth.documentControl);
    expect(content.versionHistory).toEqual(truth.versionHistory);
    expect(content.glossary).toEqual(held.glossary ? truth.glossary : []);
  });

  it('asks about nothing but the action that its progress closes, and places all rows', () => {
    const closed = version === '3.4' ? ['closed-in-progress'] : [];
    expect(draft.questions.map(({ kind }) => kind)).toEqual(closed);
    expect(draft.unplaced.filter(({ what }) => what === 'row')).toEqual([]);
  });

  it('says of every action where it stands', () => {
    expect(draft.evidence.map(({ ref }) => ref)).toEqual(
      listActions(content).map(({ action }) => action.ref),
    );
    expect(draft.evidence.filter(({ row: at }) => at.row === null)).toEqual([]);
  });
}

/** What is held of a plan in a Word file, and not in a tracker. */
function expectWholePlan(version: string, recognise: () => Promise<ImportDraft>): void {
  let known: Promise<ImportDraft> | null = null;
  const recognised = (): Promise<ImportDraft> => (known ??= recognise());
  const truth = truthOf(version);
  expectPlan(version, WHOLE, recognised);

  it('keeps words that are italic, underlined or raised in a wording or a progress item', async () => {
    const { content } = await recognised();
    expect(eachAction(content, ({ wording }) => runsOf(wording))).toEqual(
      eachTrue(truth, ({ textRuns }) => textRuns),
    );
    expect(eachAction(content, ({ progress }) => progress.map(({ line }) => runsOf(line)))).toEqual(
      eachTrue(truth, ({ progress }) => progress.map(({ runs }) => runs)),
    );
  });
}

describeReference('the reference plan, against its right answers', () => {
  describe('version 3.1 in Word', () => {
    expectWholePlan('3.1', () => recogniseBytes(referenceBytes('plan-v3.1.docx')));
  });
  describe('version 3.4 in Word', () => {
    expectWholePlan('3.4', () => recogniseBytes(referenceBytes('plan-v3.4.docx')));

    it('flags 10.6, which has no rating, as closed by its progress and gone on in 10.1', async () => {
      const draft = await recogniseBytes(referenceBytes('plan-v3.4.docx'));
      const action = listActions(draft.content).find((each) => each.action.ref === '10.6')?.action;
      expect(action).toMatchObject({ activityRating: null, impactRating: null, closure: { into: '10.1' } });
      const [question] = draft.questions;
      expect(question).toMatchObject({ kind: 'closed-in-progress', proposed: 'closed', answer: null });
      expect(question === undefined ? '' : describeSource(question.at)).toMatch(
        /^table \d+, row \d+, Progress/,
      );
    });
  });
  describe('version 3.1 in Excel', () => {
    expectPlan('3.1', TRACKER, () => recogniseBytes(referenceBytes('tracker-v3.1.xlsx')));
  });
  describe('version 3.4 in Excel', () => {
    expectPlan('3.4', TRACKER, () => recogniseBytes(referenceBytes('tracker-v3.4.xlsx')));
  });
});

/** The file as LibreOffice saves it again. */
function savedAgain(name: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'clearday-soffice-'));
  try {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, referencePath(name)],
      { stdio: 'ignore' },
    );
    return readFileSync(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(isReferenceMissing() || isMissing('libreoffice'))(
  'the reference plan after LibreOffice has saved it again',
  () => {
    describe('version 3.1', () => {
      expectWholePlan('3.1', () => recogniseBytes(savedAgain('plan-v3.1.docx')));
    });
    describe('version 3.4', () => {
      expectWholePlan('3.4', () => recogniseBytes(savedAgain('plan-v3.4.docx')));
    });
  },
);
