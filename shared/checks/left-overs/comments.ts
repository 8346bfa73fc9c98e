import { markLine, markRange, type Mark } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import { lineAt } from '../paper/line-at.ts';
import type { PaperRule } from '../rule.ts';

/** Comments of reviewers that are still in the file. */
export const commentsRule: PaperRule = {
  id: 'left-overs/comments',
  group: 'left-overs',
  title: 'Comments in the margin',
  severity: 'error',
  scope: 'paper',
  check: (paper) =>
    paper.comments.map((comment) => ({
      mark: markOf(comment, paper),
      reason: `A comment of ${comment.author} is still in the file: “${shorten(comment.text)}”.`,
      suggestion: 'Settle it and delete it before the paper is published.',
    })),
};

function markOf({ at, quote }: CheckedPaper['comments'][number], paper: CheckedPaper): Mark | null {
  const line = lineAt(paper, at);
  if (line === null) return null;
  const start = quote === '' ? -1 : line.text.indexOf(quote);
  return start === -1 ? markLine(line) : markRange(line, start, start + quote.length);
}

const LONGEST = 100;

function shorten(text: string): string {
  const folded = text.replaceAll(/\s+/g, ' ').trim();
  return folded.length <= LONGEST ? folded : `${folded.slice(0, LONGEST - 1)}…`;
}
