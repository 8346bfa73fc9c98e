export interface PaletteEntry {
  readonly id: string;
  readonly words: string;
  readonly keys: string | null;
  readonly group: string;
  readonly run: () => void;
}

const MOST = 40;

/** Entries that hold every typed word, in their own order; a match at the start of a word comes first within its group. */
export function findEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return entries.slice(0, MOST);
  const groups = new Map<string, PaletteEntry[]>();
  const late = new Map<string, PaletteEntry[]>();
  for (const entry of entries) {
    const words = entry.words.toLowerCase();
    if (!wanted.every((each) => words.includes(each))) continue;
    const early = wanted.every((each) => ` ${words}`.includes(` ${each}`));
    const into = early ? groups : late;
    into.set(entry.group, [...(into.get(entry.group) ?? []), entry]);
  }
  const names = new Set([...groups.keys(), ...late.keys()]);
  return [...names]
    .flatMap((name) => [...(groups.get(name) ?? []), ...(late.get(name) ?? [])])
    .slice(0, MOST);
}
