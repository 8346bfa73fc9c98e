import type { SourceRef } from '#shared/document/source-ref';
import { foldSpaces, paragraphText } from '#shared/document/text';
import type { Block, Paragraph, TextDocument } from '#shared/document/text-document';
import { plainLine, tidyLine } from '#shared/domain/rich-text';
import { turnActionCard } from './action-card.ts';
import { columnReading, takeActionTable, rowText, type ActionHeading } from './action-table.ts';
import { findActionLayout, type ActionLayout } from './columns.ts';
import { readGlossary } from './glossary.ts';
import { isEmptyRow, type Grid, type GridLine } from './grid.ts';
import { linesOfBlocks } from './lines.ts';
import {
  listKind,
  listTableKind,
  readMeasureRows,
  readMeasures,
  readOutcomes,
  readSeries,
} from './outcomes.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { isGenericHeading, readPriorityTitle } from './priority-title.ts';
import { isBreakdown } from './breakdown-table.ts';
import { readRatingKey, type KeyEntry } from './rating-key.ts';
import { readLeadingReference } from './references.ts';
import { gridOfTable } from './table-grid.ts';
import { readDocumentControl, readVersionHistory } from './version-table.ts';
import { foldPhrase, type SectionKind } from './vocabulary.ts';

interface OpenHeading {
  readonly level: number;
  readonly text: string;
  readonly at: SourceRef;
}

/** Where the walk through a Word document has got to. */
interface Walk {
  readonly builder: PlanBuilder;
  headings: OpenHeading[];
  /** What list paragraphs after the last heading belong to. */
  list: 'outcomes' | 'measures' | null;
  actionHeading: ActionHeading | null;
  /** The last action table, while nothing but space has come after it: it may go on in the next. */
  openTable: { readonly layout: ActionLayout; readonly columns: number; readonly placeNames: boolean } | null;
  afterMeasures: boolean;
}

/** Recognises a plan in a Word document. Keys in page footers count: plans print them on every page. */
export function walkText(document: TextDocument, builder: PlanBuilder): void {
  learnKeys(document, builder);
  takeTitles(document, builder);
  const walk: Walk = {
    builder,
    headings: [],
    list: null,
    actionHeading: null,
    openTable: null,
    afterMeasures: false,
  };
  for (const block of document.body) {
    if (block.kind === 'paragraph') takeParagraph(walk, block);
    else if (block.kind === 'table') takeTable(walk, gridOfTable(block));
  }
}

function learnKeys(document: TextDocument, builder: PlanBuilder): void {
  const furniture = document.sections.flatMap((section) => [...section.footers, ...section.headers]);
  const blocks: Block[] = [...document.body, ...furniture.flatMap((each) => each.blocks)];
  for (const block of blocks) {
    if (block.kind === 'table') builder.learnKey(readKey(gridOfTable(block), builder));
  }
}

/** A rating key; empty for a table that says who does what, whatever its shades. */
function readKey(grid: Grid, builder: PlanBuilder): KeyEntry[] {
  const entries = readRatingKey(grid, builder.legend, builder.vocabulary);
  const layout = entries.length === 0 ? null : findActionLayout(grid, 0, false, columnReading(builder));
  const isPlan =
    layout?.columns.some(({ role }) => role === 'lead' || role === 'deadline' || role === 'progress') ??
    false;
  return isPlan ? [] : entries;
}

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

function takeParagraph(walk: Walk, paragraph: Paragraph): void {
  const lines = linesOfBlocks([paragraph]);
  const [line] = lines;
  if (line === undefined) return;
  walk.openTable = null;
  if (paragraph.heading !== null && paragraph.list === null)
    takeHeading(walk, paragraph, paragraph.heading.level);
  else if (paragraph.heading !== null) takeHeading(walk, paragraph, paragraph.heading.level);
  else if (walk.list !== null) takeListLines(walk, lines, walk.list);
}

