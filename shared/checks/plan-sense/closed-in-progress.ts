import { markLine, markRange } from '../finding.ts';
import { lineAt } from '../paper/plan-rows.ts';
import type { PaperRule } from '../rule.ts';

/** An action that is closed by a bullet in its progress while its row is still printed and numbered. */
export const closedInProgressRule: PaperRule = {
  id: 'plan-sense/closed-in-progress',
  group: 'plan-sense',
  title: 'Actions that only their progress closes',
  severity: 'warning',
  scope: 'paper',
  check: (paper) =>
    (paper.plan?.questions ?? [])
      .filter((question) => question.kind === 'closed-in-progress')
      .flatMap((question) => {
        const cell = lineAt(paper, question.at);
        if (cell === null) return [];
        const line =
          paper.lines.find(
            (each) =>
              each.cell !== null &&
              each.cell.row === cell.cell?.row &&
              each.cell.table === cell.cell.table &&
              each.text.includes(question.quote),
          ) ?? cell;
        const start = line.text.indexOf(question.quote);
        return [
          {
            mark: start === -1 ? markLine(line) : markRange(line, start, start + question.quote.length),
            reason: `Action ${line.cell?.rowName ?? ''} keeps its row and its number, but its progress closes it, so nobody can tell whether it is counted.`,
            suggestion:
              'Say in its rating cells that it is closed, and where it goes on, and name it where the totals are explained.',
          },
        ];
      }),
};
