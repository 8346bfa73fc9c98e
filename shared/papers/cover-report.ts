import { pageNumbers, paragraph, reference, row, section, table, text } from '#shared/document/build';
import { pageOf, shareWidth, textWidth, type PaperStyle } from '#shared/document/paper-style';
import { NO_PROPERTIES, type Block, type Inline, type TextDocument } from '#shared/document/text-document';
import type { PlanComparison } from '#shared/compare/changes';
import { formatDate, formatDateWithDay, type IsoDate } from '#shared/domain/civil-date';
import type { PlanContent } from '#shared/domain/plan';
import type { PaperFigures } from '#shared/figures/fields';
import type { RedItem } from '#shared/figures/red-items';
import { breakdownSection } from './breakdown-section.ts';
import { sourceNote, type PaperSource } from './paper-source.ts';
import { prose } from './prose.ts';
import { redItemsSection } from './red-items-section.ts';
import { item, point, sectionHeading, settleNumbers } from './sections.ts';
import { topImprovements, type Improvement } from './top-improvements.ts';
import { travelSection } from './travel-section.ts';

export interface CoverReportInput {
  readonly council: string;
  readonly board: string;
  readonly meeting: IsoDate | null;
  readonly content: PlanContent;
  readonly figures: PaperFigures;
  /** Null when there is no earlier version to compare with. */
  readonly comparison: PlanComparison | null;
  readonly redItems: readonly RedItem[];
  /** What the author says of a red item, by reference; without it the plan's own latest progress is quoted. */
  readonly commentary: Readonly<Record<string, string>>;
  /** Null lets the paper propose them from the direction of travel. */
  readonly topFive: readonly Improvement[] | null;
  readonly freeSections: ReadonlyArray<{ readonly title: string; readonly paragraphs: readonly string[] }>;
  /** What the board is asked beyond noting the report; null lets the paper ask for what the plan calls for. */
  readonly requests: ReadonlyArray<{ readonly words: string; readonly about: string | null }> | null;
  readonly presenter: { readonly name: string; readonly role: string } | null;
  readonly source: PaperSource;
  readonly style: PaperStyle;
}

/** The cover report to the board. Every number in it is a live field; every section number is Word's. */
export function buildCoverReport(input: CoverReportInput): TextDocument {
  const page = pageOf(input.style, 'portrait');
  const body = [
    ...titleBlock(input),
    ...introduction(input),
    ...breakdownSection(input.figures, textWidth(page)),
    ...redItemsSection(input, textWidth(page)),
    ...(input.comparison === null
      ? []
      : travelSection(input.comparison, input.figures, textWidth(page), true)),
    ...topFiveSection(input, textWidth(page)),
    ...freeSections(input),
    ...requestsSection(input),
    ...presenting(input),
    sourceNote(input.source),
  ];
  const name = titleOf(input);
  const footer = [paragraph([text(`${name}\t`), ...pageNumbers()], { style: 'Footer' })];
  return {
    kind: 'text',
    properties: {
      ...NO_PROPERTIES,
      title: name,
      subject: `Improvement plan, version ${input.source.version}`,
      language: 'en-GB',
    },
    language: 'en-GB',
    body: settleNumbers(body, ['requests']),
    sections: [section(0, page, { footer })],
    notes: [],
    comments: [],
  };
}

function titleOf({ board, meeting }: CoverReportInput): string {
  return `Improvement plan progress: report to the ${board}${meeting === null ? '' : `, ${formatDate(meeting)}`}`;
}

function titleBlock({ council, board, meeting, source }: CoverReportInput): Block[] {
  const above = council || source.planTitle;
  return [
    ...(above === '' ? [] : [paragraph(above, { style: 'Subtitle' })]),
    paragraph('Improvement plan progress: cover report', { style: 'Title' }),
    paragraph(meeting === null ? board : `${board}, ${formatDateWithDay(meeting)}`, { style: 'Subtitle' }),
  ];
}

function introduction({ figures, source, redItems }: CoverReportInput): Block[] {
  const { current, previous } = figures;
  const since = previous === null ? '' : `, and what has changed since version ${previous.version}`;
  const inline: Inline[] = [
    text(
      `This report goes with version ${current.version} of ${source.planTitle || 'the improvement plan'}. It gives the ratings of all actions${since}.`,
    ),
  ];
  const blocks = [sectionHeading('Introduction', 'introduction'), point(inline)];
  if (redItems.length > 0) {
    blocks.push(
      point([
        text('Actions that need the board’s attention are in section '),
        reference('red-items', ''),
        text(', and what the board is asked to do in section '),
        reference('requests', ''),
        text('.'),
      ]),
    );
  }
  if (figures.unexplained > 0) {
    const words =
      'Deadlines, leads or wordings that changed without a change request in the plan: {{unexplained}}. The change report lists them.';
    blocks.push(point(prose(words, figures)));
  }
  return blocks;
}

function topFiveSection(input: CoverReportInput, width: number): Block[] {
  const chosen = input.topFive ?? topImprovements(input.content, input.comparison);
  if (chosen.length === 0) return [];
  const rows = chosen.map((each, index) =>
    row([String(index + 1), `${each.title} (${each.ref})`, each.words]),
  );
  const proposed = input.topFive === null;
  return [
    sectionHeading('Top improvements', 'improvements'),
    point(
      proposed
        ? 'The actions that have come furthest since the last report:'
        : 'The improvements chosen for this report:',
    ),
    table('Top improvements', shareWidth(width, [0.5, 2.5, 5]), [
      // What a plan says last of an action need not be its impact.
      row(['No.', 'Improvement activity', proposed ? 'From the plan' : 'Impact'], true),
      ...rows,
    ]),
  ];
}

function freeSections({ freeSections: sections }: CoverReportInput): Block[] {
  return sections.flatMap(({ title, paragraphs }, index) => [
    sectionHeading(title, `free-${index + 1}`),
    ...paragraphs.map((words) => point(words)),
  ]);
}

function requestsSection(input: CoverReportInput): Block[] {
  const requests = input.requests ?? proposedRequests(input);
  return [
    sectionHeading('Requests to the board', 'requests'),
    point('The board is asked to:'),
    ...requests.map(({ words, about }) =>
      item(
        'requests',
        about === null ? words : [text(`${words} (section `), reference(about, ''), text(')')],
      ),
    ),
  ];
}

function proposedRequests({
  redItems,
  comparison,
}: CoverReportInput): ReadonlyArray<{ words: string; about: string | null }> {
  const moved =
    comparison?.actions.some(({ changes }) =>
      changes.some((change) => change.kind === 'deadline' && change.movement !== 'reworded'),
    ) ?? false;
  return [
    { words: 'note the ratings and the progress made', about: 'breakdown' },
    ...(redItems.length > 0
      ? [{ words: 'consider the actions rated Red and agree what is to be done', about: 'red-items' }]
      : []),
    ...(moved ? [{ words: 'agree the deadlines that have moved', about: 'travel' }] : []),
  ];
}

function presenting({ presenter, meeting }: CoverReportInput): Block[] {
  if (presenter === null) return [];
  return [
    sectionHeading('Presenting this report', 'presenting'),
    point(`${presenter.name} presents this report.`),
    paragraph(presenter.name),
    paragraph(presenter.role),
    ...(meeting === null ? [] : [paragraph(formatDate(meeting))]),
  ];
}
