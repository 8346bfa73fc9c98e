import { join } from 'node:path';
import { AppError } from '#shared/contract/errors';
import type { InputOf } from '#shared/contract/operations';
import type { PlanJson } from '#shared/domain/plan-json';
import { ask } from '../command.ts';
import { layOut } from '../terminal.ts';
import type { Job } from './job.ts';

type PaperInput = InputOf<'papers.write'>;
type Wanted = Pick<PaperInput, 'paper' | 'format'> & { readonly about: string };

const WANTED: readonly Wanted[] = [
  { paper: 'plan-update', format: 'docx', about: 'the whole plan, as it is printed' },
  { paper: 'plan-update', format: 'html', about: 'the same as a web page' },
  { paper: 'cover-report', format: 'docx', about: 'for the board: ratings, red items, what it is asked' },
  { paper: 'cover-report', format: 'html', about: 'the same as a web page' },
  { paper: 'change-report', format: 'docx', about: 'all that changed, action by action' },
  { paper: 'change-report', format: 'html', about: 'the same as a web page' },
  { paper: 'tracker', format: 'xlsx', about: 'the plan as a workbook that recounts itself' },
];

export interface WrittenPaper extends Wanted {
  readonly path: string;
}

/** Writes every paper of the later version beside the workspace. */
export async function writePapers(job: Job): Promise<readonly WrittenPaper[]> {
  const { app, plan, folder, terminal } = job;
  terminal.result(`\n6. Write the papers of version ${plan.later.version}.`);
  const written: WrittenPaper[] = [];
  for (const wanted of WANTED) {
    const { bytes } = await ask(job, 'papers.write', {
      paper: wanted.paper,
      format: wanted.format,
      version: plan.later.version,
      previous: plan.earlier.version,
      meeting: plan.meeting,
    });
    const path = join(folder, `${wanted.paper}-${plan.later.version}.${wanted.format}`);
    await app.saveFile(path, bytes);
    written.push({ ...wanted, path });
  }
  terminal.result(layOut(written.map(({ path, about }) => [`   ${path}`, about])));
  return written;
}

/** Reads the plan update and the tracker as anybody's files. Throws AppError when they say another plan. */
export async function checkPapers(job: Job, papers: readonly WrittenPaper[]): Promise<void> {
  const { app, plan, terminal } = job;
  const kept = await ask(job, 'plans.export', { version: plan.later.version });
  for (const { paper, format, path } of papers) {
    if (paper !== 'tracker' && !(paper === 'plan-update' && format === 'docx')) continue;
    const { plan: read } = await ask(job, 'plans.read', { file: app.admitFile(path), tracked: 'accept' });
    if (contentOf(read) !== contentOf(kept))
      throw new AppError('conflict', `The ${paper} does not say the same plan.`);
  }
  terminal.result('\n7. Read the plan update and the tracker again: both give the same plan, word for word.');
}

/** All that a plan says; what is to be said about the file is left aside. */
function contentOf(plan: PlanJson): string {
  return JSON.stringify({ ...plan, messages: [] });
}
