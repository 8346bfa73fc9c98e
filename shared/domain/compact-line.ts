import { PLAIN_RUN, type RichLine, type StyledRun } from './rich-text.ts';

/**
 * A line in the short form in which it is kept and hashed: its text when it is one plain run, else its runs, each of
 * them its text when it is plain. No two different lines have the same short form.
 */
export type CompactLine = string | ReadonlyArray<string | CompactRun>;

/** Names only what is set. */
export interface CompactRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly script?: 'superscript' | 'subscript';
}

export function compactLine(line: RichLine): CompactLine {
  const [only] = line;
  if (line.length === 1 && only !== undefined && isPlain(only)) return only.text;
  return line.map((run) => (isPlain(run) ? run.text : compactRun(run)));
}

export function expandLine(line: CompactLine): RichLine {
  const runs = typeof line === 'string' ? [line] : line;
  return runs.map((run) => ({ ...PLAIN_RUN, ...(typeof run === 'string' ? { text: run } : run) }));
}

function isPlain(run: StyledRun): boolean {
  return !run.bold && !run.italic && !run.underline && !run.strike && run.script === null;
}

function compactRun(run: StyledRun): CompactRun {
  return {
    text: run.text,
    ...(run.bold && { bold: true }),
    ...(run.italic && { italic: true }),
    ...(run.underline && { underline: true }),
    ...(run.strike && { strike: true }),
    ...(run.script !== null && { script: run.script }),
  };
}
