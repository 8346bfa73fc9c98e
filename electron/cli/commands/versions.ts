import type { VersionView } from '#shared/contract/results';
import { ask, findDate, findOption, requireOption, type Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { openWorkspace } from '../open-workspace.ts';
import { layOut, shorten } from '../terminal.ts';

export const versions: Command = {
  usage: 'versions --workspace W',
  about: 'Lists the versions of the plan.',
  options: { workspace: 'value' },
  run: async (session) => {
    openWorkspace(session, 'view');
    const list = await ask(session, 'versions.list', {});
    if (session.json) session.terminal.result(JSON.stringify(list, null, 2));
    else if (list.versions.length === 0) session.terminal.result('No versions yet. Import a plan first.');
    else session.terminal.result(`${list.plan}\n\n${layOut([HEADS, ...list.versions.map(rowOf)])}`);
    return EXIT.done;
  },
};

const HEADS = ['Version', 'State', 'Status', 'Date', 'Review due', 'Affected', 'Description'];

const LONGEST = 40;

function rowOf(version: VersionView): string[] {
  return [
    version.version,
    version.state,
    version.status,
    version.date ?? '–',
    version.reviewDue ?? '–',
    shorten(version.sectionsAffected, LONGEST),
    shorten(version.description, LONGEST),
  ];
}

/** What the version control says of one version, a line each. */
function rowBelow(version: VersionView): string {
  return layOut([
    ['  Status', version.status],
    ['  Date', version.date ?? '–'],
    ['  Review due', version.reviewDue ?? '–'],
    ['  Affected', version.sectionsAffected],
    ['  Description', version.description],
  ]);
}

export const issue: Command = {
  usage:
    'issue --workspace W --version 3.4 [--status S] [--date D] [--description T] [--sections T] [--review-due D]',
  about: 'Freezes a draft for good, and fills in its row of the version control.',
  options: {
    workspace: 'value',
    version: 'value',
    status: 'value',
    date: 'value',
    description: 'value',
    sections: 'value',
    'review-due': 'value',
  },
  run: async (session) => {
    const version = requireOption(session, 'version');
    const input = {
      version,
      status: findOption(session, 'status'),
      date: findDate(session, 'date'),
      description: findOption(session, 'description'),
      sectionsAffected: findOption(session, 'sections'),
      reviewDue: findDate(session, 'review-due'),
    };
    openWorkspace(session, 'write');
    const result = await ask(session, 'versions.issue', input);
    if (session.json) session.terminal.result(JSON.stringify(result, null, 2));
    else
      session.terminal.result(
        `Issued version ${version}; it can no longer change.\n${rowBelow(result.version)}`,
      );
    for (const note of result.notes) session.terminal.say(note);
    return EXIT.done;
  },
};
