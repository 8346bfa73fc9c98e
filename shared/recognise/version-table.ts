import type { ControlField, VersionRow } from '#shared/domain/plan';
import { textAt, isEmptyRow, type Grid } from './grid.ts';
import { findHeader, repeatsHeader, untakenColumns, type TitledColumn } from './header.ts';
import { foldPhrase, type Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

/** What a version-control table says, and its columns that a plan has no place for. */
export interface VersionTable {
  readonly rows: readonly VersionRow[];
  readonly firstData: number;
  readonly unused: readonly TitledColumn[];
}

/** A version-control table; null for any other. It must have a version and a date or a description. */
export function readVersionHistory(grid: Grid, words: Words): VersionTable | null {
  const fit = findHeader(grid, words.versionColumns);
  if (fit === null) return null;
  const column = (role: string): number | null => {
    const at = fit.roles.findIndex((each) => each?.key === role);
    return at < 0 ? null : at;
  };
  const version = column('version');
  if (version === null || (column('description') === null && column('date') === null) || fit.score < 2)
    return null;
  const rows = grid.rows.slice(fit.header.firstData).flatMap((row) => {
    if (isEmptyRow(row) || repeatsHeader(row, fit.header)) return [];
    const text = (role: string): string => {
      const at = column(role);
      return at === null ? '' : textAt(row, at);
    };
    return [
      {
        version: text('version'),
        status: text('status'),
        date: text('date'),
        description: text('description'),
        pagesAffected: text('pagesAffected'),
        reviewDue: text('reviewDue'),
      },
    ];
  });
  const taken = KEPT.map((role) => column(role) ?? -1);
  return { rows, firstData: fit.header.firstData, unused: untakenColumns(fit, taken) };
}

const KEPT = ['version', 'status', 'date', 'description', 'pagesAffected', 'reviewDue'];

const FEWEST_FIELDS = 3;
const MOST_KNOWN = 0.5;
const LONGEST_FIELD = 60;
const MOST_OTHER_ROWS = 3;

/**
 * Lines of a document-control table: field and value side by side. Null when too few fields are known ones, unless
 * the heading above says what the table is.
 */
export function readDocumentControl(
  grid: Grid,
  underHeading: boolean,
  vocabulary: Vocabulary,
): ControlField[] | null {
  const fields: ControlField[] = [];
  let known = 0;
  let others = 0;
  for (const row of grid.rows) {
    if (isEmptyRow(row)) continue;
    const [first, second, ...rest] = row.cells;
    if (first === undefined) continue;
    if (first.text.length > LONGEST_FIELD || rest.some((cell) => cell.text !== '')) {
      if (++others > MOST_OTHER_ROWS) return null;
      continue;
    }
    if (fields.length === 0 && foldPhrase(first.text) === 'field') continue;
    if (vocabulary.controlFields.includes(foldPhrase(first.text))) known++;
    else if (second === undefined || second.text === '') continue;
    fields.push({ field: first.text.replace(/\s*:$/, ''), value: second?.text ?? '' });
  }
  if (underHeading && fields.length > 0 && grid.columns === 2) return fields;
  return known >= FEWEST_FIELDS && known / fields.length >= MOST_KNOWN ? fields : null;
}
