/** One character, or true for any. */
type Sign = string | true;

/**
 * Where text holds the words wanted, from 0, without regard to case; -1 where it does not. As in Excel `*` stands
 * for anything, `?` for one character, and `~` before them for themselves. Takes time in proportion to the text.
 */
export function searchText(wanted: string, text: string): number {
  const haystack = text.toLowerCase();
  const needle = wanted.toLowerCase();
  if (!/[*?~]/.test(needle)) return haystack.indexOf(needle);
  let first: number | null = null;
  let from = 0;
  for (const stretch of toStretches(needle)) {
    const at = findStretch(stretch, haystack, from);
    if (at < 0) return -1;
    first ??= at;
    from = at + stretch.length;
  }
  return first ?? 0;
}

/** What stands between the `*` signs. */
function toStretches(wanted: string): Sign[][] {
  const stretches: Sign[][] = [[]];
  for (let at = 0; at < wanted.length; at++) {
    const sign = wanted.charAt(at);
    const after = wanted.charAt(at + 1);
    if (sign === '*') stretches.push([]);
    else if (sign === '?') stretches.at(-1)?.push(true);
    else if (sign === '~' && /[*?~]/.test(after)) {
      stretches.at(-1)?.push(after);
      at++;
    } else stretches.at(-1)?.push(sign);
  }
  return stretches;
}

function findStretch(stretch: readonly Sign[], text: string, from: number): number {
  for (let at = from; at + stretch.length <= text.length; at++) {
    if (stretch.every((sign, index) => sign === true || sign === text[at + index])) return at;
  }
  return -1;
}
