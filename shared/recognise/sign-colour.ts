import type { Shade, TextRun } from '#shared/document/text-document';

/** One or two characters that are no letters, digits, bullets of text or marks of emptiness: a dot, a square, an arrow. */
const SIGN = /^\s*([^\sA-Za-z0-9.,\-–—?*•·∙‣]{1,2})\s*$/;

/** Whether a text may be a sign: seen at once, where `signOf` has to look. */
export function isShort(text: string): boolean {
  return text.length > 0 && text.length <= 2;
}

/** The sign that a text is and nothing else, as in a dashboard; "" for any other text. */
export function signOf(text: string): string {
  return SIGN.exec(text)?.[1] ?? '';
}

/** The colour of a sign that stands alone, where it has one of its own. */
export function shadeOfSign(runs: readonly TextRun[]): Shade | null {
  // Most cells hold more than one could take for a sign.
  if (runs.length === 0 || runs.length > 3) return null;
  const colour = runs.find((run) => run.text.trim() !== '')?.marks.colour ?? null;
  // Black is the colour of letters.
  if (colour === null || colour === '000000') return null;
  return signOf(runs.map((run) => run.text).join('')) === '' ? null : { fill: colour, from: 'text' };
}
