import * as fc from 'fast-check';
import type { Action, Measure, PlanContent, Priority, ProgressItem } from '#shared/domain/plan';
import type { DatePoint, PlanDate } from '#shared/domain/plan-date';
import type { RichLine, StyledRun } from '#shared/domain/rich-text';

/** Text as plans have it, and as they should not: quotes, accents in both forms, emoji, nothing. */
const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    'Café',
    'Cafe\u0301',
    'She said "no"',
    'back\\slash',
    '£1.2m – “soon”',
    '🙂',
    '{"a":1}',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !value.includes('\0')),
);

const run: fc.Arbitrary<StyledRun> = fc.record({
  text,
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.boolean(),
  strike: fc.boolean(),
  script: fc.constantFrom('superscript', 'subscript', null),
});

export const arbitraryLine: fc.Arbitrary<RichLine> = fc.array(run, { maxLength: 3 });

const year = fc.integer({ min: 2020, max: 2030 });

const point: fc.Arbitrary<DatePoint> = fc.oneof(
  fc.record({
    kind: fc.constant('day'),
    year,
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  fc.record({ kind: fc.constant('month'), year, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('quarter'), year, quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('season'), year, season: fc.constantFrom('spring', 'winter') }),
  fc.record({ kind: fc.constant('year'), year }),
  fc.constant({ kind: 'ongoing' }),
);

const deadline: fc.Arbitrary<PlanDate> = fc.record({
  written: text,
  current: fc.option(point),
  original: fc.option(point),
  timesMoved: fc.integer({ min: 0, max: 3 }),
});

const progress: fc.Arbitrary<ProgressItem> = fc.record({
  level: fc.integer({ min: 0, max: 2 }),
  mark: fc.constantFrom('bullet', 'arrow', 'dash', 'number', 'letter', 'roman', 'none'),
  line: arbitraryLine,
});

const measure: fc.Arbitrary<Measure> = fc.record({
  text,
  value: fc.option(text),
  series: fc.option(
    fc.record({
      header: fc.array(text, { maxLength: 2 }),
      rows: fc.array(fc.array(text, { maxLength: 2 }), { maxLength: 2 }),
    }),
  ),
});

const rating = fc.constantFrom('red', 'amber', 'green', 'blue', null);

const action: fc.Arbitrary<Action> = fc.record({
  ref: text,
  wording: arbitraryLine,
  lead: text,
  leads: fc.array(text, { maxLength: 2 }),
  deadline,
  progress: fc.array(progress, { maxLength: 3 }),
  activityRating: rating,
  impactRating: rating,
  board: text,
  closure: fc.option(fc.record({ into: fc.option(text) })),
});

const priority: fc.Arbitrary<Priority> = fc.record({
  number: text,
  title: text,
  actions: fc.array(action, { maxLength: 3 }),
  expectedOutcomes: fc.array(text, { maxLength: 2 }),
  measures: fc.array(measure, { maxLength: 2 }),
});

export const arbitraryContent: fc.Arbitrary<PlanContent> = fc.record({
  title: text,
  subtitle: text,
  documentControl: fc.array(fc.record({ field: text, value: text }), { maxLength: 2 }),
  versionHistory: fc.array(
    fc.record({
      version: text,
      status: text,
      date: text,
      description: text,
      pagesAffected: text,
      reviewDue: text,
    }),
    { maxLength: 2 },
  ),
  priorities: fc.array(priority, { maxLength: 3 }),
  glossary: fc.array(fc.record({ role: text, name: text }), { maxLength: 2 }),
});
