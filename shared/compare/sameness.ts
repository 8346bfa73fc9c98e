/** Text with everything levelled that a careful typist may change without changing what is said: quotation marks, dashes, case, spaces and full stops. */
export function levelText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[‘’‛′`]/g, "'")
    .replaceAll(/[“”„″]/g, '"')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/\s*\.(?=\s|$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Whether two texts differ in no more than quotation marks, dashes, case, spaces and full stops. */
export function saysTheSame(before: string, after: string): boolean {
  return before === after || levelText(before) === levelText(after);
}

/** Words of a text for measuring likeness: levelled, without punctuation. */
export function likenessWords(text: string): string[] {
  return levelText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** How alike two texts are by their words, 0 to 1 (Dice's coefficient over words counted as often as they come). */
export function likeness(first: readonly string[], second: readonly string[]): number {
  if (first.length + second.length === 0) return 1;
  return (2 * shared(first, second)) / (first.length + second.length);
}

/** How much of the first text's words stand in the second, 0 to 1. */
export function containment(first: readonly string[], second: readonly string[]): number {
  return first.length === 0 ? 0 : shared(first, second) / first.length;
}

function shared(first: readonly string[], second: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    both++;
  }
  return both;
}
