import { describe, expect, it } from 'vitest';
import { comparePlans } from '#shared/compare/compare-plans';
import { isText, paragraphText, walkParagraphs, walkTables } from '#shared/document/text';
import type { Paragraph, TextDocument } from '#shared/document/text-document';
import { plainProse, UNTOUCHED_DRAFT, type CoverReportDraft } from '#shared/domain/paper-draft';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { gatherFigures } from '#shared/figures/paper-figures';
import { listRedItems } from '#shared/figures/red-items';
import { DEFAULT_SHARE_STYLE } from '#shared/figures/shares';
import { buildCoverReport, type CoverReport, type CoverReportInput } from '#shared/papers/cover-report';
import { makeFieldBook } from '#shared/papers/fields/field-book';
import { prose, UnknownField } from '#shared/papers/prose';
import { houseStyle } from '#tests/support/house-style';
import { planOf } from '#tests/support/plans';

const before = planOf(
  { ref: '1.1', activity: 'amber', impact: 'amber' },
  { ref: '1.2', activity: 'green', impact: 'red' },
  { ref: '1.3', activity: 'red', impact: 'red' },
);
const after = planOf(
  { ref: '1.1', activity: 'blue', impact: 'green', progress: ['Impact: fewer families wait for a repair'] },
  {
    ref: '1.2',
    activity: 'red',
    impact: 'red',
    deadline: 'June 2025',
    progress: ['The contractor has withdrawn from the work'],
  },
  { ref: '1.3', activity: null, closedInto: '1.1' },
);
const versions = {
  before: { label: '1.0', content: before, scale: DEFAULT_SCALE },
  after: { label: '1.1', content: after, scale: DEFAULT_SCALE },
};
const comparison = comparePlans(versions.before, versions.after);
const figures = gatherFigures({
  current: versions.after,
  previous: { version: versions.before, comparison },
  asOf: '2025-05-14',
  style: DEFAULT_SHARE_STYLE,
});

const fields = makeFieldBook({
  figures,
  content: after,
  comparison,
  asOf: '2025-05-14',
  meeting: '2025-05-14',
  board: 'Homes Board',
  dates: { current: '2025-05-01', previous: null },
});

function build(parts: Partial<CoverReportInput> = {}): CoverReport {
  return buildCoverReport({
    council: 'Wychbourne Council',
    board: 'Homes Board',
    meeting: '2025-05-14',
    content: after,
    figures,
    comparison,
    redItems: listRedItems(after, DEFAULT_SCALE),
    fields,
    draft: UNTOUCHED_DRAFT,
    source: {
      planTitle: after.title,
      version: '1.1',
      contentHash: 'abcdef0123456789',
      program: 'Clearday test',
    },
    style: houseStyle,
    ...parts,
  });
}

function report(parts: Partial<CoverReportInput> = {}): TextDocument {
  return build(parts).document;
}

function written(draft: Partial<CoverReportDraft>): CoverReport {
  return build({ draft: { ...UNTOUCHED_DRAFT, ...draft } });
}

function lines(document: TextDocument): string[] {
  return document.body.flatMap((block) => {
    if (block.kind !== 'paragraph') return block.kind === 'table' ? ['[table]'] : [];
    return [`${block.list?.label ?? ''} ${paragraphText(block)}`.trim()];
  });
}

function cellsOf(document: TextDocument): string[] {
  return [...walkTables(document.body)].flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.map((cell) => [...walkParagraphs(cell.blocks)].map(paragraphText).join(' ')),
    ),
  );
}

