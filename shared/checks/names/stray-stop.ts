import { markRange, type Found } from '../finding.ts';
import type { CheckedCell, CheckedPaper } from '../paper/checked-paper.ts';
import { findDates } from '../paper/date-mentions.ts';
import type { PaperRule } from '../rule.ts';

/** A full stop after a date that stands alone, where the other cells of the column have none. */
export const strayStopRule: PaperRule = {
  id: 'names/stray-stop',
  group: 'names',
  title: 'Stray full stops after a date',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => [...inColumns(paper), ...inSignatures(paper)],
};

const STOP = /\.\s*$/;
const MOST_WITH_STOP = 0.2;

function inColumns({ tables }: CheckedPaper): Found[] {
  return tables.flatMap(({ rows }) => {
    const columns = new Map<number, CheckedCell[]>();
    for (const { cells } of rows) {
      for (const cell of cells.filter(isLoneDate)) {
        columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell]);
      }
    }
    return [...columns.values()].flatMap((cells) => {
      const stopped = cells.filter(({ text }) => STOP.test(text));
      return stopped.length > cells.length * MOST_WITH_STOP ? [] : stopped.flatMap(tell);
    });
  });
}

function isLoneDate({ text, lines }: CheckedCell): boolean {
  return lines.length === 1 && isDate(text);
}

function isDate(text: string): boolean {
  const trimmed = text.trim().replace(STOP, '');
  return findDates(trimmed).some(({ text: date }) => date.trim() === trimmed);
}

/** "05.01.2023." under a signature. */
function inSignatures({ lines }: CheckedPaper): Found[] {
  return lines
    .filter(({ text, cell }) => cell === null && STOP.test(text) && text.length < 30 && isDate(text))
    .flatMap((line) => tell({ lines: [line] }));
}

function tell({ lines: [line] }: Pick<CheckedCell, 'lines'>): Found[] {
  if (line === undefined) return [];
  const text = line.text.trimEnd();
  return [
    {
      mark: markRange(line, 0, text.length),
      reason: 'A date alone needs no full stop.',
      suggestion: 'Take the full stop out.',
      fix: text.slice(0, -1),
    },
  ];
}
