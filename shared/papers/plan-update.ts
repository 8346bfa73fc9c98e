import { heading, pageNumbers, paragraph, section, text } from '#shared/document/build';
import { fillContents } from '#shared/document/fill-contents';
import { pageOf, textWidth, type PaperStyle } from '#shared/document/paper-style';
import { NO_PROPERTIES, type Block, type Section, type TextDocument } from '#shared/document/text-document';
import type { PlanContent, Priority } from '#shared/domain/plan';
import type { RatingScale } from '#shared/domain/rating';
import { actionTable, columnsOf } from './action-table.ts';
import { measuresTables, outcomesList } from './measures-tables.ts';
import { sourceNote, type PaperSource } from './paper-source.ts';
import { ratingGuideTable, ratingKeyRow } from './rating-guide.ts';
import { documentControlTable, glossaryTable, versionHistoryTable } from './version-tables.ts';

export interface PlanUpdateInput {
  readonly content: PlanContent;
  readonly scale: RatingScale;
  readonly source: PaperSource;
  readonly style: PaperStyle;
  /** Repeat the rating key at the foot of every page with actions. */
  readonly keyInFooter: boolean;
}

/**
 * The whole plan as councils print it. Reading the paper again gives the same plan: what the recogniser looks for
 * (headings, titles of columns, words of ratings) is what this paper prints.
 */
export function buildPlanUpdate(input: PlanUpdateInput): TextDocument {
  const { content, style } = input;
  const portrait = textWidth(pageOf(style, 'portrait'));
  const opening = [
    ...cover(content),
    ...control(content, portrait),
    ...contents(),
    ...guide(input, portrait),
  ];
  const actions = content.priorities.flatMap((priority, index) =>
    prioritySection(priority, index === 0, input),
  );
  const closing = [
    ...glossary(content, portrait),
    heading(1, 'About this document'),
    sourceNote(input.source),
  ];
  return {
    kind: 'text',
    properties: {
      ...NO_PROPERTIES,
      title: content.title || 'Improvement plan',
      subject: `Version ${input.source.version}`,
      language: 'en-GB',
    },
    language: 'en-GB',
    body: fillContents([...opening, ...actions, ...closing]),
    sections: sectionsOf(opening.length, actions.length, input),
    notes: [],
    comments: [],
  };
}

function sectionsOf(
  opening: number,
  actions: number,
  { style, content, scale, keyInFooter, source }: PlanUpdateInput,
): Section[] {
  const portrait = pageOf(style, 'portrait');
  const landscape = pageOf(style, 'landscape');
  const line = paragraph([text(`${content.title}, version ${source.version}\t`), ...pageNumbers()], {
    style: 'Footer',
  });
  const keyed = keyInFooter ? [ratingKeyRow(scale, textWidth(landscape)), line] : [line];
  return [
    section(0, portrait, { footer: [line] }),
    ...(actions === 0 ? [] : [section(opening, landscape, { footer: keyed })]),
    section(opening + actions, portrait, { footer: [line] }),
  ];
}

function cover(content: PlanContent): Block[] {
  return [
    paragraph(content.title, { style: 'Title' }),
    ...(content.subtitle === '' ? [] : [paragraph(content.subtitle, { style: 'Subtitle' })]),
  ];
}

function control(content: PlanContent, width: number): Block[] {
  const blocks: Block[] = [];
  if (content.documentControl.length > 0) {
    blocks.push(heading(1, 'Document control'), documentControlTable(content.documentControl, width));
  }
  if (content.versionHistory.length > 0) {
    blocks.push(heading(1, 'Version control'), versionHistoryTable(content.versionHistory, width));
  }
  return blocks;
}

function contents(): Block[] {
  const { at } = paragraph('');
  return [
    paragraph('Contents', { style: 'TOC Heading', pageBreakBefore: true }),
    { kind: 'contents', at, levels: 1, entries: [] },
  ];
}

function guide({ content, scale }: PlanUpdateInput, width: number): Block[] {
  const { impact } = columnsOf(content);
  return [
    heading(1, 'Rating guide', { pageBreakBefore: contentsLines(content) > MOST_LINES_ABOVE }),
    paragraph(
      impact
        ? 'Every action has a rating for the activity itself and, where it can be told, one for its impact.'
        : 'Every action has a rating for the activity itself.',
    ),
    ratingGuideTable(scale, impact, width),
  ];
}

/** The guide stands under the contents where both have room on a page. */
const MOST_LINES_ABOVE = 16;
const CHARACTERS_A_LINE = 75;
/** Headings that are no priorities. */
const OTHER_ENTRIES = 5;

function contentsLines({ priorities }: PlanContent): number {
  return priorities.reduce(
    (sum, { title }) => sum + Math.max(1, Math.ceil(title.length / CHARACTERS_A_LINE)),
    OTHER_ENTRIES,
  );
}

function prioritySection(
  priority: Priority,
  first: boolean,
  { content, scale, style }: PlanUpdateInput,
): Block[] {
  const width = textWidth(pageOf(style, 'landscape'));
  const title = `${priority.number}: ${priority.title}`.replace(/: $/, '');
  // The first one starts its section and so its page.
  const blocks: Block[] = [
    heading(1, priority.title === '' ? `Priority ${priority.number}` : title, { pageBreakBefore: !first }),
  ];
  if (priority.actions.length > 0) blocks.push(actionTable(priority, columnsOf(content), scale, width));
  return [...blocks, ...outcomesList(priority), ...measuresTables(priority, width)];
}

function glossary(content: PlanContent, width: number): Block[] {
  if (content.glossary.length === 0) return [];
  return [heading(1, 'Glossary of roles'), glossaryTable(content.glossary, width)];
}
