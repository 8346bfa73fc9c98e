import { markRange, type Found } from '../finding.ts';
import type { CheckedPaper, CheckedTable } from '../paper/checked-paper.ts';
import { COUNT_SOURCE, readCount } from '../paper/number-mentions.ts';
import type { PaperRule } from '../rule.ts';

/** "3 actions have been achieved" beside a table in which four rows say Achieved (rules.md N4). */
export const categoryCountRule: PaperRule = {
  id: 'figures/category-count',
  group: 'figures',
  title: 'Numbers of rows in sentences that the table of the same paper does not have',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => paper.tables.flatMap((table) => judgeTable(table, paper)),
};

const FEWEST_ROWS = 4;

function judgeTable(table: CheckedTable, paper: CheckedPaper): Found[] {
  const categories = findCategories(table);
  return [...categories].flatMap(([word, rows]) => judgeCategory({ word, rows }, paper));
}

interface Category {
  readonly word: string;
  readonly rows: number;
}

/** Words of one column that rows share, with the number of rows that say each. */
function findCategories(table: CheckedTable): Map<string, number> {
  const found = new Map<string, number>();
  const body = table.rows.filter((row) => !row.header);
  const width = Math.max(0, ...body.map((row) => row.cells.length));
  for (let column = 1; column < width; column++) {
    const texts = body.flatMap((row) => row.cells.find((cell) => cell.column === column)?.text ?? []);
    const words = new Set(texts);
    const shared = texts.length >= FEWEST_ROWS && words.size <= texts.length / 2 && words.size >= 2;
    if (!shared || [...words].some((word) => !/^\p{Lu}\p{Ll}+ed$/u.test(word))) continue;
    for (const word of words) found.set(word, texts.filter((text) => text === word).length);
  }
  return found;
}

function judgeCategory({ word, rows }: Category, { lines }: CheckedPaper): Found[] {
  const form = new RegExp(
    String.raw`(?<![\p{L}\d.,/-])(?<count>${COUNT_SOURCE})\s+(?:[\p{L}’'-]+\s+){0,3}(?:that\s+|which\s+)?(?:have|has|were|was|are|is)\s+(?:now\s+|been\s+)*${word.toLowerCase()}\b`,
    'giu',
  );
  return lines.flatMap((line) =>
    line.cell !== null
      ? []
      : [...line.text.matchAll(form)].flatMap((match) => {
          const figure = match.groups?.['count'] ?? '';
          const count = readCount(figure);
          if (count === null || count === rows) return [];
          return [
            {
              mark: markRange(line, match.index, match.index + match[0].length),
              reason: `The table has ${rows} ${rows === 1 ? 'row' : 'rows'} that ${rows === 1 ? 'says' : 'say'} ${word}, not ${figure}.`,
              suggestion: 'Bring the sentence and the table into step.',
            },
          ];
        }),
  );
}
