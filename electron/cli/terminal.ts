/** Where a command writes: results for the next program, and words for the person. */
export interface Terminal {
  readonly result: (text: string) => void;
  readonly say: (text: string) => void;
}

export const processTerminal: Terminal = {
  result: (text) => {
    process.stdout.write(`${text}\n`);
  },
  say: (text) => {
    process.stderr.write(`${text}\n`);
  },
};

/** Columns of text under each other; the last one is left as long as it is. */
export function layOut(rows: ReadonlyArray<readonly string[]>, gap = 2): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)));
  return rows
    .map((row) =>
      row
        .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd((widths[index] ?? 0) + gap)))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
