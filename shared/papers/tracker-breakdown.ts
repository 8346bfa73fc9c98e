import type { Sheet } from '#shared/document/workbook';
import type { RatingScale } from '#shared/domain/rating';
import { countOf, type RatingCounts } from '#shared/figures/breakdown';
import type { PaperFigures } from '#shared/figures/fields';
import { shareOf } from '#shared/figures/shares';
import type { ActionColumns } from './action-table.ts';
import { ACTIONS_TABLE, RATING_TITLES } from './tracker-names.ts';
import { buildSheet, type CellContent } from './sheet-build.ts';

const HEADER_ROW = 3;

/** Counts and shares as formulas over the table of actions: whoever changes a rating sees the counts follow. */
export function breakdownSheet(figures: PaperFigures, columns: ActionColumns): Sheet {
  const { scale, current } = figures;
  const kinds = columns.impact ? (['activity', 'impact'] as const) : (['activity'] as const);
  const totalRow = HEADER_ROW + scale.ratings.length + 1;
  const rows = scale.ratings.map((rating, index): CellContent[] => [
    rating.word,
    ...kinds.flatMap((kind, place) =>
      ratingCells(rating.word, RATING_TITLES[kind], current[kind], countOf(current[kind], rating.key).count, {
        row: HEADER_ROW + 1 + index,
        totalRow,
        column: place * 2,
      }),
    ),
  ]);
  const totals = kinds.flatMap((kind, place): CellContent[] => {
    const letter = String.fromCharCode(66 + place * 2);
    return [
      { formula: `SUM(${letter}${HEADER_ROW + 1}:${letter}${totalRow - 1})`, shown: current[kind].total },
      '',
    ];
  });
  const titles = kinds.flatMap((kind) => [
    `${RATING_TITLES[kind]}: actions`,
    `${RATING_TITLES[kind]}: share (%)`,
  ]);
  const lastColumn = 1 + kinds.length * 2;
  return buildSheet(
    'Breakdown',
    [
      [{ title: 'Rating breakdown' }],
      [],
      ['Rating', ...titles],
      ...rows,
      ['Total rated', ...totals],
      [],
      [{ title: 'Rating guide' }],
      ...guideRows(scale, columns.impact),
    ],
    {
      columns: [
        { first: 1, last: 1, width: 14, hidden: false },
        { first: 2, last: lastColumn, width: 26, hidden: false },
      ],
      textFills: scale.ratings.map((rating) => ({
        range: {
          firstRow: HEADER_ROW + 1,
          firstColumn: 1,
          lastRow: totalRow + 4 + scale.ratings.length,
          lastColumn: 1,
        },
        text: rating.word,
        fill: rating.fill,
        colour: null,
      })),
      frozen: { rows: HEADER_ROW, columns: 1 },
    },
  );
}

/** What each rating means, its impact only in a plan that rates it. */
function guideRows({ ratings }: RatingScale, impact: boolean): CellContent[][] {
  return [
    ['Rating', 'Meaning for activity', ...(impact ? ['Meaning for impact'] : [])],
    ...ratings.map((rating) => [rating.word, rating.activity, ...(impact ? [rating.impact] : [])]),
  ];
}

interface Place {
  readonly row: number;
  readonly totalRow: number;
  /** Columns before its count, after the first. */
  readonly column: number;
}

function ratingCells(
  word: string,
  title: string,
  counts: RatingCounts,
  count: number,
  place: Place,
): CellContent[] {
  const letter = String.fromCharCode(66 + place.column);
  const own = `${letter}${place.row}`;
  const total = `${letter}$${place.totalRow}`;
  return [
    { formula: `COUNTIF(${ACTIONS_TABLE}[${title}],"${word}")`, shown: count },
    { formula: `IF(${total}=0,0,ROUND(100*${own}/${total},2))`, shown: shareOf(count, counts.total) ?? 0 },
  ];
}
