import { markRange, type Found, type Mark } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { CheckContext, Dictionary, PackRule, PaperRule } from '../rule.ts';
import { findNames, type NameUse } from './find-names.ts';
import { countEdits } from './words.ts';

const TITLE = 'People whose name is spelt in two ways';

/** Two spellings of what may be one person's name. */
export const similarPersonsRule: PaperRule = {
  id: 'names/similar-persons',
  group: 'names',
  title: TITLE,
  severity: 'question',
  scope: 'paper',
  check: (paper, context) => tell(findPersons(paper, context.dictionary), heldBy(context)),
};

/** The same across the papers of a pack. */
export const similarPersonsInPackRule: PackRule = {
  id: 'names/similar-persons-in-pack',
  group: 'names',
  title: `${TITLE} in the papers of a pack`,
  severity: 'question',
  scope: 'pack',
  check: (papers, { dictionary }) => {
    const told = new Set(
      papers.flatMap((paper) => tell(findPersons(paper, dictionary), [])).map(({ cause }) => cause),
    );
    return tell(
      papers.flatMap((paper) => findPersons(paper, dictionary)),
      [],
    ).filter(({ cause }) => !told.has(cause));
  },
};

function heldBy({ roles }: CheckContext): string[] {
  return roles.map(({ name }) => name);
}

/** Two words, the second of which is no word of the language. Without a dictionary nobody is a person. */
function findPersons(paper: CheckedPaper, dictionary: Dictionary | null): NameUse[] {
  if (dictionary === null) return [];
  return findNames(paper).flatMap((use): NameUse[] => {
    const words = use.name.split(' ');
    const [first = '', last = ''] = words.slice(-2);
    // "Ask Ada Quill" and "Councillor Ada Quill" are of the same person.
    if (words.length > 3 || !/^\p{Lu}\p{Ll}+$/u.test(first) || !isSurname(last, dictionary)) return [];
    const name = `${first} ${last}`;
    return [{ ...use, name, start: use.end - name.length }];
  });
}

function isSurname(word: string, { isWord }: Dictionary): boolean {
  return /^\p{Lu}\p{Ll}{3,}(?:-\p{Lu}\p{Ll}+)?$/u.test(word) && !isWord(word.toLowerCase());
}

function tell(persons: readonly NameUse[], register: readonly string[]): Found[] {
  const byName = new Map<string, NameUse[]>();
  for (const person of persons) byName.set(person.name, [...(byName.get(person.name) ?? []), person]);
  const found: Found[] = [];
  const names = [...byName.keys()];
  for (const [name, uses] of byName) {
    const other =
      register.find((each) => isNear(name, each)) ??
      names.find((each) => isNear(name, each) && isUsual(each, name, byName));
    const [first, ...rest] = uses;
    if (other === undefined || first === undefined || register.includes(name)) continue;
    const [model] = byName.get(other) ?? [];
    const where = model === undefined ? 'in the register of roles' : `at ${placeOf(model, first)}`;
    found.push({
      mark: markOf(first),
      reason: `“${name}” here, “${other}” ${where}: is this one person?`,
      suggestion: 'If so, use the right spelling in both places.',
      alsoAt: [...rest, ...(model === undefined ? [] : [model])].map(markOf),
      cause: [name, other].toSorted().join(' '),
    });
  }
  return found;
}

function placeOf({ line }: NameUse, here: NameUse): string {
  return line.paper === here.line.paper ? line.where : `${line.paper}, ${line.where}`;
}

/** One of the two is told: the rarer, or the later. */
function isUsual(name: string, other: string, byName: ReadonlyMap<string, readonly NameUse[]>): boolean {
  const often = byName.get(name)?.length ?? 0;
  const seldom = byName.get(other)?.length ?? 0;
  if (often !== seldom) return often > seldom;
  const names = [...byName.keys()];
  return names.indexOf(name) < names.indexOf(other);
}

function isNear(first: string, second: string): boolean {
  const [given = '', family = ''] = first.split(' ');
  const [otherGiven = '', otherFamily = ''] = second.split(' ');
  if (first === second) return false;
  if (given === otherGiven) return countEdits(family, otherFamily, 2) <= (family.length > 6 ? 2 : 1);
  return family === otherFamily && countEdits(given, otherGiven, 1) === 1;
}

function markOf({ line, start, end }: NameUse): Mark {
  return markRange(line, start, end);
}
