const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** Words that differ from this one by one letter: swapped with its neighbour, left out, doubled, put in or changed. */
export function findNearWords(word: string, isWord: (word: string) => boolean): string[] {
  const near = new Set<string>();
  const add = (other: string): void => {
    if (other !== word && isWord(other)) near.add(other);
  };
  const each = Array.from(
    { length: word.length + 1 },
    (_, at) => [word.slice(0, at), word.slice(at)] as const,
  );
  // The likeliest slips first.
  for (const [head, tail] of each) if (tail.length > 1) add(`${head}${tail[1]}${tail[0]}${tail.slice(2)}`);
  for (const [head, tail] of each) if (tail !== '' && tail[0] === head.at(-1)) add(head + tail.slice(1));
  for (const [head, tail] of each) for (const letter of LETTERS) add(head + letter + tail);
  for (const [head, tail] of each) if (tail !== '') add(head + tail.slice(1));
  for (const [head, tail] of each) {
    if (tail !== '') for (const letter of LETTERS) add(head + letter + tail.slice(1));
  }
  return [...near];
}