describe('the cover report', () => {
  it('reads from the title to the requests, numbered throughout', () => {
    expect(lines(report())).toMatchInlineSnapshot(`
      [
        "Wychbourne Council",
        "Improvement plan progress: cover report",
        "Homes Board, Wednesday 14 May 2025",
        "1.0 Introduction",
        "1.1 This report goes with version 1.1 of Wychbourne improvement plan. It gives the ratings of all actions, and what has changed since version 1.0.",
        "1.2 Actions that need the board’s attention are in section 3.0, and what the board is asked to do in section 6.0.",
        "1.3 Deadlines, leads or wordings that changed without a change request in the plan: 1. The change report lists them.",
        "2.0 Rating breakdown",
        "2.1 Of the 2 rated actions, 1 (50%) is Blue. Together with 0 rated Green, 1 (50%) is done or on track.",
        "2.2 For impact, 1 of 2 rated actions (50%) is Green.",
        "2.3 Ratings of all actions:",
        "[table]",
        "2.4 3 actions in version 1.0, 0 new, 1 merged (1.3 into 1.1): 2 actions in version 1.1.",
        "2.5 Version 1.1 prints 3 rows for 2 rated actions: 1.3 is closed and goes on in 1.1.",
        "3.0 Actions rated Red",
        "3.1 Actions rated Red: for activity, 1 as before; for impact, down from 2 to 1.",
        "[table]",
        "4.0 Direction of travel",
        "4.1 Activity ratings since version 1.0: 1 became Blue, 0 improved, 1 deteriorated and 0 stayed the same. New actions: 0; closed actions: 1.",
        "4.2 Achieved: 1.1.",
        "4.3 Actions that deteriorated, are new or were closed:",
        "[table]",
        "4.4 Deadlines that have moved:",
        "[table]",
        "5.0 Top improvements",
        "5.1 The actions that have come furthest since the last report:",
        "[table]",
        "6.0 Requests to the board",
        "6.1 The board is asked to:",
        "1. note the ratings and the progress made (section 2.0, Rating breakdown)",
        "2. consider the actions rated Red and agree what is to be done (section 3.0, Actions rated Red)",
        "3. agree the deadlines that have moved (section 4.0, Direction of travel)",
        "Made with Clearday test from version 1.1 of Wychbourne improvement plan (content abcdef0123456789).",
      ]
    `);
  });

  it('has every number of its narrative in a live field', () => {
    const narrative = report().body.filter(
      (block): block is Paragraph => block.kind === 'paragraph' && block.list?.list === 'sections',
    );
    const typed = narrative.flatMap((paragraph) =>
      paragraph.inlines
        .filter(isText)
        .filter(
          (run) => run.field === null && /\d/.test(run.text.replaceAll(/version \d\.\d|\b\d\.\d\b/gi, '')),
        )
        .map((run) => run.text),
    );
    expect(typed).toEqual([]);
  });

  it('prints the counts, the shares and the totals of both versions', () => {
    const [table] = [...walkTables(report().body)];
    const cells = table?.rows.map((row) =>
      row.cells.map((cell) => [...walkParagraphs(cell.blocks)].map(paragraphText).join(' ')),
    );
    expect(cells).toEqual([
      [
        'Rating',
        'Version 1.0: activity',
        'Version 1.0: impact',
        'Version 1.1: activity',
        'Version 1.1: impact',
      ],
      ['○ Grey', '0', '0', '0', '0'],
      ['✓ Blue', '0', '0', '1 (50%)', '0'],
      ['◆ Red', '1 (33.33%)', '2 (66.67%)', '1 (50%)', '1 (50%)'],
      ['▲ Amber', '1 (33.33%)', '1 (33.33%)', '0', '0'],
      ['→ Green', '1 (33.33%)', '0', '0', '1 (50%)'],
      ['Total rated', '3', '3', '2', '2'],
    ]);
  });

  it('takes the author’s commentary, requests, top five and sections where there are any', () => {
    const { document } = written({
      commentary: [{ ref: '1.2', words: plainProse('A new contractor starts on Monday.') }],
      topFive: [{ ref: '1.1', words: plainProse('Fewer wait.') }],
      freeSections: [
        {
          id: 'free-1',
          title: 'Staffing',
          after: 'improvements',
          words: plainProse('Two posts of {{rows}} are empty.'),
        },
      ],
      requests: [{ words: plainProse('agree the new contractor'), about: 'free-1' }],
      presenter: { name: 'P Orme', role: 'Head of Homes' },
    });
    const text = lines(document);
    expect(text).toContain('6.0 Staffing');
    expect(text).toContain('6.1 Two posts of 3 are empty.');
    expect(text).toContain('1. agree the new contractor (section 6.0, Staffing)');
    expect(text).toContain('8.1 P Orme presents this report.');
    expect(cellsOf(document)).toContain('A new contractor starts on Monday.');
    expect(cellsOf(document)).toContain('Fewer wait.');
  });

  it('prints the author’s words in place of the proposed ones, in bold and italic, with bullets', () => {
    const { document } = written({
      prose: [
        {
          slot: 'introduction',
          words: [
            {
              kind: 'point',
              runs: [
                { text: 'Of {{activity.total}}, ', bold: false, italic: false },
                { text: '{{activity.blue.count}}', bold: true, italic: false },
              ],
            },
            { kind: 'bullet', runs: [{ text: 'a note', bold: false, italic: true }] },
          ],
        },
      ],
    });
    expect(lines(document).slice(3, 6)).toEqual(['1.0 Introduction', '1.1 Of 2, 1', '– a note']);
    const runs = document.body[4]?.kind === 'paragraph' ? document.body[4].inlines.filter(isText) : [];
    expect(runs.at(-1)).toMatchObject({ text: '1', marks: { bold: true }, field: { kind: 'live' } });
  });

  it('shows a field whose value is gone as one, and tells of it', () => {
    const { document, gone } = written({
      prose: [{ slot: 'breakdown', words: plainProse('There were {{activity.pink.count}}.') }],
      requests: [{ words: plainProse('agree it'), about: 'free-9' }],
    });
    expect(lines(document)).toContain('2.1 There were [no value].');
    expect(lines(document)).toContain('1. agree it (section [no value])');
    expect(gone).toEqual([
      { name: 'activity.pink.count', section: 'Rating breakdown' },
      { name: 'section.free-9', section: 'Requests to the board' },
    ]);
  });

  it('leaves out a section with nothing in it, which can still be written in', () => {
    const { document, sections } = written({ topFive: [] });
    expect(lines(document).join(' ')).not.toContain('Top improvements');
    expect(sections.filter(({ printed }) => !printed).map(({ id }) => id)).toEqual([
      'improvements',
      'presenting',
    ]);
  });

  it('says what it was made from', () => {
    expect(lines(report()).at(-1)).toBe(
      'Made with Clearday test from version 1.1 of Wychbourne improvement plan (content abcdef0123456789).',
    );
  });

  it('of a first version does without what needs a version before', () => {
    const alone = gatherFigures({
      current: versions.after,
      previous: null,
      asOf: '2025-05-14',
      style: DEFAULT_SHARE_STYLE,
    });
    const text = lines(report({ figures: alone, comparison: null })).join('\n');
    expect(text).not.toMatch(/Direction of travel|version 1\.0|since/);
  });
});

describe('prose with live fields', () => {
  it('keeps the name of each field beside its value', () => {
    expect(
      prose('Now {{activity.total}} of {{rows}}.', figures).map((inline) =>
        inline.kind === 'text' ? [inline.text, inline.field] : [],
      ),
    ).toEqual([
      ['Now ', null],
      ['2', { kind: 'live', name: 'activity.total' }],
      [' of ', null],
      ['3', { kind: 'live', name: 'rows' }],
      ['.', null],
    ]);
  });

  it('is refused when it names a figure that there is not', () => {
    expect(() => prose('{{activity.pink.count}} actions', figures)).toThrow(UnknownField);
  });
});
