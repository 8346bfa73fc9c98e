import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { defaultVocabulary } from '#app/resources';
import type { SourceStrip } from '#shared/contract/import-results';
import { listActions } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';
import { readDocument } from '#shared/formats/read-document';
import { NO_DECISIONS, withEdit, withRevisions, type ReviewDecisions } from '#shared/review/decisions';
import { HeldReview } from '#shared/review/held-review';
import { reviewFile } from '#tests/support/review-document';

async function hold(decisions: ReviewDecisions = NO_DECISIONS): Promise<HeldReview> {
  const { document, messages, omissions } = await readDocument(reviewFile(), nodeCodec);
  return new HeldReview(
    { fileName: 'Plan v2.1.docx', source: { kind: 'document', document }, messages, omissions },
    defaultVocabulary,
    { decisions, previous: null, taken: [] },
  );
}

const progressOf = (held: HeldReview, ref: string): string | undefined =>
  listActions(held.result().draft.content)
    .find(({ action }) => action.ref === ref)
    ?.action.progress.map(({ line }) => lineText(line))
    .join(' / ');

type Row = Extract<SourceStrip, { readonly kind: 'row' }>;

function rowAt(held: HeldReview, strip: number): Row {
  const found = held.chunk(0).strips[strip];
  if (found?.kind !== 'row') throw new Error(`Strip ${strip} is no row.`);
  return found;
}