function takeHeading(walk: Walk, paragraph: Paragraph, level: number): void {
  const label = paragraph.list === null ? '' : `${paragraph.list.label} `;
  const text = foldSpaces(label + paragraphText(paragraph));
  const { vocabulary } = walk.builder;
  walk.list = listKind(text, vocabulary);
  walk.afterMeasures = false;
  walk.actionHeading = null;
  const reference = readLeadingReference(text);
  if (reference !== null && /\d\.\d/.test(reference.ref) && !reference.ref.endsWith('.0')) {
    walk.actionHeading = { ref: reference.ref, wording: tidyLine(plainLine(text.slice(reference.length))) };
    return;
  }
  walk.headings = [...walk.headings.filter((open) => open.level < level), { level, text, at: paragraph.at }];
}

function takeListLines(walk: Walk, lines: readonly GridLine[], kind: 'outcomes' | 'measures'): void {
  const { builder } = walk;
  enterPriority(walk, []);
  const priority = builder.current;
  if (priority === null) return;
  if (kind === 'outcomes') priority.outcomes.push(...readOutcomes(lines));
  else priority.measures.push(...readMeasures(lines));
}

/** Makes the nearest heading that can name a priority the current one. False when no heading does. */
function enterPriority(walk: Walk, refs: readonly string[]): boolean {
  const { builder } = walk;
  const named = walk.headings
    .filter(
      (open) =>
        !isGenericHeading(open.text, builder.vocabulary) && listKind(open.text, builder.vocabulary) === null,
    )
    .toReversed();
  for (const open of named) {
    const { number, title } = readPriorityTitle(open.text, builder.vocabulary);
    if (number === null) continue;
    builder.startPriority(number, title, open.at);
    return true;
  }
  const [nearest] = named;
  const prefixes = new Set(refs.map((ref) => ref.split('.')[0] ?? ''));
  if (nearest === undefined || prefixes.size > 1) return false;
  const known = builder.priorities.find((each) => each.at === nearest.at);
  if (known === undefined) builder.startPriority([...prefixes][0] ?? null, nearest.text, nearest.at);
  else builder.current = known;
  return true;
}

function takeTable(walk: Walk, grid: Grid): void {
  const { builder } = walk;
  const to = grid.rows.length;
  if (takeDescription(walk, grid) || takeKey(walk, grid)) {
    walk.openTable = null;
    return;
  }
  const layout = findActionLayout(grid, 0, walk.actionHeading !== null, columnReading(builder));
  if (layout !== null) {
    takeActions(walk, grid, layout);
    return;
  }
  if (takeContinuedTable(walk, grid)) return;
  walk.openTable = null;
  const card = turnActionCard(grid, builder.words);
  const cardLayout =
    card === null ? null : findActionLayout(card, 0, walk.actionHeading !== null, columnReading(builder));
  if (card !== null && cardLayout !== null) {
    takeActions(walk, card, cardLayout);
    return;
  }
  if (takeLists(walk, grid, to)) return;
  reportOther(walk, grid);
}

/** Tables that describe the document: version control, document control, the key, the glossary of roles. */
function takeDescription(walk: Walk, grid: Grid): boolean {
  const { builder } = walk;
  const { vocabulary } = builder;
  const to = grid.rows.length;
  const history = readVersionHistory(grid, 0, to, builder.words);
  if (history !== null) {
    builder.history.push(...history);
    builder.tables.push({ at: grid.at, kind: 'version-history', columns: [] });
    return true;
  }
  const control = readDocumentControl(grid, 0, to, isUnder(walk, 'control'), vocabulary);
  if (control !== null) {
    builder.control.push(...control);
    builder.tables.push({ at: grid.at, kind: 'document-control', columns: [] });
    return true;
  }
  const glossary = readGlossary(grid, 0, to, isUnder(walk, 'glossary'), builder.words);
  if (glossary !== null) {
    builder.glossary.push(...glossary);
    builder.tables.push({ at: grid.at, kind: 'glossary', columns: [] });
    return true;
  }
  return false;
}

