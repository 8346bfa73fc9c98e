import type { Became } from '#shared/contract/import-results';
import type { SourceRef } from '#shared/document/source-ref';
import type { ActionField, RecognisedTable } from '#shared/recognise/draft';
import type { ColumnRole } from '#shared/recognise/vocabulary';
import { cellKey, rowKey, tableKey } from './places.ts';
import type { ReviewedPlan } from './review-plan.ts';
import type { SourceUnit } from './source-units.ts';

const FIELDS: Readonly<Partial<Record<ColumnRole, ActionField>>> = {
  ref: 'ref',
  action: 'wording',
  lead: 'lead',
  deadline: 'deadline',
  revisedDeadline: 'deadline',
  progress: 'progress',
  activityRating: 'activityRating',
  impactRating: 'impactRating',
  board: 'board',
};

const TABLE_WORDS: Readonly<Record<RecognisedTable['kind'], string>> = {
  actions: 'a row between the actions',
  'action-card': 'an action',
  outcomes: 'expected outcomes',
  measures: 'measures',
  'measure-series': 'a measure over time',
  'version-history': 'version control',
  'document-control': 'document control',
  glossary: 'the glossary of roles',
  'rating-key': 'the rating key',
  breakdown: 'counts that Clearday works out itself',
  other: 'a table that is not part of the plan',
};

interface CellWanted {
  readonly at: SourceRef;
  /** From 0. */
  readonly column: number;
  readonly text: string;
}

/** Tells for each cell of the source what became of it. */
export class BecameFinder {
  private readonly exact = new Map<string, { readonly action: number; readonly field: ActionField }>();
  private readonly actionOfRow: ReadonlyMap<string, number>;
  private readonly unplaced = new Map<string, number>();
  private readonly tables = new Map<string, RecognisedTable>();
  private readonly reviewed: ReviewedPlan;

  constructor(reviewed: ReviewedPlan, units: readonly SourceUnit[]) {
    this.reviewed = reviewed;
    const { draft } = reviewed;
    const starts = new Map<string, number>();
    draft.evidence.forEach(({ row, fields }, action) => {
      put(starts, rowKey(row), action);
      for (const field of ACTION_FIELDS) {
        const at = fields[field]?.at;
        if (at !== undefined) put(this.exact, cellKey(at), { action, field });
      }
    });
    draft.unplaced.forEach(({ at, what }, index) =>
      put(this.unplaced, what === 'row' ? rowKey(at) : tableKey(at), index),
    );
    for (const table of draft.tables) put(this.tables, tableKey(table.at), table);
    this.actionOfRow = this.spreadActions(units, starts);
  }

  of(cell: CellWanted): Became {
    const { exact, unplaced } = this;
    const known = exact.get(cellKey(cell.at) ?? '');
    if (known !== undefined) return this.field(known.action, known.field);
    const left = unplaced.get(rowKey(cell.at) ?? '') ?? unplaced.get(tableKey(cell.at) ?? '');
    if (left !== undefined) return { kind: 'unplaced', index: left };
    const table = this.tables.get(tableKey(cell.at) ?? '');
    if (table === undefined) return this.goesOn(cell) ?? { kind: 'nothing' };
    if (table.kind !== 'actions') return { kind: 'part', table: TABLE_WORDS[table.kind] };
    return this.goesOn(cell) ?? this.heading(cell, table);
  }

  /** A cell in a row where an action goes on, in a table or in the next one. */
  private goesOn({ at, column }: CellWanted): Became | null {
    const action = this.actionOfRow.get(rowKey(at) ?? '');
    if (action === undefined) return null;
    const own = this.reviewed.draft.evidence[action];
    const table =
      this.tables.get(tableKey(at) ?? '') ??
      this.tables.get(own === undefined ? '' : (tableKey(own.row) ?? ''));
    const found = table?.columns.find((each) => each.column === column);
    if (found === undefined) return null;
    const field = found.role === null ? undefined : FIELDS[found.role];
    return field === undefined
      ? { kind: 'column', header: found.header, role: found.role }
      : this.field(action, field);
  }

  private heading({ column, text }: CellWanted, table: RecognisedTable): Became {
    const found = table.columns.find((each) => each.column === column);
    return found !== undefined && text !== '' && found.header.includes(text)
      ? { kind: 'column', header: found.header, role: found.role }
      : { kind: 'part', table: TABLE_WORDS.actions };
  }

  private field(action: number, field: ActionField): Became {
    return { kind: 'field', action, ref: this.reviewed.draft.evidence[action]?.ref ?? '', field };
  }

  /** Rows below the one that names an action are its own too, up to the next or to a row of another kind. */
  private spreadActions(
    units: readonly SourceUnit[],
    starts: ReadonlyMap<string, number>,
  ): ReadonlyMap<string, number> {
    const actions = new Map<string, number>();
    let current: number | null = null;
    for (const unit of units) {
      const row = rowOf(unit);
      if (row === null) {
        current = null;
        continue;
      }
      const key = rowKey(row.at) ?? '';
      const start = starts.get(key);
      if (start !== undefined) current = start;
      else if (row.isBand || row.header || this.unplaced.has(key)) current = null;
      if (current !== null) actions.set(key, current);
    }
    return actions;
  }
}

/** Where one cell holds the reference and the wording, it is the wording's. */
const ACTION_FIELDS: readonly ActionField[] = [
  'wording',
  'ref',
  'lead',
  'deadline',
  'progress',
  'activityRating',
  'impactRating',
  'board',
];

function put<Value>(map: Map<string, Value>, key: string | null, value: Value): void {
  if (key !== null && !map.has(key)) map.set(key, value);
}

interface UnitRow {
  readonly at: SourceRef;
  readonly header: boolean;
  /** One cell over the whole row. */
  readonly isBand: boolean;
}

function rowOf(unit: SourceUnit): UnitRow | null {
  if (unit.kind === 'table-row') {
    const row = unit.table.rows[unit.row];
    const first = row?.cells[0];
    return row === undefined || first === undefined
      ? null
      : { at: first.at, header: row.header, isBand: row.cells.length === 1 };
  }
  const cell = unit.kind === 'sheet-row' ? unit.row.cells[0] : undefined;
  return cell === undefined || unit.kind !== 'sheet-row'
    ? null
    : { at: cell.at, header: false, isBand: unit.row.cells.length === 1 };
}
