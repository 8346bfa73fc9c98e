import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import { findExplanations, findUses, type AbbreviationUse, type Explanation } from './find-abbreviations.ts';

/** The short forms of a paper, in reading order: where they are used and where they are explained. */
export interface PaperGlossary {
  readonly uses: ReadonlyMap<string, readonly AbbreviationUse[]>;
  readonly explanations: ReadonlyMap<string, readonly Explanation[]>;
}

const KNOWN = new WeakMap<CheckedPaper, PaperGlossary>();

/** The glossary that a paper's own text makes; read once a paper. */
export function glossaryOf(paper: CheckedPaper): PaperGlossary {
  const known = KNOWN.get(paper);
  if (known !== undefined) return known;
  const uses = new Map<string, AbbreviationUse[]>();
  const explanations = new Map<string, Explanation[]>();
  const beside = textsBeside(paper);
  for (const line of paper.lines) {
    if (!isRead(line, paper)) continue;
    for (const use of findUses(line)) push(uses, use.key, use);
    for (const each of findExplanations(line, beside.get(line.index))) push(explanations, each.key, each);
  }
  const glossary = { uses, explanations };
  KNOWN.set(paper, glossary);
  return glossary;
}

/** Contents lists repeat headings, page furniture repeats itself, and document control is no prose. */
function isRead({ part, cell }: Line, { tables }: CheckedPaper): boolean {
  if (part === 'contents' || part === 'header' || part === 'footer') return false;
  const kind = cell === null ? null : tables[cell.table]?.kind;
  return kind !== 'document-control' && kind !== 'version-history';
}

/** By line of a first cell, the text of the cell after it. */
function textsBeside({ tables }: CheckedPaper): Map<number, string> {
  const beside = new Map<number, string>();
  for (const { rows } of tables) {
    for (const { cells } of rows) {
      const [first, second] = cells;
      const [line] = first?.lines ?? [];
      if (first?.lines.length === 1 && line !== undefined && second !== undefined)
        beside.set(line.index, second.text);
    }
  }
  return beside;
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else items.push(item);
}
