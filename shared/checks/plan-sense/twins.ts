import { foldWords } from '../paper/fold-words.ts';
import { lineText } from '#shared/domain/rich-text';
import { markLine, type Found } from '../finding.ts';
import { readPlanRows, type PlanRow } from '../paper/plan-rows.ts';
import type { PaperRule } from '../rule.ts';

/** Two actions of one plan that ask for the same work. */
export const twinsRule: PaperRule = {
  id: 'plan-sense/twins',
  group: 'plan-sense',
  title: 'Two actions on the same work',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const rows = readPlanRows(paper);
    const words = rows.map(({ action }) => contentWords(lineText(action.wording)));
    const weight = weighWords(words);
    const twins = findLikely(words).filter(([first, second]) => {
      const [a, b] = [words[first], words[second]];
      return a !== undefined && b !== undefined && areTwins(a, b, weight);
    });
    return leaveOutTemplates(twins).flatMap(([first, second]) => {
      const [row, other] = [rows[first], rows[second]];
      return row === undefined || other === undefined ? [] : tell(row, other);
    });
  },
};

type Pair = readonly [first: number, second: number];

/** Words that more actions than this use bring nobody together. */
const MOST_USES = 24;
const SHARED_RARE_WORDS = 2;

/** Pairs of actions that share at least two words that few use: all pairs of a long plan would be too many. */
function findLikely(all: ReadonlyArray<ReadonlySet<string>>): Pair[] {
  const users = new Map<string, number[]>();
  all.forEach((words, index) => {
    for (const word of words) {
      const known = users.get(word);
      if (known === undefined) users.set(word, [index]);
      else known.push(index);
    }
  });
  const shared = new Map<number, number>();
  for (const indexes of users.values()) {
    if (indexes.length > MOST_USES) continue;
    for (const [place, first] of indexes.entries()) {
      for (const second of indexes.slice(place + 1)) {
        const pair = first * all.length + second;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  return [...shared]
    .filter(([, count]) => count >= SHARED_RARE_WORDS)
    .map(([pair]) => [Math.floor(pair / all.length), pair % all.length] as const)
    .toSorted(([a, c], [b, d]) => a - b || c - d);
}

const MOST_TWINS = 2;

/** Actions that many others read like are written to one template, each for another place or service. */
function leaveOutTemplates(twins: readonly Pair[]): readonly Pair[] {
  const counts = new Map<number, number>();
  for (const index of twins.flat()) counts.set(index, (counts.get(index) ?? 0) + 1);
  return twins.filter((pair) => pair.every((index) => (counts.get(index) ?? 0) <= MOST_TWINS));
}

const LEAST_WORDS = 5;
/** Share of the shorter action's words, weighed by how rare they are, that the other has too. */
const SAME = 0.6;

function contentWords(text: string): Set<string> {
  const words = foldWords(text)
    .split(' ')
    .filter((word) => word.length > 3 && !COMMON.has(word));
  return new Set(words);
}

const COMMON = new Set(
  'that this with from into their they them will have been where which when what your ours more including ensure review develop launch revise refresh update establish implement appropriate support other also across'.split(
    ' ',
  ),
);

/** Words that many actions of the plan use tell little. */
function weighWords(all: ReadonlyArray<ReadonlySet<string>>): (word: string) => number {
  const uses = new Map<string, number>();
  for (const words of all) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  return (word) => Math.log((all.length + 1) / (uses.get(word) ?? 1));
}

function areTwins(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (word: string) => number): boolean {
  if (a.size < LEAST_WORDS || b.size < LEAST_WORDS) return false;
  const sum = (words: Iterable<string>): number => [...words].reduce((all, word) => all + weight(word), 0);
  const shared = [...a].filter((word) => b.has(word));
  return shared.length >= LEAST_WORDS && sum(shared) / Math.min(sum(a), sum(b)) >= SAME;
}

function tell(row: PlanRow, other: PlanRow): Found[] {
  const [line, second] = [row.linesOf('wording')[0] ?? row.first, other.linesOf('wording')[0] ?? other.first];
  if (line === null || second === null) return [];
  const deadlines =
    row.action.deadline.written === other.action.deadline.written
      ? ''
      : ` Their deadlines differ: ${row.action.deadline.written || 'none'} and ${other.action.deadline.written || 'none'}.`;
  return [
    {
      mark: markLine(line),
      alsoAt: [markLine(second)],
      reason: `Actions ${row.action.ref} and ${other.action.ref} read like the same work.${deadlines}`,
      suggestion: 'Merge them by a change request, or say in each what the other does.',
    },
  ];
}
