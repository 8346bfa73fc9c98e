import { foldPhrase, type Vocabulary } from './vocabulary.ts';

/** The vocabulary with a council's own names of columns, by what a column is for. Unknown uses are left out. */
export function extendVocabulary(
  vocabulary: Vocabulary,
  added: Readonly<Record<string, readonly string[]>>,
): Vocabulary {
  const entries = Object.entries(vocabulary.columns).map(([role, known]) => {
    const own = (added[role] ?? []).map(foldPhrase).filter((phrase) => phrase !== '');
    return [role, own.length === 0 ? known : [...new Set([...known, ...own])]] as const;
  });
  return { ...vocabulary, columns: { ...vocabulary.columns, ...Object.fromEntries(entries) } };
}
