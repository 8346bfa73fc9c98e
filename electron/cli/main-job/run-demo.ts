import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createApp, type App } from '#app/create-app';
import { AppError } from '#shared/contract/errors';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { parserModule } from '../parser-module.ts';
import { PROGRAM } from '../program.ts';
import { processTerminal, type Terminal } from '../terminal.ts';
import { listDemoPlans, type DemoPlan } from './demo-plan.ts';
import { checkWorkspace, runMainJob } from './run-main-job.ts';

/**
 * Takes the sample, and the reference documents where they are, from Word files to papers, and says what it does.
 * `folder` is wiped first; the working folder is the repository. Done only if everything went well.
 */
export async function runDemo(
  folder: string,
  terminal: Terminal = processTerminal,
  plans: readonly DemoPlan[] = listDemoPlans(),
): Promise<ExitCode> {
  const started = performance.now();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  terminal.result(`${PROGRAM}: the main job, from Word files to board papers.`);
  for (const plan of plans) {
    const code = await demonstrate(plan, folder, terminal);
    if (code !== EXIT.done) return code;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  terminal.result(
    `\nAll done in ${seconds} seconds. Everything lies in the folder ${folder}; delete it as you like.`,
  );
  return EXIT.done;
}

async function demonstrate(plan: DemoPlan, folder: string, terminal: Terminal): Promise<ExitCode> {
  const place = join(folder, plan.name);
  terminal.result(`\n${plan.title}\n${'='.repeat(plan.title.length)}\n${plan.about}\n`);
  const code = await withApp(folder, terminal, (app) => runMainJob({ app, plan, folder: place, terminal }));
  // A workspace that is open cannot be looked into, so this takes another app.
  return code === EXIT.done
    ? withApp(folder, terminal, async (app) => checkWorkspace({ app, plan, folder: place, terminal }))
    : code;
}

async function withApp(
  folder: string,
  terminal: Terminal,
  work: (app: App) => Promise<void>,
): Promise<ExitCode> {
  const app = createApp({
    parser: parserModule(),
    program: PROGRAM,
    dataFolder: join(folder, 'data'),
    onBug: (error) => terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  try {
    await work(app);
    return EXIT.done;
  } catch (error) {
    const known = error instanceof AppError ? error : app.readError(error);
    if (known === null) throw error;
    terminal.say(`\nThe demo stops here. ${known.message}`);
    return EXIT.findings;
  } finally {
    app.close();
  }
}
