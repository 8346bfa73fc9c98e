import type { Found } from '../finding.ts';
import type { CheckedCell, CheckedTable } from '../paper/checked-paper.ts';
import { markCell } from '../paper/mark-cell.ts';
import { rankOf, ratingOfFill, type ColourRating } from '../paper/rating-colours.ts';
import type { PaperRule } from '../rule.ts';

/** "Improved" between two colours that say otherwise. */
export const directionRule: PaperRule = {
  id: 'ratings/direction',
  group: 'ratings',
  title: 'Directions of travel that their two ratings contradict',
  severity: 'error',
  scope: 'paper',
  check: ({ tables }) => tables.flatMap(judgeTable),
};

const WORDS: ReadonlyArray<readonly [RegExp, Direction]> = [
  [/^(?:improved|improving|up|better)\b/i, 'better'],
  [/^(?:deteriorated|declined|worse(?:ned)?|slipped|down)\b/i, 'worse'],
  [/^(?:unchanged|no change|same|static|maintained)\b/i, 'same'],
  [/^(?:achieved|completed?)\b/i, 'achieved'],
];

type Direction = 'better' | 'worse' | 'same' | 'achieved';

function judgeTable(table: CheckedTable): Found[] {
  const column = table.header.findIndex((name) => /\b(?:direction|travel|trend|movement)\b/i.test(name));
  if (column === -1) return [];
  return table.rows.flatMap((row) => {
    const cell = row.cells.find((each) => each.column === column);
    const said = cell === undefined ? undefined : WORDS.find(([form]) => form.test(cell.text))?.[1];
    const rated = row.cells
      .filter((each) => each.column !== column)
      .flatMap((each) => ratingOfCell(each) ?? []);
    const [before, after] = rated.slice(-2);
    const mark = cell === undefined ? null : markCell(cell);
    if (
      row.header ||
      said === undefined ||
      rated.length !== 2 ||
      before === undefined ||
      after === undefined ||
      mark === null
    )
      return [];
    const real = directionBetween(before, after);
    if (real === null || fits(said, real, after)) return [];
    return [
      {
        mark,
        reason: `The ratings go from ${before} to ${after}, which is ${REAL[real]}.`,
        suggestion: 'Correct the word or the rating.',
      },
    ];
  });
}

const REAL = { better: 'an improvement', worse: 'a deterioration', same: 'no change' } as const;

function ratingOfCell({ cell, text }: CheckedCell): ColourRating | null {
  const word = /^(?:red|amber|green|blue|grey)\b/i.exec(text)?.[0].toLowerCase();
  const named = (['red', 'amber', 'green', 'blue', 'grey'] as const).find((each) => each === word);
  return named ?? (cell.shade === null ? null : ratingOfFill(cell.shade.fill));
}

function directionBetween(before: ColourRating, after: ColourRating): keyof typeof REAL | null {
  const [from, to] = [rankOf(before), rankOf(after)];
  if (from === null || to === null) return before === after ? 'same' : null;
  return to > from ? 'better' : to < from ? 'worse' : 'same';
}

function fits(said: Direction, real: keyof typeof REAL, after: ColourRating): boolean {
  if (said === 'achieved') return after === 'blue';
  return said === real;
}
