import type { Corrections, RecognisedColumn } from './draft.ts';
import { append } from './append.ts';
import { turnActionCard } from './action-card.ts';
import { columnReading, takeActionTable } from './action-table.ts';
import { isBreakdown, isComparison } from './breakdown-table.ts';
import { findActionLayout, type ActionLayout } from './columns.ts';
import { goesOnIn, hasSameTitles } from './continued-table.ts';
import { readGlossary } from './glossary.ts';
import { isEmptyRow, onlyFilledCell, rowText, type Grid, type GridLine } from './grid.ts';
import { listTableKind, outcomeIn, readMeasures, readOutcomes, readSeries } from './outcomes.ts';
import { takeMeasureRows, takeOutcomeRows } from './placed-lists.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { isGenericHeading, readPriorityTitle } from './priority-title.ts';
import { readRatingKey, type KeyEntry } from './rating-key.ts';
import { readLeadingReference } from './references.ts';
import { enterPriority, isUnder, onlyPrefix, priorityOfList, type TextPlace } from './text-place.ts';
import { readDocumentControl, readVersionHistory } from './version-table.ts';

/** A rating key; empty for a table that says who does what, whatever its shades. */
export function readKey(grid: Grid, builder: PlanBuilder): KeyEntry[] {
  const entries = readRatingKey(grid, builder.legend, builder.words.ratings);
  const layout = entries.length === 0 ? null : findActionLayout(grid, 0, false, columnReading(builder));
  const isPlan =
    layout?.columns.some(({ role }) => role === 'lead' || role === 'deadline' || role === 'progress') ??
    false;
  return isPlan ? [] : entries;
}

/** Reads a table of a Word document for what it holds. */
export function takeTable(place: TextPlace, grid: Grid): void {
  const { builder, openTable: open } = place;
  const named = place.actionHeading !== null;
  const layout = findActionLayout(grid, 0, named, columnReading(builder));
  const isNextPart =
    layout === null
      ? open !== null && goesOnIn(grid, open, builder) && readKey(grid, builder).length === 0
      : open !== null && !named && hasSameTitles(open.layout, layout);
  if (open !== null && isNextPart) {
    open.nextParts.push(grid);
    return;
  }
  finishActions(place);
  if (takeDescription(place, grid) || takeKey(place, grid)) return;
  if (layout !== null) {
    openActions(place, grid, layout);
    return;
  }
  const card = turnActionCard(grid, builder.words);
  const cardLayout = card === null ? null : findActionLayout(card, 0, named, columnReading(builder));
  if (card !== null && cardLayout !== null) openActions(place, card, cardLayout);
  else if (!takeLists(place, grid)) reportOther(place, grid);
}

/** Tables that describe the document: version control, document control, the key, the glossary of roles. */
function takeDescription(place: TextPlace, grid: Grid): boolean {
  const { builder } = place;
  const { vocabulary } = builder;
  const history = readVersionHistory(grid, builder.words);
  if (history !== null) {
    builder.addHistory(grid, history);
    return true;
  }
  const control = readDocumentControl(grid, isUnder(place, 'control'), vocabulary);
  if (control !== null) {
    append(builder.control, control);
    builder.tables.push({ at: grid.at, kind: 'document-control', columns: [] });
    return true;
  }
  const glossary = readGlossary(grid, isUnder(place, 'glossary'), builder.words);
  if (glossary !== null) {
    append(builder.glossary, glossary);
    builder.tables.push({ at: grid.at, kind: 'glossary', columns: [] });
    return true;
  }
  return false;
}

function takeKey(place: TextPlace, grid: Grid): boolean {
  if (readKey(grid, place.builder).length === 0) return false;
  place.builder.tables.push({ at: grid.at, kind: 'rating-key', columns: [] });
  return true;
}

function openActions(place: TextPlace, grid: Grid, layout: ActionLayout): void {
  const refs = grid.rows.slice(layout.header.firstData).flatMap((row) => {
    const text = row.cells[0]?.text ?? '';
    return readLeadingReference(text)?.ref ?? [];
  });
  const heading = place.actionHeading;
  const byHeading = enterPriority(place, heading === null ? refs : [heading.ref]);
  const placeNames = takeTitleRows(place, grid, layout, byHeading ? null : onlyPrefix(refs)) || byHeading;
  place.openTable = { grid, nextParts: [], layout, placeNames, heading };
  place.actionHeading = null;
  place.afterMeasures = false;
}

