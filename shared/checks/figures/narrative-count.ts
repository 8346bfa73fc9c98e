import { formatCount, formatNumber } from '#shared/figures/shares';
import { markRange, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line, Sentence } from '../paper/line.ts';
import { findCounts, type CountMention } from '../paper/number-mentions.ts';
import type { PaperRule } from '../rule.ts';
import { readCountTable } from './count-table.ts';
import { countsOfPlan, countsOfTable, type NamedCounts } from './named-counts.ts';

/**
 * Counts in sentences against the table of the same paper that counts the same things (rules.md N4): "32 are rated
 * Blue", "decreased from 8 to 2", "adding Green, this increases to 43".
 */
export const narrativeCountRule: PaperRule = {
  id: 'figures/narrative-count',
  group: 'figures',
  title: 'Numbers in sentences that the table of the same paper, or the plan, does not have',
  severity: 'error',
  scope: 'paper',
  check: (paper, { plan }) => {
    const tables = paper.tables.flatMap((table) => {
      const read = readCountTable(table);
      const counts = read === null ? null : countsOfTable(read);
      return counts === null || namesOf(counts).length < 2 ? [] : [counts];
    });
    // A table of its own is held against the plan by another rule.
    const behind = plan === null || paper.kind === 'plan' || tables.length > 0 ? [] : [countsOfPlan(plan)];
    return [...tables, ...behind].flatMap((counts) =>
      proseOf(paper).flatMap((line) => judgeLine(line, counts)),
    );
  },
};

function proseOf({ lines }: CheckedPaper): Line[] {
  return lines.filter((line) => line.cell === null && line.part === 'body');
}

/** Row names that a sentence can be about: one capitalised word, as ratings and places have. */
function namesOf({ columns }: NamedCounts): string[] {
  const names = columns.flatMap((column) => column.rows.map(({ name }) => name));
  return [...new Set(names)].filter((name) => /^\p{Lu}\p{Ll}{2,}$/u.test(name));
}

function judgeLine(line: Line, table: NamedCounts): Found[] {
  const found: Found[] = [];
  let known: Said = { names: [], counts: [] };
  for (const sentence of line.sentences) {
    const said = readSentence(sentence, table);
    if (said.names.length === 0) continue;
    const judged = judgeSentence(line, sentence, { ...said, known }, table);
    if (judged !== null) found.push(judged);
    known = said;
  }
  return found;
}

interface Said {
  /** Rows that the sentence names, in its order. */
  readonly names: readonly string[];
  /** Counts that are about those rows. */
  readonly counts: readonly CountMention[];
}

function readSentence({ text }: Sentence, table: NamedCounts): Said {
  const names = namesOf(table).filter((name) => new RegExp(String.raw`\b${name}\b`, 'u').test(text));
  return { names, counts: findCounts(text) };
}

const MOVED = /\bfrom\s+(?<from>[\w,-]+)\s+to\s+(?<to>[\w,-]+)/giu;
const ADDED = /\b(?:add(?:ing|ed)?|includ(?:ing|ed)|combin(?:ing|ed)|together with|plus|as well as)\b/i;

function judgeSentence(
  line: Line,
  sentence: Sentence,
  said: Said & { readonly known: Said },
  table: NamedCounts,
): Found | null {
  const [name] = said.names;
  if (name === undefined) return null;
  if (ADDED.test(sentence.text) && said.known.names.length > 0 && !said.known.names.includes(name)) {
    return judgeSum(line, sentence, said, table);
  }
  if (said.names.length > 1) return judgeSeveral(line, sentence, said, table);
  return (
    judgeMoves(line, sentence, name, table) ?? judgeOne(line, sentence, { name, counts: said.counts }, table)
  );
}

/** "Adding the Green ones, this figure increases to 43 (67%)": the rows named so far, added up in one column. */
function judgeSum(
  line: Line,
  sentence: Sentence,
  said: Said & { readonly known: Said },
  table: NamedCounts,
): Found | null {
  const [first] = said.counts;
  if (first === undefined) return null;
  const names = [...new Set([...said.known.names, ...said.names])];
  const sums = table.columns.flatMap((column) => {
    const rows = column.rows.filter(({ name }) => names.includes(name));
    const sum = rows.reduce((all, each) => all + each.count, 0);
    // What was told before says which column the sentence is about.
    const isMeant = rows.some(
      ({ name, count }) =>
        said.known.names.includes(name) && said.known.counts.some(({ value }) => value === count),
    );
    return rows.length === names.length ? [{ column, sum, isMeant }] : [];
  });
  const likely = sums.some(({ isMeant }) => isMeant) ? sums.filter(({ isMeant }) => isMeant) : sums;
  const [best] = likely.toSorted((a, b) => Math.abs(a.sum - first.value) - Math.abs(b.sum - first.value));
  if (best === undefined) return null;
  if (said.counts.some(({ value }) => likely.some(({ sum }) => sum === value))) return null;
  return {
    mark: markFrom(line, sentence, first),
    reason: `${names.join(' and ')} together are ${formatNumber(best.sum)} in “${best.column.name}”, not ${first.text}.`,
    suggestion: `Write ${formatCount(best.sum, best.column.total)}.`,
    cause: `${line.index} ${first.start}`,
  };
}

