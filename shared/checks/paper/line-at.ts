import type { SourceRef } from '#shared/document/source-ref';
import type { CheckedPaper } from './checked-paper.ts';
import type { Line } from './line.ts';

/** The line at a place of the file, null when nothing that is read stands there. */
export function lineAt({ lines }: CheckedPaper, at: SourceRef): Line | null {
  return (
    lines.find((line) => isSame(line.at, at)) ??
    // Rows and cells are told by their first line.
    lines.find((line) => isSame({ ...line.at, paragraph: null }, { ...at, paragraph: null })) ??
    null
  );
}

function isSame(a: SourceRef, b: SourceRef): boolean {
  return (
    a.part === b.part &&
    a.table === b.table &&
    a.row === b.row &&
    a.column === b.column &&
    a.paragraph === b.paragraph
  );
}
