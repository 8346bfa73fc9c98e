import { dateCell, formulaCell, numberCell, sheet, sheetRow, textCell } from '#shared/document/build-sheet';
import { NO_PROPERTIES } from '#shared/document/text-document';
import { text } from '#shared/document/build';
import type { Sheet, TextFill, Workbook } from '#shared/document/workbook';

const RATINGS = ['✔ Blue', '● Green', '▲ Amber', '■ Red', '○ Grey'];
const FILLS = ['9DC3E6', 'A9D18E', 'FFC000', 'C00000', 'D9D9D9'];
const HEADINGS = ['Ref', 'Priority', 'Action', 'Lead', 'Deadline', 'Progress', 'Activity', 'Impact'];
const ACTIONS = 12;

/** A made-up tracker of Wychbourne Council with everything a tracker has: what the Excel writer is looked at with. */
export function sampleWorkbook(): Workbook {
  return {
    kind: 'workbook',
    properties: {
      ...NO_PROPERTIES,
      title: 'Wychbourne improvement plan: tracker',
      language: 'en-GB',
      created: '2023-05-30T09:00:00Z',
      modified: '2023-05-30T09:00:00Z',
    },
    sheets: [actionPlan(), breakdown(), versions()],
  };
}

function actionPlan(): Sheet {
  const range = { firstRow: 1, firstColumn: 1, lastRow: ACTIONS + 1, lastColumn: 8 };
  const ratings = { firstRow: 2, firstColumn: 7, lastRow: ACTIONS + 1, lastColumn: 8 };
  const widths = [7, 22, 44, 26, 18, 56, 12, 12];
  return sheet('Action plan', {
    rows: [
      sheetRow(
        1,
        HEADINGS.map((each) => textCell(each)),
      ),
      ...Array.from({ length: ACTIONS }, (_, index) => actionRow(index)),
    ],
    columns: widths.map((width, index) => ({ first: index + 1, last: index + 1, width, hidden: false })),
    tables: [{ name: 'Actions', range, hasHeader: true }],
    printArea: [range],
    printTitleRows: { first: 1, last: 1 },
    frozen: { rows: 1, columns: 1 },
    landscape: true,
    choices: [{ range: ratings, options: RATINGS }],
    textFills: RATINGS.map((rating, index): TextFill => ({
      range: ratings,
      text: rating,
      fill: FILLS[index] ?? 'FFFFFF',
      colour: index === 3 ? 'FFFFFF' : null,
    })),
  });
}

function actionRow(index: number): Sheet['rows'][number] {
  const progress =
    '• The new front door opened in February.\n  – four days on average in April\n• Parents were asked in May.';
  return sheetRow(index + 2, [
    textCell(`1.${index + 1}`),
    textCell('1 Help that comes early', { wrap: true }),
    textCell('Make sure that every family who asks for help is seen within five working days.', {
      wrap: true,
    }),
    textCell('Head of Early Help', { wrap: true }),
    index % 3 === 0
      ? textCell('June 2023 (was March 2023)', {
          wrap: true,
          runs: [text('June 2023'), text(' (was March 2023)', { strike: true })],
        })
      : textCell('March 2023', { wrap: true }),
    textCell(progress, { wrap: true }),
    textCell(RATINGS[index % 5] ?? ''),
    textCell(RATINGS[(index + 2) % 5] ?? ''),
  ]);
}

function breakdown(): Sheet {
  const counts = RATINGS.map((_, index) => Math.floor((ACTIONS - index - 1) / 5) + 1);
  return sheet('Breakdown', {
    rows: [
      sheetRow(1, [textCell('Ratings of activity', { bold: true })]),
      sheetRow(
        3,
        ['Rating', 'Actions', 'Share'].map((each) => textCell(each)),
      ),
      ...RATINGS.map((rating, index) => {
        const count = counts[index] ?? 0;
        const shown = `${((100 * count) / ACTIONS).toFixed(2)}%`;
        return sheetRow(index + 4, [
          textCell(rating),
          formulaCell(`COUNTIF(Actions[Activity],A${index + 4})`, count, String(count)),
          formulaCell(`B${index + 4}/SUM($B$4:$B$8)`, count / ACTIONS, shown),
        ]);
      }),
      sheetRow(10, [textCell('Of these by hand'), numberCell(0.0313, '3.13%'), numberCell(1234, '1,234')]),
    ],
    columns: [
      { first: 1, last: 1, width: 24, hidden: false },
      { first: 2, last: 3, width: 14, hidden: false },
    ],
    tables: [
      {
        name: 'Breakdown',
        range: { firstRow: 3, firstColumn: 1, lastRow: 8, lastColumn: 3 },
        hasHeader: true,
      },
    ],
  });
}

function versions(): Sheet {
  return sheet('Version control', {
    rows: [
      sheetRow(
        1,
        ['Version', 'Date', 'What changed'].map((each) => textCell(each)),
      ),
      sheetRow(2, [
        textCell('3.1'),
        dateCell('2023-01-25', '25 January 2023'),
        textCell('First version for the board', { link: 'https://www.wychbourne.example/plan?version=3.1' }),
      ]),
      sheetRow(3, [
        textCell('3.4'),
        dateCell('2023-05-30', '30 May 2023'),
        textCell('Ratings and deadlines', { wrap: true }),
      ]),
    ],
    columns: [
      { first: 1, last: 1, width: 10, hidden: false },
      { first: 2, last: 2, width: 20, hidden: false },
      { first: 3, last: 3, width: 60, hidden: false },
    ],
    tables: [
      {
        name: 'Versions',
        range: { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 3 },
        hasHeader: true,
      },
    ],
  });
}
