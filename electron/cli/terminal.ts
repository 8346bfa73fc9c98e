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

/** How much of what two texts have in common is shown before the first difference. */
const LEAD_IN = 12;

/** Two texts short enough to stand side by side, cut so that the first difference between them can be seen. */
export function shortenPair(from: string, to: string, length: number): readonly [string, string] {
  if (from.length <= length && to.length <= length) return [from, to];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  const start = from.lastIndexOf(' ', Math.max(0, same - LEAD_IN)) + 1;
  const cut = (text: string): string => shorten(start === 0 ? text : `…${text.slice(start)}`, length);
  return [cut(from), cut(to)];
}
