/** Milliseconds of the median of several runs, after runs that are not counted. */
export async function measure(
  run: () => unknown,
  { runs, warmUp }: { readonly runs: number; readonly warmUp: number },
): Promise<number> {
  // What was measured before leaves nothing behind. Not between the runs: a full collection takes compiled code along.
  globalThis.gc?.();
  for (let index = 0; index < warmUp; index++) await run();
  const taken: number[] = [];
  for (let index = 0; index < runs; index++) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return median(taken);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((first, second) => first - second);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

export function times(value: number, of: number): string {
  return `${(value / of).toFixed(2)}x`;
}