function takeKey(walk: Walk, grid: Grid): boolean {
  if (readKey(grid, walk.builder).length === 0) return false;
  walk.builder.tables.push({ at: grid.at, kind: 'rating-key', columns: [] });
  return true;
}

/** Whether the nearest heading says that such a section has begun, as in "Appendix B: Glossary of roles". */
function isUnder(walk: Walk, section: SectionKind): boolean {
  const heading = walk.headings.at(-1);
  if (heading === undefined) return false;
  const folded = ` ${foldPhrase(heading.text)} `;
  return walk.builder.vocabulary.sections[section].some((phrase) => folded.includes(` ${phrase} `));
}

function takeActions(walk: Walk, grid: Grid, layout: ActionLayout): void {
  const refs = grid.rows.slice(layout.header.firstData).flatMap((row) => {
    const text = row.cells[0]?.text ?? '';
    return readLeadingReference(text)?.ref ?? [];
  });
  const placeNames = enterPriority(walk, walk.actionHeading === null ? refs : [walk.actionHeading.ref]);
  takeActionTable(walk.builder, grid, layout, grid.rows.length, { placeNames, heading: walk.actionHeading });
  walk.openTable = { layout, columns: grid.columns, placeNames };
  walk.actionHeading = null;
  walk.afterMeasures = false;
}

/** A table cut in two by a page: the second part has the same columns and no header. */
function takeContinuedTable(walk: Walk, grid: Grid): boolean {
  const open = walk.openTable;
  if (open === null || grid.columns !== open.columns || grid.columns < 3) return false;
  const layout = { ...open.layout, header: { ...open.layout.header, firstData: 0 } };
  takeActionTable(walk.builder, grid, layout, grid.rows.length, {
    placeNames: open.placeNames,
    heading: null,
  });
  return true;
}

function takeLists(walk: Walk, grid: Grid, to: number): boolean {
  const { builder } = walk;
  const kind = listTableKind(grid, builder.vocabulary);
  const rows = kind === null ? readMeasureRows(grid, 0, to, builder.words) : null;
  if (kind === null && rows === null) return takeSeries(walk, grid);
  enterPriority(walk, []);
  const priority = builder.current;
  if (priority === null) return false;
  builder.tables.push({ at: grid.at, kind: kind ?? 'measures', columns: [] });
  const lines = listLines(grid);
  if (kind === 'outcomes') priority.outcomes.push(...readOutcomes(lines));
  else if (kind === 'measures') priority.measures.push(...readMeasures(lines));
  else priority.measures.push(...(rows ?? []).map((each) => each.measure));
  walk.afterMeasures = kind !== 'outcomes';
  return true;
}

/** The entries of a list table: everything but the cell that names it. */
function listLines(grid: Grid): GridLine[] {
  const cells = grid.rows.flatMap((row) => row.cells).filter((cell) => cell.text !== '');
  const [title, ...others] = cells;
  return [...(title?.lines.slice(1) ?? []), ...others.flatMap((cell) => cell.lines)];
}

/** Figures over time straight after the measures belong to the last of them. */
function takeSeries(walk: Walk, grid: Grid): boolean {
  const measures = walk.builder.current?.measures;
  const last = measures?.at(-1);
  const series = walk.afterMeasures ? readSeries(grid.rows) : null;
  if (measures === undefined || last === undefined || series === null) return false;
  measures[measures.length - 1] = { ...last, series };
  walk.builder.tables.push({ at: grid.at, kind: 'measure-series', columns: [] });
  return true;
}

function reportOther(walk: Walk, grid: Grid): void {
  const { builder } = walk;
  const counts = isBreakdown(grid, builder.vocabulary);
  builder.tables.push({ at: grid.at, kind: counts ? 'breakdown' : 'other', columns: [] });
  const first = grid.rows.find((row) => !isEmptyRow(row));
  if (counts || first === undefined) return;
  builder.unplaced.push({
    what: 'table',
    text: rowText(first),
    at: grid.at,
    reason: 'The table is not part of a plan that Clearday knows.',
  });
}
