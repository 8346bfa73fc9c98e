import type { Dictionary } from '#shared/checks/rule';
import fieldWords from '../../../resources/words/field-words.json' with { type: 'json' };

/**
 * British English and the words of local government. It takes a quarter of a second and 20 MB to load, so it is loaded
 * where papers are checked and nowhere else.
 */
export async function loadDictionary(ownWords: readonly string[] = []): Promise<Dictionary> {
  const [{ default: nspell }, { default: files }] = await Promise.all([
    import('nspell'),
    import('dictionary-en-gb'),
  ]);
  const speller = nspell({ aff: Buffer.from(files.aff), dic: Buffer.from(files.dic) });
  for (const word of [...fieldWords.words, ...ownWords]) speller.add(word);
  const known = new Map<string, boolean>();
  return {
    isWord: (word) => {
      const remembered = known.get(word);
      if (remembered !== undefined) return remembered;
      const right = speller.correct(word);
      known.set(word, right);
      return right;
    },
    suggest: (word) => speller.suggest(word),
  };
}
