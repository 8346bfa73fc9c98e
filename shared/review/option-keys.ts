/** Ratings have the same letters everywhere (window.md, Ratings), and common answers the letter of their word. */
const FIXED: Readonly<Record<string, string>> = {
  blue: 'B',
  green: 'G',
  amber: 'A',
  red: 'R',
  grey: 'N',
  none: 'X',
  same: 'S',
  other: 'N',
  'as-read': 'U',
  financial: 'F',
  'words-only': 'K',
  keep: 'K',
  'leave-out': 'L',
  closed: 'C',
  open: 'O',
};

interface Option {
  readonly id: string;
  readonly label: string;
}

/** A key for each option: its usual one, else a letter of its words, else a number; no two are the same. */
export function giveKeys(options: readonly Option[]): string[] {
  const taken = new Set<string>();
  return options.map(({ id, label }, index) => {
    const letters = label.toUpperCase().match(/[A-Z]/g) ?? [];
    const wanted = [FIXED[id] ?? '', ...(/^\d/.test(label) ? [] : letters), String(index + 1)];
    const key = wanted.find((each) => each !== '' && !taken.has(each)) ?? '';
    taken.add(key);
    return key;
  });
}
