import { pageNumbers, paragraph, section, text } from '#shared/document/build';
import { pageOf, textWidth, type PaperStyle } from '#shared/document/paper-style';
import { NO_PROPERTIES, type Block, type TextDocument } from '#shared/document/text-document';
import type { PlanComparison } from '#shared/compare/changes';
import { formatDate, formatDateWithDay, type IsoDate } from '#shared/domain/civil-date';
import type { CoverReportDraft } from '#shared/domain/paper-draft';
import type { PlanContent } from '#shared/domain/plan';
import type { PaperFigures } from '#shared/figures/fields';
import type { RedItem } from '#shared/figures/red-items';
import { composeCover } from './cover/compose-cover.ts';
import type { CoverSection } from './cover/cover-section.ts';
import { partBlocks } from './cover/part-blocks.ts';
import type { ProseSurroundings } from './cover/prose-blocks.ts';
import type { FieldBook } from './fields/field-fact.ts';
import { sourceNote, type PaperSource } from './paper-source.ts';
import { point, sectionHeading, settleNumbers } from './sections.ts';

export interface CoverReportInput {
  readonly council: string;
  readonly board: string;
  readonly meeting: IsoDate | null;
  readonly content: PlanContent;
  readonly figures: PaperFigures;
  /** Null when there is no earlier version to compare with. */
  readonly comparison: PlanComparison | null;
  readonly redItems: readonly RedItem[];
  readonly fields: FieldBook;
  /** What the author decided; its council, board and meeting are settled in the ones above. */
  readonly draft: CoverReportDraft;
  readonly source: PaperSource;
  readonly style: PaperStyle;
}

/** A field that has no value any more, and the section that it stands in. */
export interface GoneField {
  readonly name: string;
  readonly section: string;
}

export interface CoverReport {
  readonly document: TextDocument;
  /** The document before it became one: what can be written in. */
  readonly sections: readonly CoverSection[];
  readonly gone: readonly GoneField[];
}

/** The cover report to the board. Every number in it is a live field; every section number is Word's. */
export function buildCoverReport(input: CoverReportInput): CoverReport {
  const page = pageOf(input.style, 'portrait');
  const sections = composeCover({
    ...input,
    planTitle: input.source.planTitle,
    width: textWidth(page),
  });
  const printed = sections.filter((each) => each.printed);
  const gone: GoneField[] = [];
  const body = [
    ...titleBlock(input),
    ...printed.flatMap((each) => sectionBlocks(each, printed, input, gone)),
    sourceNote(input.source),
  ];
  const name = titleOf(input);
  const footer = [paragraph([text(`${name}\t`), ...pageNumbers()], { style: 'Footer' })];
  const document: TextDocument = {
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
  return { document, sections, gone };
}

function sectionBlocks(
  composed: CoverSection,
  printed: readonly CoverSection[],
  input: CoverReportInput,
  gone: GoneField[],
): Block[] {
  const around: ProseSurroundings = {
    fields: input.fields,
    sections: new Map(printed.map(({ id, title }) => [id, title])),
    onGone: (name) => gone.push({ name, section: composed.title }),
  };
  const width = textWidth(pageOf(input.style, 'portrait'));
  return [
    sectionHeading(composed.title, composed.id),
    ...composed.parts.flatMap((part, index) =>
      partBlocks(part, { around, width, list: `${composed.id}-${index + 1}` }),
    ),
    ...(composed.id === 'presenting' ? presenting(input) : []),
  ];
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

function presenting({ draft: { presenter }, meeting }: CoverReportInput): Block[] {
  if (presenter === null) return [];
  return [
    point(`${presenter.name} presents this report.`),
    paragraph(presenter.name),
    ...(presenter.role === '' ? [] : [paragraph(presenter.role)]),
    ...(meeting === null ? [] : [paragraph(formatDate(meeting))]),
  ];
}
