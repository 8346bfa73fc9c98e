import { row, table } from '#shared/document/build';
import { shareWidth } from '#shared/document/paper-style';
import type { Table } from '#shared/document/text-document';
import type { ControlField, RoleHolder, VersionRow } from '#shared/domain/plan';

/** The document-control table: field and value. */
export function documentControlTable(fields: readonly ControlField[], width: number): Table {
  return table('Document control', shareWidth(width, [2, 4.5]), [
    row(['Field', 'Value'], true),
    ...fields.map(({ field, value }) => row([field, value])),
  ]);
}

/** The version-control table, oldest version first. */
export function versionHistoryTable(rows: readonly VersionRow[], width: number): Table {
  return table('Version control', shareWidth(width, [1.25, 1.35, 1.55, 3.2, 2.35, 1.6]), [
    row(['Version', 'Status', 'Date', 'Description of change', 'Pages affected', 'Review date due'], true),
    ...rows.map((each) =>
      row([each.version, each.status, each.date, each.description, each.pagesAffected, each.reviewDue]),
    ),
  ]);
}

/** Posts and who holds them. */
export function glossaryTable(holders: readonly RoleHolder[], width: number): Table {
  return table('Roles and who holds them', shareWidth(width, [3, 2]), [
    row(['Role', 'Name'], true),
    ...holders.map(({ role, name }) => row([role, name])),
  ]);
}
