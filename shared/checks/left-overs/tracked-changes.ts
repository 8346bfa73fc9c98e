import { markLine, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import { lineAt } from '../paper/line-at.ts';
import type { PaperRule } from '../rule.ts';

const DONE = {
  inserted: 'put in',
  deleted: 'taken out',
  'moved-here': 'moved here',
  'moved-away': 'moved away',
} as const;
const LONGEST_SHOWN = 60;

/** Tracked changes that nobody has accepted or rejected. Told once for each author, with all places. */
export const trackedChangesRule: PaperRule = {
  id: 'left-overs/tracked-changes',
  group: 'left-overs',
  title: 'Tracked changes that are not settled',
  severity: 'error',
  scope: 'paper',
  check: (paper) => paper.changes.map((change) => tell(change, paper)),
};

function tell({ revision, text, at }: CheckedPaper['changes'][number], paper: CheckedPaper): Found {
  const line = lineAt(paper, at);
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
  const what = shown.trim() === '' ? 'the end of a paragraph' : `“${shown.trim()}”`;
  return {
    mark: line === null ? null : markLine(line),
    reason: `A tracked change of ${revision.author} is not settled: ${what}, ${DONE[revision.kind]}.`,
    suggestion: 'Accept or reject all changes before the paper is published.',
    cause: revision.author,
  };
}