/** "decreased from 8 to 2": both numbers stand in the row, the one in an earlier column than the other. */
function judgeMoves(line: Line, sentence: Sentence, name: string, table: NamedCounts): Found | null {
  const row = rowOf(table, name);
  for (const match of sentence.text.matchAll(MOVED)) {
    const [from, to] = [match.groups?.['from'], match.groups?.['to']].map(
      (word) => findCounts(word ?? '')[0]?.value,
    );
    if (from === undefined || to === undefined) continue;
    const fits = row.some((a, index) => a.count === from && row.slice(index + 1).some((b) => b.count === to));
    if (fits) continue;
    const printed = row.map(({ count, column }) => `${formatNumber(count)} in “${column}”`).join(', ');
    return {
      mark: markFrom(line, sentence, { start: match.index, end: match.index + match[0].length }),
      reason: `${table.source} does not have ${name} going from ${from} to ${to}: it has ${printed}.`,
      suggestion: 'Bring the sentence into step.',
      cause: `${line.index} ${match.index}`,
    };
  }
  return null;
}

interface RowCount {
  readonly column: string;
  readonly count: number;
}

function rowOf({ columns }: NamedCounts, name: string): RowCount[] {
  return columns.flatMap((column) =>
    column.rows.filter((each) => each.name === name).map(({ count }) => ({ column: column.name, count })),
  );
}

/** "32 (50%) are rated Blue": the number right before or after the name, or the one with a share. */
function judgeOne(
  line: Line,
  sentence: Sentence,
  { name, counts }: { readonly name: string; readonly counts: readonly CountMention[] },
  table: NamedCounts,
): Found | null {
  if (/\bfrom\s+\S+\s+to\s/i.test(sentence.text)) return null;
  const about = counts.find((count) => isAbout(sentence.text, count, name));
  if (about === undefined) return null;
  const row = rowOf(table, name);
  if (row.length === 0 || row.some(({ count }) => count === about.value)) return null;
  const printed = row.map(({ count, column }) => `${formatNumber(count)} in “${column}”`).join(', ');
  return {
    mark: markFrom(line, sentence, about),
    reason: `${table.source} has ${name} as ${printed}, not ${about.text}.`,
    suggestion: 'Bring the sentence into step.',
    cause: `${line.index} ${about.start}`,
  };
}

const RATED = String.raw`(?:\s?\(\d[\d.]*\s?%?\)|\s+of(?:\s+the)?\s+\d+|\s+(?:actions?|items?|improvement|priority|are|is|were|was|now|have|has|been|currently|still|\p{L}*?\s?rated|BRAG|RAG|as)){0,8}\s+`;

/** The number counts the rows of that name, and not something else that the sentence also tells. */
function isAbout(text: string, { start, end }: CountMention, name: string): boolean {
  const after = text.slice(end);
  // "9 of 24 actions are Green" counts 9.
  if (/\b(?:of|out of)(?:\s+the)?\s+$/i.test(text.slice(0, start))) return false;
  if (new RegExp(`^${RATED}${name}\\b`, 'iu').test(after)) return true;
  const before = text.slice(0, start);
  return new RegExp(
    String.raw`\b${name}\b(?:\s+(?:rated|ratings?|actions?))?\s*(?:[:=(–-]|is|are|has|have)\s*$`,
    'u',
  ).test(before);
}

/** "32 Blue, 12 Green and 18 Amber": each number beside its name. */
function judgeSeveral(
  line: Line,
  sentence: Sentence,
  { names, counts }: Said,
  table: NamedCounts,
): Found | null {
  for (const name of names) {
    const judged = judgeOne(line, sentence, { name, counts }, table);
    if (judged !== null) return judged;
  }
  return null;
}

function markFrom(
  line: Line,
  sentence: Sentence,
  at: { readonly start: number; readonly end: number },
): Found['mark'] {
  const start = sentence.start + at.start;
  const share = /^\s?\(\d[\d.,]*\s?%\)/.exec(line.text.slice(sentence.start + at.end))?.[0] ?? '';
  return markRange(line, start, sentence.start + at.end + share.length);
}
