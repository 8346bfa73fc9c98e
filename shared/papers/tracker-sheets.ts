import type { Sheet, SheetColumn } from '#shared/document/workbook';
import type { PlanComparison, ActionComparison } from '#shared/compare/changes';
import type { PlanContent, Priority } from '#shared/domain/plan';
import type { PaperFigures } from '#shared/figures/fields';
import { changeRows } from './change-words.ts';
import { buildSheet, type CellContent } from './sheet-build.ts';

/** Document control and version control, as on the plan's own page. */
export function controlSheet(content: PlanContent, source: string): Sheet {
  const fields = content.documentControl.map(({ field, value }): CellContent[] => [field, value]);
  const header = fields.length + (fields.length > 0 ? 4 : 3);
  const rows = content.versionHistory.map((each): CellContent[] => [
    each.version,
    each.status,
    each.date,
    each.description,
    each.pagesAffected,
    each.reviewDue,
  ]);
  const history: CellContent[][] =
    rows.length === 0
      ? []
      : [
          ['Version', 'Status', 'Date', 'Description of change', 'Pages affected', 'Review date due'],
          ...rows,
        ];
  return buildSheet(
    'Version control',
    [
      [{ title: 'Version control' }],
      [],
      ...fields,
      ...(fields.length > 0 ? [[]] : []),
      ...history,
      [],
      [{ note: source }],
    ],
    {
      columns: widths([24, 44, 13, 40, 30, 16]),
      tables: rows.length === 0 ? [] : [tableAt('VersionControl', header, rows.length, 6)],
    },
  );
}

const MEASURES_HEADER = 3;

/** Measures with their values, then those that have values over time, each under its own title. */
export function measuresSheet(content: PlanContent): Sheet {
  const rows = content.priorities.flatMap((priority) =>
    priority.measures.map((measure): CellContent[] => [nameOf(priority), measure.text, measure.value ?? '']),
  );
  const series = content.priorities.flatMap((priority) =>
    priority.measures.flatMap((measure): CellContent[][] =>
      measure.series === null
        ? []
        : [
            [],
            [nameOf(priority), measure.text],
            ['', ...measure.series.header],
            ...measure.series.rows.map((cells): CellContent[] => ['', ...cells]),
          ],
    ),
  );
  return buildSheet(
    'Measures',
    [[{ title: 'Measures' }], [], ['Priority', 'Measure', 'Value'], ...rows, ...series],
    {
      columns: widths([26, 80, 30, 16, 16, 16, 16, 16, 16]),
      tables: rows.length === 0 ? [] : [tableAt('Measures', MEASURES_HEADER, rows.length, 3)],
      frozen: { rows: MEASURES_HEADER, columns: 0 },
    },
  );
}

export function outcomesSheet(content: PlanContent): Sheet {
  const rows = content.priorities.flatMap((priority) =>
    priority.expectedOutcomes.map((outcome): CellContent[] => [nameOf(priority), outcome]),
  );
  return buildSheet(
    'Expected outcomes',
    [[{ title: 'Expected outcomes' }], [], ['Priority', 'Expected outcome'], ...rows],
    {
      columns: widths([26, 110]),
      tables: [tableAt('ExpectedOutcomes', 3, rows.length, 2)],
      frozen: { rows: 3, columns: 0 },
    },
  );
}

export function rolesSheet(content: PlanContent): Sheet {
  const rows = content.glossary.map(({ role, name }): CellContent[] => [role, name]);
  return buildSheet('Roles', [[{ title: 'Roles and who holds them' }], [], ['Role', 'Name'], ...rows], {
    columns: widths([60, 34]),
    tables: [tableAt('Roles', 3, rows.length, 2)],
    frozen: { rows: 3, columns: 0 },
  });
}

/** What changed since the earlier version: a row for each change, and whether it lacks a change request. */
export function changesSheet(comparison: PlanComparison, figures: PaperFigures): Sheet {
  const rows = comparison.actions.flatMap((each) => changeLines(each, comparison, figures));
  const title = `Changes since version ${figures.previous?.version ?? ''}`.trim();
  const shown = rows.length === 0 ? [['–', 'No changes', '', '', '']] : rows;
  return buildSheet(
    'Changes',
    [[{ title }], [], ['Where', 'Kind of change', 'Before', 'After', 'Change request'], ...shown],
    {
      columns: widths([9, 22, 60, 60, 16]),
      tables: [tableAt('Changes', 3, shown.length, 5)],
      frozen: { rows: 3, columns: 0 },
      printTitleRows: { first: 3, last: 3 },
    },
  );
}

function changeLines(
  each: ActionComparison,
  comparison: PlanComparison,
  { scale }: PaperFigures,
): CellContent[][] {
  const { match, ref } = each;
  if (match.kind === 'added') return [[ref, 'New action', '', 'New', '']];
  if (match.kind === 'removed') return [[ref, 'Action removed', 'Removed', '', '']];
  return changeRows(each, scale).map(({ what, pieces }) => {
    const side = (kind: 'added' | 'removed'): string =>
      pieces
        .map((line) =>
          line
            .flatMap((piece) =>
              piece.kind === kind || (piece.kind === 'same' && line.length > 1) ? [piece.text] : [],
            )
            .join(''),
        )
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .join('\n');
    const missing = comparison.unexplained.some(
      (found) => found.ref === ref && what.toLowerCase().startsWith(found.change.kind),
    );
    return [ref, what, clip(side('removed')), clip(side('added')), missing ? 'None found' : ''];
  });
}

/** Excel holds 32,767 characters in a cell; longer texts say that they go on in the change report. */
const LONGEST_CELL = 32_000;

function clip(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL)} … (more in the change report)`;
}

function nameOf({ number, title }: Priority): string {
  return title === '' ? number : `${number}: ${title}`;
}

function widths(list: readonly number[]): SheetColumn[] {
  return list.map((width, index) => ({ first: index + 1, last: index + 1, width, hidden: false }));
}

function tableAt(name: string, headerRow: number, rows: number, columns: number): Sheet['tables'][number] {
  return {
    name,
    hasHeader: true,
    range: { firstRow: headerRow, firstColumn: 1, lastRow: headerRow + rows, lastColumn: columns },
  };
}
