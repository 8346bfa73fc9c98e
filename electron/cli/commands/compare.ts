import { AppError } from '#shared/contract/errors';
import type { ComparisonResult } from '#shared/contract/results';
import { ask, findOption, requirePositional, type Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { openWorkspace } from '../open-workspace.ts';
import { formatOf, writeOut } from '../output.ts';
import { layOut, shortenPair, type Terminal } from '../terminal.ts';

export const compare: Command = {
  usage: 'compare A B --workspace W [--out F.docx|.xlsx|.html|.json]',
  about: 'Says what changed between two versions, changes without a change request first.',
  options: { workspace: 'value', out: 'value' },
  run: async (session) => {
    const from = requirePositional(session, 0, 'the two versions to compare');
    const to = requirePositional(session, 1, 'the second version to compare');
    const out = findOption(session, 'out');
    openWorkspace(session, 'view');
    const comparison = await ask(session, 'versions.compare', { from, to });
    if (out !== null) await writeOut(session, out, await bytesFor(session, comparison, out));
    else if (session.json) session.terminal.result(JSON.stringify(comparison, null, 2));
    else printComparison(comparison, session.terminal);
    return EXIT.done;
  },
};

async function bytesFor(
  session: Parameters<Command['run']>[0],
  comparison: ComparisonResult,
  out: string,
): Promise<Uint8Array> {
  const format = formatOf(out);
  if (format === 'json') return new TextEncoder().encode(`${JSON.stringify(comparison, null, 2)}\n`);
  if (format === null)
    throw new AppError('invalid-input', 'Please end --out in .docx, .xlsx, .html or .json.');
  const { from, to } = comparison;
  const paper = await ask(session, 'papers.write', {
    paper: 'change-report',
    format,
    version: to,
    previous: from,
    meeting: null,
  });
  return paper.bytes;
}

const LONGEST = 60;

function printComparison(comparison: ComparisonResult, terminal: Terminal): void {
  const { summary, unexplained, directionOfTravel } = comparison;
  terminal.result(comparison.reconciliation);
  if (unexplained.length > 0) {
    const rows = unexplained.map(({ ref, field, from, to }) => [
      `  ${ref}`,
      field,
      shortenPair(from, to, LONGEST).join(' → '),
    ]);
    terminal.result(`\nChanged without a change request:\n${layOut(rows)}`);
  }
  const lists: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['New', summary.added],
    ['Removed', summary.removed],
    ['Merged', summary.merged],
    ['Closed', summary.closed.filter((ref) => !summary.merged.includes(ref))],
    ['Renumbered', summary.renumbered],
    ['Wording', summary.textChangedBeyondPunctuation],
    ['Lead', summary.leadChanged],
    ['Deadline moved', summary.deadlineMoved],
    ['Activity rating', summary.activityRatingChanged],
    ['Impact rating', summary.impactRatingChanged],
  ];
  const shown = lists
    .filter(([, refs]) => refs.length > 0)
    .map(([name, refs]) => [`  ${name}`, refs.join(', ')]);
  terminal.result(
    `\nActions changed:\n${layOut([...shown, ['  Progress', `${summary.progressChanged} actions`]])}`,
  );
  const counts = Object.entries(directionOfTravel.counts).filter(([, count]) => count > 0);
  terminal.result(
    `\nDirection of travel (activity): ${counts.map(([name, count]) => `${count} ${name.replaceAll('-', ' ')}`).join(', ')}.`,
  );
}
