import type { BreakdownView, CountView, RatingsView } from '#shared/contract/results';
import { ask, findOption, requireOption, type Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { openWorkspace } from '../open-workspace.ts';
import { layOut, type Terminal } from '../terminal.ts';

export const breakdown: Command = {
  usage: 'breakdown --workspace W --version 3.4 [--previous 3.1]',
  about: 'Counts the ratings of a version, with shares, beside those of the version before.',
  options: { workspace: 'value', version: 'value', previous: 'value' },
  run: async (session) => {
    const input = { version: requireOption(session, 'version'), previous: findOption(session, 'previous') };
    openWorkspace(session, 'view');
    const result = await ask(session, 'versions.breakdown', input);
    if (session.json) session.terminal.result(JSON.stringify(result, null, 2));
    else {
      for (const view of [result.previous, result.current])
        if (view !== null) printBreakdown(view, session.terminal);
      session.terminal.result(result.reconciliation);
    }
    return EXIT.done;
  },
};

function printBreakdown({ version, activity, impact }: BreakdownView, terminal: Terminal): void {
  const keys = Object.keys(activity.ratings);
  const rows = keys.map((key) => [
    `  ${key}`,
    shown(activity, activity.ratings[key]),
    shown(impact, impact.ratings[key]),
  ]);
  const together = activity.doneAndOnTrack.ratings.join(' with ');
  terminal.result(
    `Version ${version}\n${layOut([
      ['', 'activity', 'impact'],
      ...rows,
      [`  ${together}`, shown(activity, activity.doneAndOnTrack), shown(impact, impact.doneAndOnTrack)],
      ['  rated', String(activity.total), String(impact.total)],
    ])}\n`,
  );
}

function shown({ total }: RatingsView, count: CountView | undefined): string {
  if (count === undefined || total === 0) return '–';
  return count.count === 0 ? '0' : `${count.count} (${count.share}%)`;
}
