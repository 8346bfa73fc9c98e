const LONGEST_NAME = 150;
const FORBIDDEN = '<>:"/\\|?*';

/** A name for a file that Windows takes too: without the signs it forbids, not too long, spaces folded. */
export function toFileName(words: string, ending: string): string {
  const legal = Array.from(words, (sign) => (FORBIDDEN.includes(sign) || sign < ' ' ? ' ' : sign)).join('');
  const stem = legal
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/[. ]+$/, '');
  return `${stem || 'Clearday'}.${ending}`;
}
