import type { Shade, TextRun } from '#shared/document/text-document';

/** One or two characters that are neither letters, digits nor marks of emptiness: a dot, a square, an arrow. */
const SIGN = /^[^\sA-Za-z0-9.,\-–—?*]{1,2}$/;

/** The colour of a cell that holds a coloured sign and nothing else, as in a dashboard; null for any other cell. */
export function shadeOfSign(runs: readonly TextRun[]): Shade | null {
  // Most cells hold more than one could take for a sign.
  if (runs.length === 0 || runs.length > 3) return null;
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim();
  const colour = runs.find((run) => run.text.trim() !== '')?.marks.colour ?? null;
  // Black is the colour of letters.
  return colour !== null && colour !== '000000' && SIGN.test(text) ? { fill: colour, from: 'text' } : null;
}
