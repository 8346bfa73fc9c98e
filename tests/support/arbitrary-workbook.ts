import * as fc from 'fast-check';
import { sheet } from '#shared/document/build-sheet';
import { BODY_START } from '#shared/document/source-ref';
import { NO_PROPERTIES, PLAIN, type Marks, type TextRun } from '#shared/document/text-document';
import type { CellRange, CellValue, Sheet, SheetCell, SheetRow, Workbook } from '#shared/document/workbook';

/** Texts that must never become anything but text (reliability.md X-03), and others that trip writers up. */
export const HOSTILE_TEXTS = [
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("http://wychbourne.example","x")',
  '+1+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\n=1',
  '＝1',
  '＋1',
  '－1',
  '＠A1',
  '|x',
  '%1',
  ';1',
  ',1',
  '1.10',
  '0012',
  'TRUE',
  '#N/A',
  '_x0041_',
  '_x005F_',
  ' edges ',
  'line\nbreak',
  '<t>&amp;"\'',
  '{formula}',
];

const words = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const colour = fc.constantFrom('FF0000', '00B050', '1B365D', 'FFFFFF');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq: 2 });

const marks: fc.Arbitrary<Marks> = fc
  .record({
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strike: fc.boolean(),
    script: fc.constantFrom(null, 'superscript', 'subscript'),
    colour: maybe(fc.constantFrom('FF0000', '0000FF')),
    size: maybe(fc.constantFrom(8, 16)),
  })
  .map((each) => ({ ...PLAIN, ...each }));

/** White space between two looks is kept in a way of its own, which has a test of its own. */
const unspaced = words.map((each) => each.trim() || 'x');

const runs: fc.Arbitrary<TextRun[]> = fc.array(
  fc.record({ text: unspaced, marks }).map((each): TextRun => ({
    kind: 'text',
    link: null,
    field: null,
    control: null,
    revision: null,
    ...each,
  })),
  { minLength: 1, maxLength: 3 },
);

type Content = Pick<SheetCell, 'value' | 'text' | 'runs' | 'link'>;

function plain(value: CellValue, text: string): Content {
  return { value, text, runs: null, link: null };
}

const content: fc.Arbitrary<Content> = fc.oneof(
  { weight: 4, arbitrary: words.map((text) => plain({ kind: 'text', text }, text)) },
  {
    weight: 2,
    arbitrary: runs.map((each) => {
      const text = each.map((run) => run.text).join('');
      return { value: { kind: 'text' as const, text }, text, runs: each, link: null };
    }),
  },
  {
    weight: 1,
    arbitrary: words.map((text) => ({
      ...plain({ kind: 'text', text }, text),
      link: 'https://wychbourne.example/?a=1&b=2',
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      plain({ kind: 'number', number: 1.1 }, '1.10'),
      plain({ kind: 'number', number: 0.0313 }, '3.13%'),
      plain({ kind: 'number', number: -1234 }, '-1,234'),
      plain({ kind: 'date', iso: '2023-06-07' }, '7 June 2023'),
      plain({ kind: 'date', iso: '2023-03-31' }, 'March 2023'),
      plain({ kind: 'truth', truth: true }, 'TRUE'),
      plain({ kind: 'error', error: '#N/A' }, '#N/A'),
      plain({ kind: 'formula', formula: 'SUM(1,2)', shown: 3 }, '3'),
      plain({ kind: 'formula', formula: 'B1&"<x>"', shown: 'a "b"' }, 'a "b"'),
    ),
  },
);

const cell: fc.Arbitrary<Omit<SheetCell, 'column'>> = fc
  .record({
    content,
    fill: maybe(colour),
    bold: fc.boolean(),
    wrap: fc.boolean(),
  })
  .map(({ content: each, fill, bold, wrap }) => ({
    at: BODY_START,
    ...each,
    shade: fill === null ? null : { fill, from: 'cell' },
    bold: each.runs === null ? bold : each.runs.every((run) => run.marks.bold),
    wrap,
  }));

const range: fc.Arbitrary<CellRange> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.nat(3), fc.nat(3))
  .map(([firstRow, firstColumn, rows, columns]) => ({
    firstRow,
    firstColumn,
    lastRow: firstRow + rows,
    lastColumn: firstColumn + columns,
  }));

const row: fc.Arbitrary<SheetRow> = fc
  .record({
    number: fc.integer({ min: 1, max: 6 }),
    cells: fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 5 }), cell).map(([column, each]) => ({ ...each, column })),
      { selector: (each) => each.column, minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ number, cells }) => ({
    number,
    hidden: false,
    cells: cells.toSorted((a, b) => a.column - b.column),
  }));

const sheetParts: fc.Arbitrary<Partial<Sheet>> = fc.record({
  rows: fc
    .uniqueArray(row, { selector: (each) => each.number, maxLength: 4 })
    .map((rows) => rows.toSorted((a, b) => a.number - b.number)),
  columns: fc.constantFrom<Sheet['columns']>(
    [],
    [
      { first: 1, last: 1, width: 12.5, hidden: false },
      { first: 2, last: 2, width: 40, hidden: false },
    ],
  ),
  frozen: fc.record({ rows: fc.nat(2), columns: fc.nat(2) }),
  landscape: fc.boolean(),
  printArea: fc.array(range, { maxLength: 2 }),
  printTitleRows: maybe(fc.constantFrom({ first: 1, last: 1 }, { first: 2, last: 3 })),
  choices: fc.array(fc.record({ range, options: fc.constantFrom(['✔ Blue', '"quoted"'], ['Yes']) }), {
    maxLength: 1,
  }),
  textFills: fc.array(
    fc.record({
      range,
      text: fc.constantFrom('✔ Blue', 'a "b" <c> & d'),
      fill: colour,
      colour: fc.constantFrom('FFFFFF', 'FF0000'),
    }),
    { maxLength: 2 },
  ),
});

/** Any workbook that Excel can say as the model says it, but for what a published file leaves out. */
export const arbitraryWorkbook: fc.Arbitrary<Workbook> = fc
  .record({
    sheets: fc.array(sheetParts, { minLength: 1, maxLength: 2 }),
    title: maybe(fc.constantFrom('Wychbourne <plan> & tracker')),
  })
  .map(({ sheets, title }) => ({
    kind: 'workbook',
    properties: { ...NO_PROPERTIES, title },
    sheets: sheets.map((parts, index) => sheet(['Action plan', "Lead's view"][index] ?? 'More', parts)),
  }));
