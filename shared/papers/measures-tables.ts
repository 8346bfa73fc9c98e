import { bullet, heading, row, table } from '#shared/document/build';
import { shareWidth } from '#shared/document/paper-style';
import type { Block, Table } from '#shared/document/text-document';
import type { Measure, MeasureTable, Priority } from '#shared/domain/plan';

/** What the priority is to bring about, as a list under a heading. */
export function outcomesList(priority: Priority): Block[] {
  if (priority.expectedOutcomes.length === 0) return [];
  return [
    heading(2, 'Expected outcomes'),
    ...priority.expectedOutcomes.map((outcome) => bullet(outcome, `outcomes-${priority.number}`)),
  ];
}

/** Measures with their values, under a heading. A measure with values over time is followed by the table of them. */
export function measuresTables(priority: Priority, width: number): Block[] {
  if (priority.measures.length === 0) return [];
  const blocks: Block[] = [heading(2, 'Measures')];
  let open: Measure[] = [];
  const flush = (): void => {
    if (open.length > 0) blocks.push(measuresTable(priority.number, open, width));
    open = [];
  };
  for (const measure of priority.measures) {
    open.push(measure);
    if (measure.series === null) continue;
    flush();
    blocks.push(seriesTable(measure.series, measure.text, width));
  }
  flush();
  return blocks;
}

function measuresTable(number: string, measures: readonly Measure[], width: number): Table {
  return table(`Measures of priority ${number}`, shareWidth(width, [5, 2]), [
    row(['Measure', 'Value'], true),
    ...measures.map(({ text, value }) => row([text, value ?? ''])),
  ]);
}

function seriesTable({ header, rows }: MeasureTable, caption: string, width: number): Table {
  return table(
    caption,
    shareWidth(
      width,
      header.map((_, index) => (index === 0 ? 2 : 1)),
    ),
    [row(header, true), ...rows.map((cells) => row(header.map((_, index) => cells[index] ?? '')))],
  );
}
