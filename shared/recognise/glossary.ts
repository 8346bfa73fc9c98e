import type { RoleHolder } from '#shared/domain/plan';
import { isEmptyRow, textAt, type Grid } from './grid.ts';
import { findHeader, repeatsHeader } from './header.ts';
import type { Words } from './words.ts';

/**
 * Posts and who holds them: a table with titles that say so, or one of two columns under a heading that says so.
 * Null for any other table.
 */
export function readGlossary(grid: Grid, underHeading: boolean, words: Words): RoleHolder[] | null {
  const fit = findHeader(grid, words.roleColumns);
  const role = fit?.roles.findIndex((each) => each?.key === 'role') ?? -1;
  const name = fit?.roles.findIndex((each) => each?.key === 'name') ?? -1;
  const titled = fit !== null && role >= 0 && name >= 0 && fit.score >= 1.8;
  if (!titled && !(underHeading && grid.columns === 2)) return null;
  const first = titled ? fit.header.firstData : 0;
  const holders = grid.rows.slice(first).flatMap((row) => {
    if (isEmptyRow(row) || (titled && repeatsHeader(row, fit.header))) return [];
    return [{ role: textAt(row, titled ? role : 0), name: textAt(row, titled ? name : 1) }];
  });
  return holders.length > 0 ? holders : null;
}
