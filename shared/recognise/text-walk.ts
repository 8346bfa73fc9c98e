import type { SourceRef } from '#shared/document/source-ref';
import { foldSpaces, paragraphText } from '#shared/document/text';
import type { Paragraph, Table, TextDocument } from '#shared/document/text-document';
import { lineText, plainLine, tidyLine } from '#shared/domain/rich-text';
import { append } from './append.ts';
import type { GridLine } from './grid.ts';
import { linesOfBlocks } from './lines.ts';
import { listKind, readMeasures, readOutcomes } from './outcomes.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { MOST_KEY_ROWS } from './rating-key.ts';
import { readLeadingReference } from './references.ts';
import { gridOfTable } from './table-grid.ts';
import { passOver, priorityOfList, reportPassedOver, startOfText, type TextPlace } from './text-place.ts';
import { finishActions, readKey, takeTable } from './text-tables.ts';
import type { ColumnRole } from './vocabulary.ts';

/** Recognises a plan in a Word document. Keys in page footers count: plans print them on every page. */
export function walkText(document: TextDocument, builder: PlanBuilder): void {
  for (const table of tablesOf(document)) {
    if (mayBeKey(table, builder)) builder.learnKey(readKey(gridOfTable(table), builder));
  }
  takeTitles(document, builder);
  const place = startOfText(builder);
  for (const block of document.body) {
    if (block.kind === 'table') takeTable(place, gridOfTable(block));
    else if (block.kind === 'paragraph') takeParagraph(place, block);
  }
  finishActions(place);
  reportPassedOver(place);
}

/** Tables of the body, then those in page headers and footers, which sections may share. */
function tablesOf({ body, sections }: TextDocument): Iterable<Table> {
  const furniture = sections.flatMap(({ headers, footers }) => [...footers, ...headers]);
  const blocks = [...body, ...furniture.flatMap((each) => each.blocks)];
  return new Set(blocks.filter((block) => block.kind === 'table'));
}

/** Seen before the table is read: most are long, or have the titles of an action plan. */
function mayBeKey({ rows }: Table, { words }: PlanBuilder): boolean {
  const [first] = rows;
  if (first === undefined || rows.length > MOST_KEY_ROWS) return false;
  const titles = first.cells.flatMap(({ blocks: [block] }) =>
    block?.kind === 'paragraph'
      ? (words.columns.bestFit(paragraphText(block).slice(0, LONGEST_TITLE)) ?? [])
      : [],
  );
  return titles.filter(({ key, fit }) => fit === 1 && OF_PLANS.has(key)).length < FEWEST_TITLES;
}

const LONGEST_TITLE = 40;
const FEWEST_TITLES = 3;
const OF_PLANS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['action', 'lead', 'deadline', 'progress']);

function takeTitles(document: TextDocument, builder: PlanBuilder): void {
  const styled = (name: RegExp): string[] =>
    document.body.flatMap((block) =>
      block.kind === 'paragraph' && name.test(block.style ?? '')
        ? [foldSpaces(paragraphText(block))].filter((text) => text !== '')
        : [],
    );
  const [title] = styled(/^title$/i);
  builder.title = title ?? document.properties.title ?? firstHeading(document) ?? '';
  builder.subtitle = styled(/^subtitle$/i).join(' - ');
}

function firstHeading(document: TextDocument): string | null {
  const found = document.body.find((block) => block.kind === 'paragraph' && block.heading !== null);
  return found?.kind === 'paragraph' ? foldSpaces(paragraphText(found)) : null;
}

function takeParagraph(place: TextPlace, paragraph: Paragraph): void {
  const lines = linesOfBlocks([paragraph]);
  const [line] = lines;
  if (line === undefined) return;
  finishActions(place);
  if (paragraph.heading !== null) takeHeading(place, paragraph, paragraph.heading.level);
  else if (place.list !== null) takeListLines(place, lines, paragraph.at);
  else passOver(place, paragraph.at);
}

function takeHeading(place: TextPlace, paragraph: Paragraph, level: number): void {
  const label = paragraph.list === null ? '' : `${paragraph.list.label} `;
  const text = foldSpaces(label + paragraphText(paragraph));
  place.list = listKind(text, place.builder.words);
  place.listPriority = null;
  place.afterMeasures = false;
  place.actionHeading = null;
  const reference = readLeadingReference(text);
  if (reference !== null && /\d\.\d/.test(reference.ref) && !reference.ref.endsWith('.0')) {
    place.actionHeading = { ref: reference.ref, wording: tidyLine(plainLine(text.slice(reference.length))) };
    return;
  }
  place.headings = [
    ...place.headings.filter((open) => open.level < level),
    { level, text, at: paragraph.at },
  ];
}

function takeListLines(place: TextPlace, lines: readonly GridLine[], at: SourceRef): void {
  const { list: kind, builder } = place;
  if (kind === null) return;
  place.listPriority ??= priorityOfList(place, at, kind);
  const priority = place.listPriority;
  if (priority === null) {
    const text = lines.map((each) => lineText(each.line)).join(' ');
    builder.unplaced.push({ what: 'row', text, at, reason: 'No priority stands above the list.' });
  } else if (kind === 'outcomes') append(priority.outcomes, readOutcomes(lines));
  else append(priority.measures, readMeasures(lines));
}
