import {
  bullet,
  cellText,
  heading,
  link,
  liveField,
  numbered,
  pageNumbers,
  paragraph,
  reference,
  row,
  section,
  table,
  text,
} from '#shared/document/build';
import { fillContents } from '#shared/document/fill-contents';
import { numberLists, ITEM_PATTERNS, SECTION_PATTERNS } from '#shared/document/number-lists';
import { pageOf, shareWidth, textWidth } from '#shared/document/paper-style';
import {
  NO_PROPERTIES,
  type Block,
  type Paragraph,
  type Table,
  type TableRow,
  type TextDocument,
} from '#shared/document/text-document';
import { houseStyle } from './house-style.ts';

const PORTRAIT = pageOf(houseStyle, 'portrait');
const LANDSCAPE = pageOf(houseStyle, 'landscape');

const FILLS = { blue: '9DC3E6', green: 'A9D18E', amber: 'FFC000', red: 'FF5050', grey: 'D9D9D9' } as const;
type Rating = keyof typeof FILLS;
const SYMBOLS: Readonly<Record<Rating, string>> = { blue: '✔', green: '●', amber: '▲', red: '■', grey: '○' };

function rating(name: Rating): { fill: string; content: Paragraph[] } {
  const word = name.slice(0, 1).toUpperCase() + name.slice(1);
  return { fill: FILLS[name], content: [cellText([text(`${SYMBOLS[name]} ${word}`, { bold: true })])] };
}

/** A made-up board paper of Wychbourne Council with everything a paper has: what the writers are looked at with. */
export function samplePaper(): TextDocument {
  const opening = [...cover(), ...report()];
  const tables = [...actionPages()];
  const closing = appendix();
  const body = fillContents(
    numberLists([...opening, ...tables, ...closing], { sections: SECTION_PATTERNS, requests: ITEM_PATTERNS }),
  );
  const footer = [
    paragraph([text('Wychbourne Improvement Board, 7 June 2023\t'), ...pageNumbers()], { style: 'Footer' }),
  ];
  return {
    kind: 'text',
    properties: {
      ...NO_PROPERTIES,
      title: 'Wychbourne improvement plan: report to the board, 7 June 2023',
      subject: 'Progress of the improvement plan, version 3.4',
      language: 'en-GB',
      created: '2023-05-30T09:00:00Z',
      modified: '2023-05-30T09:00:00Z',
    },
    language: 'en-GB',
    body,
    sections: [
      section(0, PORTRAIT, { footer }),
      section(opening.length, LANDSCAPE, { footer }),
      section(opening.length + tables.length, PORTRAIT, { footer }),
    ],
    notes: [
      {
        kind: 'footnote',
        id: '1',
        blocks: [paragraph('Shares are rounded half up to two decimals.', { style: 'footnote text' })],
      },
    ],
    comments: [],
  };
}

function cover(): Block[] {
  return [
    paragraph('Wychbourne Council', { style: 'Subtitle' }),
    paragraph('Improvement plan: progress to May 2023', { style: 'Title' }),
    paragraph('Report to the Improvement Board, 7 June 2023', { style: 'Subtitle' }),
    documentControl(),
    paragraph('Contents', { style: 'TOC Heading' }),
    { kind: 'contents', at: paragraph('').at, levels: 2, entries: [] },
  ];
}

function documentControl(): Table {
  const widths = shareWidth(textWidth(PORTRAIT), [2, 5]);
  return table('Document control', widths, [
    row(['Field', 'Value'], true),
    row(['Version', '3.4, Final']),
    row(['Date issued', '30 May 2023']),
    row(['Author', 'Improvement Lead']),
    row(['Review due', '19 July 2023']),
  ]);
}

function sectionHeading(words: string, anchor: string): Paragraph {
  return heading(1, words, { list: numbered('sections', 0), anchors: [anchor] });
}

function point(content: string | Parameters<typeof paragraph>[0], anchors: string[] = []): Paragraph {
  return paragraph(content, { list: numbered('sections', 1), anchors });
}

