import { assertNever } from './assert-never.ts';
import { formatListNumber } from './list-number.ts';
import type { Block, ListKind, ListMark, Table } from './text-document.ts';

/** How the items of one level are labelled; "%1" stands for the number of the outermost level, "%2" for the next. */
export interface LevelPattern {
  readonly kind: ListKind;
  readonly label: string;
}

/** Sections "1.0" with paragraphs "1.1", as councils number their reports. */
export const SECTION_PATTERNS: readonly LevelPattern[] = [
  { kind: 'decimal', label: '%1.0' },
  { kind: 'decimal', label: '%1.%2' },
  { kind: 'decimal', label: '%1.%2.%3' },
];

/** Recommendations and requests: "1.", then "a)", then "i)". */
export const ITEM_PATTERNS: readonly LevelPattern[] = [
  { kind: 'decimal', label: '%1.' },
  { kind: 'lower-letter', label: '%2)' },
  { kind: 'lower-roman', label: '%3)' },
];

/**
 * The blocks with the labels of their numbered lists worked out in reading order, so that an author never types
 * a number. Lists that `patterns` does not name keep their labels.
 */
export function numberLists(
  blocks: readonly Block[],
  patterns: Readonly<Record<string, readonly LevelPattern[]>>,
): Block[] {
  const counters = new Map<string, number[]>();
  const relabel = (mark: ListMark): ListMark => {
    const levels = patterns[mark.list];
    const pattern = levels?.[mark.level];
    if (levels === undefined || pattern === undefined) return mark;
    const counter = counters.get(mark.list) ?? [];
    counters.set(mark.list, counter);
    countItem(counter, mark.level);
    const label = pattern.label.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const level = Number(digit) - 1;
      return formatListNumber(counter[level] ?? 1, levels[level]?.kind ?? 'decimal');
    });
    return { ...mark, kind: pattern.kind, label };
  };
  return relabelBlocks(blocks, relabel);
}

/** Moves a list's counters to its next item: outer levels that were never met count as 1, inner ones start again. */
function countItem(counter: number[], level: number): void {
  for (let outer = 0; outer < level; outer++) counter[outer] ??= 1;
  counter[level] = (counter[level] ?? 0) + 1;
  counter.length = level + 1;
}

function relabelBlocks(blocks: readonly Block[], relabel: (mark: ListMark) => ListMark): Block[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return block.list === null ? block : { ...block, list: relabel(block.list) };
      case 'table':
        return relabelTable(block, relabel);
      case 'contents':
        return block;
      default:
        return assertNever(block);
    }
  });
}

function relabelTable(table: Table, relabel: (mark: ListMark) => ListMark): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: relabelBlocks(cell.blocks, relabel) })),
  }));
  return { ...table, rows };
}
