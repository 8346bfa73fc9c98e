import { mkdirSync } from 'node:fs';
import { AppError } from '#shared/contract/errors';
import type { QuestionView, RatingsView } from '#shared/contract/results';
import { ask } from '../command.ts';
import { questionsIn } from '../questions.ts';
import { layOut, shortenPair, type Terminal } from '../terminal.ts';
import type { DemoVersion } from './demo-plan.ts';
import { workspaceOf, type Job } from './job.ts';
import { checkPapers, writePapers } from './papers-step.ts';

/** From two Word files to four papers. Throws AppError when something does not go as it should. */
export async function runMainJob(job: Job): Promise<void> {
  const { app, plan, folder, terminal } = job;
  const workspace = workspaceOf(job);
  mkdirSync(folder, { recursive: true });
  app.createWorkspace(workspace);
  terminal.result(`1. A new workspace: one file that will hold every version.
   ${workspace}`);
  await bringIn(job, plan.earlier, 2);
  await bringIn(job, plan.later, 3);
  await compareVersions(job);
  await countRatings(job);
  const papers = await writePapers(job);
  await checkPapers(job, papers);
}

/** Brings a version in and issues it. Questions are shown, and answered as Clearday proposes. */
async function bringIn(job: Job, { version, file }: DemoVersion, step: number): Promise<void> {
  const { app, terminal } = job;
  terminal.result(`\n${step}. Bring in ${file} as version ${version}.`);
  const input = {
    file: app.admitFile(file),
    tracked: 'accept',
    version,
    status: null,
    date: null,
    description: null,
    acceptDoubts: false,
  } as const;
  const doubts = await ask(job, 'imports.start', { ...input, answers: {} }).then(
    () => [],
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'open-questions') return questionsIn(error);
      throw error;
    },
  );
  showQuestions(doubts, terminal);
  if (doubts.length > 0) {
    const answers = Object.fromEntries(doubts.map(({ id, proposed }) => [id, proposed]));
    await ask(job, 'imports.start', { ...input, answers });
  }
  const issued = await ask(job, 'versions.issue', {
    version,
    status: null,
    date: null,
    description: null,
    sectionsAffected: null,
    reviewDue: null,
  });
  const { date, description, sectionsAffected } = issued.version;
  const row = [
    ['     Date', date ?? 'not known'],
    ['     Description', description],
    ['     Affected', sectionsAffected],
  ];
  terminal.result(`   Issued; it can no longer change. Its row of the version control:\n${layOut(row)}`);
}

const MOST_SHOWN = 4;

function showQuestions(doubts: readonly QuestionView[], terminal: Terminal): void {
  if (doubts.length === 0) return terminal.result('   Nothing in it is in doubt.');
  terminal.result(`   ${doubts.length === 1 ? '1 question' : `${doubts.length} questions`} for a person:`);
  for (const { text, at, options, proposed } of doubts.slice(0, MOST_SHOWN)) {
    const taken = options.find(({ id }) => id === proposed)?.label ?? proposed;
    terminal.result(`   - ${text} (${at})\n     Answer taken here: ${taken}`);
  }
  if (doubts.length > MOST_SHOWN)
    terminal.result(`   - and ${doubts.length - MOST_SHOWN} more, answered as proposed`);
}

const LONGEST = 45;

async function compareVersions(job: Job): Promise<void> {
  const { plan, terminal } = job;
  const [from, to] = [plan.earlier.version, plan.later.version];
  const { reconciliation, unexplained } = await ask(job, 'versions.compare', { from, to });
  terminal.result(`\n4. Compare ${from} with ${to}.\n   ${reconciliation}`);
  const rows = unexplained.map(({ ref, field, from: was, to: is }) => [
    `   - ${ref}`,
    field,
    shortenPair(was, is, LONGEST).join(' → '),
  ]);
  if (rows.length > 0) terminal.result(`   Changed, and no change request says why:\n${layOut(rows)}`);
}

async function countRatings(job: Job): Promise<void> {
  const { earlier, later } = job.plan;
  const input = { version: later.version, previous: earlier.version };
  const { current, previous } = await ask(job, 'versions.breakdown', input);
  job.terminal.result(`\n5. Count the ratings of version ${later.version}.`);
  const rows = (['activity', 'impact'] as const).flatMap((kind) => {
    const total = current[kind].total;
    return total === 0 ? [] : [[`   ${kind}`, `${total} rated`, countWords(current[kind])]];
  });
  job.terminal.result(layOut(rows));
  const { count, ratings } = current.activity.doneAndOnTrack;
  const was = previous === null ? '' : `, against ${previous.activity.doneAndOnTrack.count} before`;
  job.terminal.result(`   ${ratings.join(' with ')}: ${count}${was}`);
}

function countWords({ ratings }: RatingsView): string {
  return Object.entries(ratings)
    .map(([key, { count, share }]) => `${key} ${count}${share === null || count === 0 ? '' : ` (${share}%)`}`)
    .join(', ');
}

/** Looks into the workspace, which must be closed. Throws AppError when it is not whole. */
export function checkWorkspace(job: Job): void {
  const { checks } = job.app.examineWorkspace(workspaceOf(job));
  const failed = checks.find((check) => !check.ok);
  if (failed !== undefined) throw new AppError('workspace-refused', failed.sentence);
  job.terminal.result(`
8. Look into the workspace: ${checks.length} checks, and all is well.`);
}