describe('a file under review', () => {
  it('says what is asked, with the suggested answer first and a key for each', async () => {
    const { questions } = (await hold()).body();
    expect(questions.map(({ at, options }) => [at.words, options.map(({ key, label }) => `${key} ${label}`)]))
      .toMatchInlineSnapshot(`
        [
          [
            "table 3, Act.",
            [
              "A Activity rating",
              "R Reference",
              "C Action",
              "L Lead",
              "D Deadline",
              "P Progress",
              "I Impact rating",
              "E Expected outcome",
              "B Board",
              "O Priority",
              "N Not part of the plan",
            ],
          ],
          [
            "table 3, Imp.",
            [
              "I Impact rating",
              "R Reference",
              "A Action",
              "L Lead",
              "D Deadline",
              "P Progress",
              "C Activity rating",
              "E Expected outcome",
              "B Board",
              "O Priority",
              "N Not part of the plan",
            ],
          ],
          [
            "table 3, row 3, Imp.",
            [
              "X Not rated",
              "N Grey",
              "B Blue",
              "R Red",
              "A Amber",
              "G Green",
            ],
          ],
          [
            "table 3, row 4, By when",
            [
              "K Keep the words, without a date",
            ],
          ],
          [
            "table 4, row 3, Progress",
            [
              "C It is closed and goes on in 2.1",
              "O It is open and not rated",
            ],
          ],
        ]
      `);
  });

  it('knows for a question which action and value it is about, and in how many cells', async () => {
    const asked = (await hold()).body().questions.find(({ kind }) => kind === 'rating-colour');
    expect(asked).toMatchObject({ action: 1, field: 'impactRating', fill: 'F29AC4', places: 2 });
  });

  it('tells for each cell of the source what became of it', async () => {
    const held = await hold();
    const { questions } = held.body();
    const asked = questions.find(({ kind }) => kind === 'rating-colour');
    const row = rowAt(held, asked?.at.strip ?? 0);
    expect(row.place).toBe('table 3, row 3');
    expect(
      row.cells.map(({ became }) => (became.kind === 'field' ? `${became.ref} ${became.field}` : '')),
    ).toEqual([
      '1.2 ref',
      '1.2 wording',
      '1.2 lead',
      '1.2 deadline',
      '1.2 progress',
      '1.2 activityRating',
      '1.2 impactRating',
    ]);
    expect(asked?.at.cell).toBe(6);
  });

  it('tells headers, other parts and what has no place apart from actions', async () => {
    const held = await hold();
    const { strips } = held.chunk(0);
    const firstCells = strips.flatMap((strip) => (strip.kind === 'row' ? [strip.cells[0]?.became] : []));
    expect(firstCells).toContainEqual({ kind: 'part', table: 'version control' });
    expect(firstCells).toContainEqual({ kind: 'part', table: 'the rating key' });
    expect(firstCells).toContainEqual({ kind: 'column', header: 'No.', role: 'ref' });
    expect(firstCells).toContainEqual({ kind: 'unplaced', index: 0 });
  });

  it('shows tracked changes in their place, and reads the plan as they are decided', async () => {
    const held = await hold();
    expect(held.body().revisions.map(({ kind, what, text, author }) => [kind, what, text, author])).toEqual([
      ['removed', 'text', 'June', 'Ann Okafor'],
      ['added', 'text', 'July', 'Ann Okafor'],
      ['added', 'text', ' The fifth is in June.', 'Ben Reed'],
      ['added', 'row', expect.stringContaining('2.3 | Ask 200 people'), 'Ben Reed'],
    ]);
    expect(progressOf(held, '1.2')).toBe('Staff are trained in July.');
    held.decide(withRevisions(NO_DECISIONS, [0, 1, 3], 'reject'));
    expect(progressOf(held, '1.2')).toBe('Staff are trained in June.');
    expect(progressOf(held, '1.3')).toBe('Four of five forums held. The fifth is in June.');
    expect(held.body().actions.map(({ ref }) => ref)).toEqual(['1.1', '1.2', '1.3', '2.1', '2.2']);
    const row = rowAt(held, held.body().actions[1]?.at.strip ?? 0);
    expect(row.cells[4]?.texts[0]?.runs.map(({ text, revision }) => [text, revision?.decision])).toEqual([
      ['Staff are trained in ', undefined],
      ['June', 'reject'],
      ['July', 'reject'],
      ['.', undefined],
    ]);
  });

  it('recognises again with a corrected shade and column', async () => {
    const held = await hold({
      ...NO_DECISIONS,
      legend: [{ fill: 'F29AC4', rating: 'red' }],
      columns: [{ header: 'Lead', role: 'board' }],
    });
    expect(held.body().actions.map(({ impactRating }) => impactRating)).toEqual([
      'green',
      'red',
      'red',
      'green',
      null,
      'amber',
    ]);
    expect(listActions(held.result().draft.content)[0]?.action).toMatchObject({
      lead: '',
      board: 'Carers Lead',
    });
    expect(held.body().columns).toContainEqual(
      expect.objectContaining({ header: 'Lead', role: 'board', corrected: true, tables: 2 }),
    );
    expect(held.body().legend).toContainEqual({
      fill: 'F29AC4',
      rating: 'red',
      by: 'person',
      uses: 2,
      question: null,
    });
  });

  it('takes over what was put right by hand, and says so in the report', async () => {
    const held = await hold();
    const action = held.body().actions[0]?.id ?? '';
    let decisions = withEdit(NO_DECISIONS, { action, field: 'deadline' }, '30 June 2026');
    decisions = withEdit(decisions, { action, field: 'progress' }, 'First\n\tSecond');
    decisions = withEdit(decisions, { action, field: 'priority' }, '2');
    held.decide(decisions);
    expect(held.body().actions.map(({ ref }) => ref)).toEqual(['1.2', '1.3', '1.1', '2.1', '2.2', '2.3']);
    const moved = held.action(2);
    expect(moved?.fields.find(({ field }) => field === 'deadline')).toMatchObject({
      standing: 'edited',
      value: { due: '2026-06-30' },
    });
    expect(moved?.fields.find(({ field }) => field === 'progress')?.value).toEqual({
      kind: 'progress',
      items: [
        { level: 0, text: 'First' },
        { level: 1, text: 'Second' },
      ],
    });
    expect(held.result().messages.filter(({ code }) => code === 'edited-in-review')).toHaveLength(3);
  });

  it('gives priorities other numbers and titles', async () => {
    const held = await hold({
      ...NO_DECISIONS,
      priorities: [{ number: '2', as: '7', title: 'Support plans' }],
    });
    expect(held.body().priorities).toEqual([
      { recognised: '1', number: '1', title: 'Support for unpaid carers', actions: 3, edited: false },
      { recognised: '2', number: '7', title: 'Support plans', actions: 3, edited: true },
    ]);
  });

  it('says of each value how sure it is and where it stands', async () => {
    const fields = (await hold()).action(2)?.fields ?? [];
    expect(fields.map(({ field, standing, at }) => [field, standing, at?.words])).toMatchInlineSnapshot(`
      [
        [
          "ref",
          "sure",
          "table 3, row 4, No.",
        ],
        [
          "wording",
          "sure",
          "table 3, row 4, Improvement action",
        ],
        [
          "lead",
          "sure",
          "table 3, row 4, Lead",
        ],
        [
          "deadline",
          "unsure",
          "table 3, row 4, By when",
        ],
        [
          "progress",
          "tracked",
          "table 3, row 4, Progress",
        ],
        [
          "activityRating",
          "sure",
          "table 3, row 4, Act.",
        ],
        [
          "impactRating",
          "empty",
          "table 3, row 4, Imp.",
        ],
        [
          "board",
          "empty",
          undefined,
        ],
        [
          "priority",
          "sure",
          undefined,
        ],
      ]
    `);
  });

  it('asks about actions that read like others of the version before', async () => {
    const held = await hold();
    const { content } = held.result().draft;
    const renumbered = {
      ...content,
      priorities: content.priorities.map((priority) => ({
        ...priority,
        actions: priority.actions.map((action) =>
          action.ref === '1.3' ? { ...action, ref: '1.9' } : action,
        ),
      })),
    };
    held.rebase({ decisions: NO_DECISIONS, previous: renumbered, taken: ['2.0'] });
    const asked = held.body().questions.find(({ kind }) => kind === 'identity');
    expect(asked).toMatchObject({ text: expect.stringContaining('1.3 reads like 1.9'), action: 2 });
    expect(asked?.options.map(({ key, label }) => `${key} ${label}`)).toEqual([
      'S It is 1.9',
      'N It is a new action',
    ]);
  });

  it('has nothing to show for an action that there is not', async () => {
    expect((await hold()).action(99)).toBeNull();
  });
});
