import * as fc from 'fast-check';
import { foldSpaces } from '#shared/document/text';
import type { Action, Closure, Measure, PlanContent, Priority, ProgressItem } from '#shared/domain/plan';
import { readPlanDate } from '#shared/domain/read-date';
import { tidyLine, type RichLine, type StyledRun } from '#shared/domain/rich-text';
import { splitLeads } from '#shared/recognise/leads';
import { vocabulary } from './recognised.ts';

/** Words as plans have them, some of which look like something else: a reference, a bullet, a rating, a date. */
const WORD = fc.constantFrom(
  'homes',
  'Repairs',
  'the',
  '24',
  '1.5',
  '£2.3m',
  'Red',
  'closed',
  'tenants’',
  '“warm”',
  '(a)',
  'March',
  '2025',
  'R&D',
  '<b>',
  'Ysgol',
  'café',
  '🙂',
  '–',
  'of',
  'and',
  '90%',
  'target',
  'C++',
  '_x000D_',
  'x\u00adray',
);

/** A sentence begins with a word: a figure or a mark at the start would be read as a number or a bullet. */
const sentence = fc
  .tuple(
    fc.constantFrom('Mend', 'Every', 'Tenants', 'Homes', 'We', 'Überprüfen', '‘Warm’'),
    fc.array(WORD, { maxLength: 8 }),
  )
  .map(([first, rest]) => [first, ...rest].join(' '));

const look: fc.Arbitrary<Omit<StyledRun, 'text'>> = fc.record({
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.boolean(),
  strike: fc.boolean(),
  script: fc.constantFrom(null, null, 'superscript', 'subscript'),
});

const line: fc.Arbitrary<RichLine> = fc
  .tuple(sentence, fc.array(fc.record({ words: sentence, look }), { maxLength: 2 }), look)
  .map(([first, others, firstLook]) =>
    tidyLine([
      { ...firstLook, text: first },
      ...others.map((each) => ({ ...each.look, text: ` ${each.words}` })),
    ]),
  );

const plainLine: fc.Arbitrary<RichLine> = sentence.map((text) => [
  { text, bold: false, italic: false, underline: false, strike: false, script: null },
]);

const item: fc.Arbitrary<ProgressItem> = fc
  .record({
    level: fc.integer({ min: 0, max: 2 }),
    mark: fc.constantFrom('bullet', 'bullet', 'arrow', 'dash', 'number', 'letter', 'roman', 'none'),
    line: fc.oneof(plainLine, line),
  })
  .map((each) => (each.mark === 'none' ? { ...each, level: 0 } : each));

const deadline = fc
  .constantFrom(
    '',
    'March 2025',
    '31 March 2025',
    'Spring 2025',
    'April 2025**',
    'Q2 2025/26',
    'Ongoing',
    'January 2023 (Amended via Change Request to April)',
    'May 2025 (revised: May 2025)',
    'June 2025 (was March 2025)',
    'When the money comes',
    '2026',
  )
  .map((words) => readPlanDate(words).date);

const lead = fc
  .constantFrom(
    '',
    'Head of Housing',
    'Head of Housing; Repairs Manager',
    'Director of Housing and Communities',
    'Jo Bell, Head of Housing',
    'Head of Housing (Jo Bell) and Director of Place',
  )
  .map((words) => ({ lead: words, leads: splitLeads([words], vocabulary.roleWords) }));

const rating = fc.constantFrom('red', 'amber', 'green', 'blue', 'grey', null);

type Bare = Omit<Action, 'ref' | 'closure'> & { readonly closed: boolean };

const bareAction: fc.Arbitrary<Bare> = fc
  .record({
    wording: fc.oneof(plainLine, line),
    lead,
    deadline,
    progress: fc.array(item, { maxLength: 5 }),
    activityRating: rating,
    impactRating: rating,
    board: fc.constantFrom('', '', 'Housing Board'),
    closed: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  })
  .map(({ lead: both, ...rest }) => ({ ...rest, ...both }));

/** A closed action has no rating, and may go on in another one. */
function toAction({ closed, ...bare }: Bare, ref: string, into: string): Action {
  if (!closed) return { ...bare, ref, closure: null };
  const closure: Closure = { into: into === ref ? null : into };
  return { ...bare, ref, activityRating: null, impactRating: null, closure };
}

const measure: fc.Arbitrary<Measure> = fc.record({
  text: sentence,
  value: fc.constantFrom(null, '410', '82%', 'tbc', '410 of 500'),
  series: fc.constantFrom(null, null, {
    header: ['', 'March', 'April'],
    rows: [
      ['Homes', '81%', '82%'],
      ['Flats', '77%', '-'],
    ],
  }),
});

const barePriority = fc.record({
  title: sentence,
  actions: fc.array(bareAction, { minLength: 1, maxLength: 4 }),
  expectedOutcomes: fc.array(sentence, { maxLength: 3 }),
  measures: fc.array(measure, { maxLength: 3 }),
});

function toPriority(
  bare: typeof barePriority extends fc.Arbitrary<infer Value> ? Value : never,
  index: number,
): Priority {
  const number = String(index + 1);
  return {
    ...bare,
    number,
    actions: bare.actions.map((each, at) => toAction(each, `${number}.${at + 1}`, `${number}.1`)),
  };
}

/** Plans as they come out of a document that somebody wrote: texts folded, leads and dates as Clearday reads them. */
export const arbitraryPlan: fc.Arbitrary<PlanContent> = fc
  .record({
    title: sentence,
    subtitle: fc.oneof(fc.constant(''), sentence),
    documentControl: fc.constantFrom(
      [],
      [
        { field: 'Author', value: 'Jo Bell' },
        { field: 'Title', value: 'Housing improvement plan' },
        { field: 'Status', value: 'Draft' },
        { field: 'Group access', value: '' },
      ],
    ),
    versionHistory: fc.array(
      fc.record({
        version: fc.constantFrom('1.0', '1.1', '2.0'),
        status: fc.constantFrom('Draft', 'Final', ''),
        date: fc.constantFrom('3 March 2025', ''),
        description: sentence,
        pagesAffected: fc.constantFrom('', 'All', '4 to 9'),
        reviewDue: fc.constantFrom('', 'June 2025'),
      }),
      { maxLength: 3 },
    ),
    priorities: fc
      .array(barePriority, { minLength: 1, maxLength: 3 })
      .map((priorities) => priorities.map((each, index) => toPriority(each, index))),
    glossary: fc.array(
      fc.record({
        role: fc.constantFrom('Head of Housing', 'Repairs Manager'),
        name: fc.constantFrom('Jo Bell', 'Vacant'),
      }),
      { maxLength: 3 },
    ),
  })
  .map((content) => ({ ...content, subtitle: foldSpaces(content.subtitle) }));
