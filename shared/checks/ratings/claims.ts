import { markRange, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { PaperRule } from '../rule.ts';

/** "All actions have started" in a paper that says of one that nothing has been done. */
export const claimsRule: PaperRule = {
  id: 'ratings/claims',
  group: 'ratings',
  title: 'Claims about all actions that another sentence of the paper contradicts',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const all = findAll(paper, ALL_BEGUN);
    const none = findAll(paper, NOT_BEGUN);
    const [first] = none;
    if (first === undefined || paper.kind === 'plan') return [];
    return all.map(({ line, start, end }): Found => ({
      mark: markRange(line, start, end),
      reason: `This says that all have, but ${none.length === 1 ? 'another sentence says' : 'other sentences say'} of one that it has not.`,
      suggestion: 'Name the exception here, or correct one of the two.',
      alsoAt: none.map((each) => markRange(each.line, each.start, each.end)),
    }));
  },
};

const WORK = String.raw`(?:[\p{L}’'-]+\s+){0,4}(?:actions?|activit(?:y|ies)|projects?|recommendations?|priorities|work\s?streams?|measures?)`;
const ALL_BEGUN = new RegExp(
  String.raw`\b(?:all|every|each)(?:\s+of)?(?:\s+the)?\s+${WORK}\s+(?:have|has|are|is|were)\s+(?:now\s+|all\s+|been\s+)*(?:started|begun|commenced|under\s?way|progressed|in progress)\b`,
  'giu',
);
const NOT_BEGUN = new RegExp(
  String.raw`\bno evidence that\s+(?:this|the)\s+${WORK}\s+(?:have|has|had)\s+been\s+(?:progressed|started|begun|delivered)\b|\b(?:this|the)\s+${WORK}\s+(?:have|has)\s+(?:still\s+)?(?:not|yet to)\s+(?:yet\s+)?(?:been\s+)?(?:started?|begun|begin|commenced?|progressed)\b`,
  'giu',
);

function findAll(
  { lines }: CheckedPaper,
  form: RegExp,
): Array<{ readonly line: Line; readonly start: number; readonly end: number }> {
  return lines.flatMap((line) =>
    [...line.text.matchAll(form)].map((match) => ({
      line,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}
