import type { NameUse } from './find-names.ts';

/** One spelling of a name, with all its places. */
export interface Spelling {
  readonly name: string;
  readonly uses: readonly NameUse[];
}

/** A spelling that looks like a slip, and the one that was meant. */
export interface OddSpelling {
  readonly odd: Spelling;
  readonly usual: Spelling;
}

/**
 * Names of bodies, plans and posts that differ from another only by an apostrophe, by the order of their words, or by
 * the ending of one word. The rarer is the odd one; of two that are as rare, the later.
 */
export function findOddSpellings(uses: readonly NameUse[]): OddSpelling[] {
  const spellings = gatherSpellings(uses);
  const families = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    for (const key of familyKeys(spelling.name)) {
      const family = families.get(key);
      if (family === undefined) families.set(key, [spelling]);
      else family.push(spelling);
    }
  }
  const odd = new Map<Spelling, Spelling>();
  for (const family of families.values()) {
    if (family.length < 2) continue;
    const [usual, ...others] = family.toSorted((a, b) => weigh(b) - weigh(a));
    for (const other of others) {
      if (usual !== undefined && !odd.has(other) && !odd.has(usual)) odd.set(other, usual);
    }
  }
  return [...odd].map(([each, usual]) => ({ odd: each, usual }));
}

/** How often, but "Children Services" is never the right one of the two. */
function weigh({ name, uses }: Spelling): number {
  const lacksMark = /^(?:Children|Women|Men|People) \p{Lu}\p{L}+$/u.test(name);
  return lacksMark ? 0 : uses.length;
}

/** In order of first use. A plural is no other spelling; an apostrophe is. */
function gatherSpellings(uses: readonly NameUse[]): Spelling[] {
  const spellings = new Map<string, NameUse[]>();
  for (const use of uses) {
    const name = foldSpelling(use.name);
    const all = spellings.get(name);
    if (all === undefined) spellings.set(name, [use]);
    else all.push(use);
  }
  return [...spellings.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [{ name: first.name, uses: all }];
  });
}

function foldSpelling(name: string): string {
  return name
    .replaceAll('&', 'and')
    .replaceAll('-', ' ')
    .replace(/'s?$/, '')
    .replaceAll(/(?<=\p{L}{2})s(?=\s|$)/gu, '')
    .toLowerCase();
}

/** What a body, a plan or a post is called by, at the end of its name. */
const BODIES =
  /^(?:board|group|committee|subcommittee|partnership|team|panel|forum|council|network|office|service|hub|alliance|unit|directorate|cabinet|trust|assembly|academy|programme|strategy|plan|policy|framework|protocol|charter|agreement|procedure|director|manager|lead|officer|head)s?$/;
const FEWEST_WORDS = 3;

/** Names with the same key are taken for one. */
function familyKeys(name: string): string[] {
  const words = name
    .replaceAll('&', 'and')
    .replaceAll('-', ' ')
    .toLowerCase()
    .split(' ')
    .filter((word) => !/^(?:of|and|for|the|with|in|to)$/.test(word));
  if (!words.some((word) => BODIES.test(word))) return [];
  const bare = words.map((word) => word.replace(/'s$|s'$|s$/, ''));
  const last = bare.at(-1) ?? '';
  // Of two words, only the apostrophe can be told from another meaning.
  if (words.length < FEWEST_WORDS) return [bare.join(' ')];
  const keys = [bare.toSorted().join(' ')];
  if (BODIES.test(last)) keys.push(`* ${bare.map(stemOf).join(' ')}`);
  return keys;
}

const STEM = 6;

/** "Strategy" and "Strategic", "Education" and "Educational". */
function stemOf(word: string): string {
  return word.length <= STEM ? word : word.slice(0, STEM);
}
