import type { TextRun } from '#shared/document/text-document';
import type { Line } from './line.ts';

/** A run of a line with the stretch of the line's text that it is. */
export interface VisibleRun {
  readonly run: TextRun;
  readonly start: number;
  readonly end: number;
}

/** The runs whose text a reader sees, in order. */
export function visibleRuns({ paragraph }: Pick<Line, 'paragraph'>): VisibleRun[] {
  const runs: VisibleRun[] = [];
  let at = 0;
  for (const inline of paragraph.inlines) {
    if (inline.kind !== 'text' || inline.marks.hidden) continue;
    runs.push({ run: inline, start: at, end: at + inline.text.length });
    at += inline.text.length;
  }
  return runs;
}
