import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nodeCodec } from '#app/files/node-codec';
import type { Sheet, SheetCell, SheetRow } from '#shared/document/workbook';
import { openPackage } from '#shared/formats/opc/opc-package';
import { readXlsx } from '#shared/formats/xlsx/read/read-xlsx';

const REFERENCE = new URL('../../../../../shared/reference/', import.meta.url);

const planSchema = z.object({
  priorities: z.array(
    z.object({
      actions: z.array(
        z.object({
          ref: z.string(),
          text: z.string(),
          deadline: z.string(),
          progress: z.array(z.object({ text: z.string() })),
        }),
      ),
    }),
  ),
});

function readTracker(version: string): readonly Sheet[] {
  const bytes = readFileSync(new URL(`tracker-v${version}.xlsx`, REFERENCE));
  const { document, messages, omissions } = readXlsx(openPackage(bytes, nodeCodec));
  expect([messages, omissions]).toEqual([[], []]);
  return document.sheets;
}

function actionsOf(version: string): z.infer<typeof planSchema>['priorities'][number]['actions'] {
  const truth: unknown = JSON.parse(readFileSync(new URL(`truth/plan-v${version}.json`, REFERENCE), 'utf8'));
  return planSchema.parse(truth).priorities.flatMap((priority) => priority.actions);
}

function planOf(sheets: readonly Sheet[]): Sheet {
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('The tracker has no sheet.');
  return sheet;
}

/** Rows whose first cell is a reference such as 10.6. */
function actionRows(sheet: Sheet): SheetRow[] {
  return sheet.rows.filter((row) => /^\d+\.\d+$/.test(row.cells[0]?.text ?? ''));
}

function cellIn(row: SheetRow, column: number): SheetCell | null {
  return row.cells.find((cell) => cell.column === column) ?? null;
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');

describe.each([
  ['3.1', 64],
  ['3.4', 65],
])('the reference tracker of version %s', (version, count) => {
  it('gives every action with the reference, wording, deadline and progress of the right answers', () => {
    const rows = actionRows(planOf(readTracker(version)));
    const actions = actionsOf(version);
    expect(rows).toHaveLength(count);
    expect(rows.map((row) => cellIn(row, 1)?.text)).toEqual(actions.map((action) => action.ref));
    expect(rows.map((row) => squeeze(cellIn(row, 2)?.text ?? ''))).toEqual(
      actions.map((action) => squeeze(action.text)),
    );
    expect(rows.map((row) => squeeze(cellIn(row, 4)?.text ?? ''))).toEqual(
      actions.map((action) => squeeze(action.deadline)),
    );
    for (const [index, action] of actions.entries()) {
      const row = rows[index];
      const shown = squeeze(row === undefined ? '' : (cellIn(row, 5)?.text ?? ''));
      const missing = action.progress.filter((item) => !shown.includes(squeeze(item.text)));
      expect([action.ref, missing]).toEqual([action.ref, []]);
    }
  });

  it('has its sheets, frozen header, print titles, merged bands and landscape page', () => {
    const sheets = readTracker(version);
    expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['Action plan', 'visible'],
      ['Version control', 'visible'],
      ['Measures', 'visible'],
    ]);
    const plan = planOf(sheets);
    expect(plan.frozen).toEqual({ rows: 4, columns: 0 });
    expect(plan.printTitleRows).toEqual({ first: 4, last: 4 });
    expect(plan.landscape).toBe(true);
    expect(plan.merges).toHaveLength(12);
  });
});

/** How often each colour stands in that column of the action rows. */
function shades(column: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of actionRows(planOf(readTracker('3.4')))) {
    const fill = cellIn(row, column)?.shade?.fill ?? 'none';
    counts[fill] = (counts[fill] ?? 0) + 1;
  }
  return counts;
}

describe('the ratings of the reference tracker of version 3.4', () => {
  it('are the shades of its cells, and 10.6 has none', () => {
    expect(shades(6)).toMatchInlineSnapshot(`
      {
        "00B050": 9,
        "00B0F0": 32,
        "92D050": 3,
        "FF0000": 2,
        "FFC000": 14,
        "FFFF00": 4,
        "none": 1,
      }
    `);
    expect(shades(7)).toMatchInlineSnapshot(`
      {
        "00B050": 9,
        "92D050": 2,
        "BFBFBF": 20,
        "D9D9D9": 9,
        "FF0000": 2,
        "FFC000": 20,
        "FFFF00": 2,
        "none": 1,
      }
    `);
  });
});