/** Rows above the header: one that names a priority starts it, others are told about. */
function takeTitleRows(place: TextPlace, grid: Grid, layout: ActionLayout, number: string | null): boolean {
  const { builder } = place;
  let starts = false;
  for (const row of grid.rows.slice(0, layout.header.at)) {
    const text = onlyFilledCell(row)?.text ?? '';
    if (isEmptyRow(row) || (text !== '' && isGenericHeading(text, builder.vocabulary))) continue;
    const outcome = outcomeIn(text, builder.words);
    const named = readPriorityTitle(text, builder.vocabulary);
    if (outcome !== null && builder.current !== null) builder.current.outcomes.push(outcome);
    else if (text !== '' && (named.number ?? number) !== null) {
      builder.startPriority(named.number ?? number, named.title, row.at);
      starts = true;
    } else builder.leaveRow(row, 'The row stands above the titles of the columns.');
  }
  return starts;
}

/** Reads the action table that was open: nothing that can go on with it follows. */
export function finishActions(place: TextPlace): void {
  const { openTable: open, builder } = place;
  if (open === null) return;
  place.openTable = null;
  const { layout, placeNames, heading } = open;
  const rows = [open.grid, ...open.nextParts].flatMap((part) => part.rows);
  takeActionTable(builder, { ...open.grid, rows }, layout, rows.length, { placeNames, heading });
}

function takeLists(place: TextPlace, grid: Grid): boolean {
  const { builder } = place;
  const kind = listTableKind(grid, builder.words);
  if (kind === null) {
    const measured = takeMeasureRows(grid, () => priorityOfList(place, grid.at, 'measures'), builder);
    place.afterMeasures ||= measured;
    if (measured || takeSeries(place, grid)) return true;
    return takeOutcomeRows(grid, () => priorityOfList(place, grid.at, 'outcomes'), builder);
  }
  const priority = priorityOfList(place, grid.at, kind);
  if (priority === null) return false;
  builder.tables.push({ at: grid.at, kind, columns: [] });
  const lines = listLines(grid);
  if (kind === 'outcomes') append(priority.outcomes, readOutcomes(lines));
  else append(priority.measures, readMeasures(lines));
  place.afterMeasures = kind === 'measures';
  return true;
}

/** The entries of a list table: everything but the cell that names it. */
function listLines(grid: Grid): GridLine[] {
  const cells = grid.rows.flatMap((row) => row.cells).filter((cell) => cell.text !== '');
  const [title, ...others] = cells;
  return [...(title?.lines.slice(1) ?? []), ...others.flatMap((cell) => cell.lines)];
}

/** Figures over time straight after the measures belong to the last of them. */
function takeSeries(place: TextPlace, grid: Grid): boolean {
  const measures = place.builder.current?.measures;
  const last = measures?.at(-1);
  const series = place.afterMeasures ? readSeries(grid.rows) : null;
  if (measures === undefined || last === undefined || series === null) return false;
  measures[measures.length - 1] = { ...last, series };
  place.builder.tables.push({ at: grid.at, kind: 'measure-series', columns: [] });
  return true;
}

function reportOther(place: TextPlace, grid: Grid): void {
  const { builder } = place;
  const counts = isBreakdown(grid, builder.words.ratings);
  const compares = isComparison(grid);
  const known = counts || compares;
  builder.tables.push({
    at: grid.at,
    kind: counts ? 'breakdown' : 'other',
    columns: known ? [] : unusedColumns(grid, builder.corrections),
  });
  const first = grid.rows.find((row) => !isEmptyRow(row));
  if (known || first === undefined) return;
  builder.unplaced.push({
    what: 'table',
    text: rowText(first),
    at: grid.at,
    reason: 'The table is not part of a plan that Clearday knows.',
  });
}

/** A plan has at least so many columns. */
const FEWEST_COLUMNS = 3;
const LONGEST_TITLE = 60;

/** The titles of a table that nothing was known of, for a person to say what they are for; [] where it has none. */
function unusedColumns({ rows }: Grid, { columns }: Corrections): RecognisedColumn[] {
  const [first, ...data] = rows.filter((row) => !isEmptyRow(row));
  const titles = (first?.cells ?? []).filter(({ text }) => text !== '');
  const distinct = new Set(titles.map(({ text }) => text));
  if (data.length === 0 || titles.length < FEWEST_COLUMNS || distinct.size < titles.length) return [];
  if (titles.some(({ text }) => text.length > LONGEST_TITLE || /^\d/.test(text))) return [];
  return titles.map(({ column, text }) => {
    const corrected = columns.find(({ header }) => header === text);
    return { column, header: text, role: corrected?.role ?? null, confidence: 0 };
  });
}
