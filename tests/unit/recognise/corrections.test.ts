import { describe, expect, it } from 'vitest';
import { recognise } from '#shared/recognise/recognise';
import { NO_CORRECTIONS, type Corrections } from '#shared/recognise/draft';
import { recognised } from '#tests/support/draft-outline';
import { GREEN, RED, grid, head, shade, wordPlan } from '#tests/support/plan-documents';
import { vocabulary } from '#tests/support/recognised';

function correcting(corrections: Partial<Corrections>): Corrections {
  return { ...NO_CORRECTIONS, ...corrections };
}

describe('what a person decides while reviewing', () => {
  const plan = wordPlan(
    head(1, 'Priority 1: Homes'),
    grid([
      ['Ref', 'Action', 'Lead', 'Timing', 'Remarks', 'RAG'],
      ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', '• 410 homes seen', GREEN],
      [
        '1.2',
        'Mend the worst roofs first',
        'Repairs Manager',
        'May 2025',
        '• No builder yet',
        shade('7030A0'),
      ],
      ['', 'Sell the garages', 'Estates Manager', 'May 2025', '', RED],
      ['1.2', 'Ask the tenants', 'Estates Manager', 'May 2025', '', RED],
    ]),
  );

  it('says what a column is for', () => {
    const columns = [
      { header: 'Timing', role: 'deadline' },
      { header: 'Remarks', role: 'progress' },
    ] as const;
    expect(recognised(plan, correcting({ columns }))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/- | bullet 410 homes seen
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | bullet No builder yet
        1.3 Sell the garages | Estates Manager | May 2025 = 2025-05 | red/-
        1.2 Ask the tenants | Estates Manager | May 2025 = 2025-05 | red/-
      ? rating-colour: Which rating does the colour #7030A0 stand for (activity rating of action 1.2)? [table 1, row 3, column 6] → none
      ? missing-reference: “Sell the garages” has no reference. Which one is it? [table 1, row 4, column 1] → 1.3
      ? duplicate-reference: Reference 1.2 stands twice. Is the second one an action of its own? [table 1, row 5, column 1] → keep
      ! not-rated: 1.2 has no activity rating. [table 1, row 3, column 6]"
    `);
  });

  it('turns a table that was not known into actions', () => {
    const strange = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        ['Ref', 'Action', 'Lead', 'RAG'],
        ['1.1', 'Survey every home', 'Head of Housing', GREEN],
      ]),
      head(1, 'Priority 2: Care'),
      grid([
        ['Id', 'Pledge', 'Champion', 'When'],
        ['2.1', 'Ring every carer once a month', 'Carers Officer', 'May 2025'],
      ]),
    );
    const [, other] = recognise(strange, vocabulary).tables;
    expect(other?.columns.map(({ header, role }) => [header, role])).toEqual([
      ['Id', null],
      ['Pledge', null],
      ['Champion', null],
      ['When', null],
    ]);
    const columns = [
      { header: 'Pledge', role: 'action' },
      { header: 'Champion', role: 'lead' },
      { header: 'Id', role: 'ref' },
      { header: 'When', role: 'deadline' },
    ] as const;
    // Until it is known, what was said already is kept.
    const begun = recognise(strange, vocabulary, correcting({ columns: columns.slice(0, 1) }));
    expect(begun.tables[1]?.columns.map(({ role }) => role)).toEqual([null, 'action', null, null]);
    expect(recognised(strange, correcting({ columns }))).toContain(
      '2.1 Ring every carer once a month | Carers Officer | May 2025',
    );
  });

  it('says that a column is not part of the plan', () => {
    const columns = [{ header: 'Lead', role: null }];
    expect(recognised(plan, correcting({ columns }))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | green/-
        1.2 Mend the worst roofs first
        1.3 Sell the garages | red/-
        1.2 Ask the tenants | red/-
      ? rating-colour: Which rating does the colour #7030A0 stand for (activity rating of action 1.2)? [table 1, row 3, column 6] → none
      ? missing-reference: “Sell the garages” has no reference. Which one is it? [table 1, row 4, column 1] → 1.3
      ? duplicate-reference: Reference 1.2 stands twice. Is the second one an action of its own? [table 1, row 5, column 1] → keep
      ! column-not-used: The column “Lead” is filled in 4 rows and is not part of the plan. [table 1, Lead]
      ! column-not-used: The column “Timing” is filled in 4 rows and is not part of the plan. [table 1, Timing]
      ! column-not-used: The column “Remarks” is filled in 2 rows and is not part of the plan. [table 1, Remarks]
      ! not-rated: 1.2 has no activity rating. [table 1, row 3, column 6]"
    `);
  });

  it('says what a shade stands for', () => {
    const legend = [{ fill: '7030A0', rating: 'blue' }];
    expect(recognised(plan, correcting({ legend }))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        1.2 Mend the worst roofs first | Repairs Manager | blue/-
        1.3 Sell the garages | Estates Manager | red/-
        1.2 Ask the tenants | Estates Manager | red/-
      ? missing-reference: “Sell the garages” has no reference. Which one is it? [table 1, row 4, column 1] → 1.3
      ? duplicate-reference: Reference 1.2 stands twice. Is the second one an action of its own? [table 1, row 5, column 1] → keep
      ! column-not-used: The column “Timing” is filled in 4 rows and is not part of the plan. [table 1, Timing]
      ! column-not-used: The column “Remarks” is filled in 2 rows and is not part of the plan. [table 1, Remarks]"
    `);
  });

  it('answers questions, which stay on the list with the answer', () => {
    const { questions } = recognise(plan, vocabulary);
    const answer = (kind: string, option: string): readonly [string, string] => [
      questions.find((each) => each.kind === kind)?.id ?? kind,
      option,
    ];
    const answers = Object.fromEntries([
      answer('rating-colour', 'amber'),
      answer('missing-reference', 'leave-out'),
      answer('duplicate-reference', 'leave-out'),
    ]);
    expect(recognised(plan, correcting({ answers }))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        1.2 Mend the worst roofs first | Repairs Manager | amber/-
      ? rating-colour: Which rating does the colour #7030A0 stand for (activity rating of action 1.2)? [table 1, row 3, column 6] → none
      ? missing-reference: “Sell the garages” has no reference. Which one is it? [table 1, row 4, column 1] → 1.3
      ? duplicate-reference: Reference 1.2 stands twice. Is the second one an action of its own? [table 1, row 5, column 1] → keep
      ! column-not-used: The column “Timing” is filled in 4 rows and is not part of the plan. [table 1, Timing]
      ! column-not-used: The column “Remarks” is filled in 2 rows and is not part of the plan. [table 1, Remarks]
      ! unplaced-row: Not placed: “Sell the garages”. Left out: it is not an action. [table 1, row 4, column 1]"
    `);
    expect(
      recognise(plan, vocabulary, correcting({ answers })).questions.map(({ answer: given }) => given),
    ).toEqual(['amber', 'leave-out', 'leave-out']);
  });

  it('is passed over where the answer is none of the options', () => {
    const { questions } = recognise(plan, vocabulary);
    const answers = Object.fromEntries(questions.map(({ id }) => [id, 'nonsense']));
    expect(recognised(plan, correcting({ answers }))).toBe(recognised(plan));
  });
});

describe('questions', () => {
  it('have the same ids when the same document is recognised again', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        ['Ref', 'Action', 'Lead', 'Deadline', 'RAG'],
        ['1.1', 'Survey every home', 'Head of Housing', 'soon', 'sort of green'],
        ['1.1', 'Survey every home', 'Head of Housing', 'later', 'Green'],
      ]),
    );
    const ids = recognise(plan, vocabulary).questions.map(({ id }) => id);
    expect(ids).toMatchInlineSnapshot(`
      [
        "deadline: “soon”",
        "rating-words: “sort of green”",
        "deadline: “later”",
        "duplicate-reference: table 1, row 3, column 1",
      ]
    `);
    expect(recognise(plan, vocabulary).questions.map(({ id }) => id)).toEqual(ids);
  });
});