function report(): Block[] {
  return [
    { ...sectionHeading('Introduction', 'introduction'), pageBreakBefore: true },
    point('This paper tells the board how far the improvement plan has come since it met in January.'),
    point([
      text('It follows the method agreed in '),
      link('the guide to ratings', 'https://www.wychbourne.example/ratings?year=2023&view=all'),
      text(', and covers the whole of the council’s services for children and families.'),
    ]),
    sectionHeading('Ratings at a glance', 'ratings'),
    point([
      text('Of '),
      liveField('activity.total', '64'),
      text(' rated actions, '),
      liveField('activity.blue.count', '32'),
      text(' ('),
      liveField('activity.blue.share', '50%'),
      text(') are done.'),
      { kind: 'note', note: 'footnote', id: '1' },
    ]),
    paragraph('Table 1: ratings of activity, January and May 2023', { style: 'Caption' }),
    breakdown(),
    paragraph('65 actions last time, none new, 1 merged (2.4 into 2.1), 64 now.'),
    heading(2, 'What the ratings mean'),
    bullet('Blue: finished, and its effect can be shown.', 'bullets'),
    bullet('Amber: behind, with a plan to catch up:', 'bullets'),
    bullet('by a date that the board has agreed', 'bullets', 1),
    bullet('with a named lead', 'bullets', 2),
    bullet('Red: behind, with no agreed way back.', 'bullets'),
    sectionHeading('Requests to the board', 'requests'),
    point('The board is asked to:', ['asks']),
    paragraph('note the progress shown in this paper', { list: numbered('requests', 0) }),
    paragraph('agree that two deadlines move:', { list: numbered('requests', 0) }),
    paragraph('action 1.2, from March to June 2023', { list: numbered('requests', 1) }),
    paragraph('action 2.3, from April to July 2023', { list: numbered('requests', 1) }),
    point([
      text('The reasons are in section '),
      reference('ratings', '2.0'),
      text(' and in the table that follows.'),
    ]),
  ];
}

function breakdownRow(name: Rating, ...values: string[]): TableRow {
  return row([rating(name), ...values]);
}

function breakdown(): Table {
  const widths = shareWidth(textWidth(PORTRAIT), [3, 2, 2, 2, 2]);
  return table('Ratings of activity in January and May 2023', widths, [
    row(['Rating', 'January count', 'January share', 'May count', 'May share'], true),
    breakdownRow('blue', '28', '43.08%', '32', '50%'),
    breakdownRow('green', '14', '21.54%', '12', '18.75%'),
    breakdownRow('amber', '20', '30.77%', '18', '28.13%'),
    breakdownRow('red', '3', '4.62%', '2', '3.13%'),
    breakdownRow('grey', '0', '0%', '0', '0%'),
  ]);
}

const LEADS = ['Director of Children’s Services', 'Head of Early Help', 'Head of Quality; Practice Lead'];
const RATINGS: readonly Rating[] = ['blue', 'green', 'amber', 'red', 'grey'];

function actionPages(): Block[] {
  const widths = shareWidth(textWidth(LANDSCAPE), [1.1, 6, 3.4, 2.4, 7.5, 2, 2]);
  const rows = Array.from({ length: 14 }, (_, index) => actionRow(index));
  return [
    heading(1, 'Priority 1: Help that comes early'),
    paragraph('Families get the right help the first time that they ask for it.'),
    paragraph('Table 2: actions under priority 1', { style: 'Caption' }),
    table('Actions under priority 1, with lead, deadline, progress and ratings', widths, [
      row(['Ref', 'Action', 'Lead', 'Deadline', 'Progress', 'Activity', 'Impact'], true),
      ...rows,
    ]),
  ];
}

function actionRow(index: number): TableRow {
  const done = RATINGS[index % RATINGS.length] ?? 'grey';
  const effect = RATINGS[(index + 2) % RATINGS.length] ?? 'grey';
  return row([
    `1.${index + 1}`,
    'Make sure that every family who asks for help is seen within five working days, and that what was agreed with them is written down in words they would use themselves.',
    LEADS[index % LEADS.length] ?? '',
    index % 4 === 1 ? 'June 2023 (was March 2023)' : 'March 2023',
    {
      content: [
        bullet('The new front door opened in February.', 'progress'),
        bullet('Waiting times are counted every week:', 'progress'),
        bullet('four days on average in April', 'progress', 1),
        bullet('down from nine in January', 'progress', 2),
        ...(index % 3 === 0
          ? [bullet('Parents were asked in May what they thought of it.', 'progress')]
          : []),
      ],
    },
    rating(done),
    rating(effect),
  ]);
}

function appendix(): Block[] {
  const widths = shareWidth(textWidth(PORTRAIT), [2, 3]);
  return [
    heading(1, 'Who is who'),
    table('Roles named in this paper and who holds them', widths, [
      row(['Role', 'Name'], true),
      row(['Director of Children’s Services', 'Ada Whitlock']),
      row(['Head of Early Help', 'Tom Penhallow']),
    ]),
  ];
}
