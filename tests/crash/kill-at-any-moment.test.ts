import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { removeAbandonedFiles } from '#app/files/unfinished-files';
import { ReadHandle } from '#app/store/handle';
import { openForViewing } from '#app/store/open';
import { listVersions } from '#app/store/versions/list-versions';
import { requireSoundFile } from '#app/store/workspace/check-contents';
import { openWorkspace } from '#app/store/workspace/open-workspace';
import { startChild } from '#tests/support/store/children';
import { PLAN } from '#tests/support/store/plans';
import { makeFolder, makeOptions, makeWorkspace, sha256 } from '#tests/support/store/workspaces';

/** As many as the plan asks of every run; a release takes more (reliability.md R-01). */
const KILLS = Number(process.env['CLEARDAY_KILLS'] ?? '200');
const LANES = 2;
const KILLS_A_WORKSPACE = 20;
/** Some programs must die in the middle of a change. Twice as many are killed before the test gives up on that. */
const MOST_KILLS = KILLS * 2;
const LEAST_INTERRUPTED = KILLS / 20;

type Deed = 'draft' | 'issued' | 'published' | 'paper';

/** A program is killed after fewer deeds than these, in the next: somewhere in its first round or the second. */
const MOST_DEEDS = 6;
/** In milliseconds; a first guess, put right by what each program shows of the machine's speed just then. */
let deedTakes = 5;

/** What killed programs had said was done, by the number of the round. */
type Promised = Readonly<Record<Deed, readonly number[]>>;

const NOTHING: Promised = { draft: [], issued: [], published: [], paper: [] };

function addPromises(before: Promised, lines: readonly string[]): Promised {
  const said = (deed: Deed): number[] => [
    ...before[deed],
    ...lines.filter((line) => line.startsWith(`${deed} `)).map((line) => Number(line.split(' ')[1])),
  ];
  return { draft: said('draft'), issued: said('issued'), published: said('published'), paper: said('paper') };
}

async function runAndKill(
  folder: string,
  firstNumber: number,
  codeCache: string,
): Promise<readonly string[]> {
  const child = startChild('crash-child.ts', [folder, String(firstNumber)], { codeCache });
  const ready = await child.nextLine();
  if (ready !== 'ready write') throw new Error(`The program said "${ready}".`);
  const deeds = Math.floor(Math.random() * MOST_DEEDS);
  const start = performance.now();
  for (let deed = 0; deed < deeds; deed += 1) await child.nextLine();
  if (deeds > 0) deedTakes = (performance.now() - start) / deeds;
  await delay(Math.random() * deedTakes);
  child.process.kill('SIGKILL');
  await child.ended;
  return child.lines;
}

interface Findings {
  readonly broken: readonly string[];
  readonly nextNumber: number;
}

/** Opens the workspace as a person would after the crash, and holds it to what was promised. */
function checkWorkspace(folder: string, promised: Promised): Findings {
  const workspace = openWorkspace(join(folder, 'plan.clearday'), makeOptions(folder));
  const versions = listVersions(workspace.read, PLAN);
  workspace.close();
  const states = new Map(versions.map(({ meta, state }) => [Number(meta.label), state]));
  const broken = workspace.facts.damage.map(({ sentence }) => sentence);
  if (workspace.access.mode !== 'write') broken.push(`It opened to ${workspace.access.reason} only.`);
  const lost = promised.draft.filter((number) => !states.has(number));
  const unissued = promised.issued.filter((number) => states.get(number) !== 'issued');
  broken.push(...lost.map((number) => `Draft ${number} is lost.`));
  broken.push(...unissued.map((number) => `Version ${number} is not issued any more.`));
  return { broken, nextNumber: Math.max(0, ...states.keys()) + 1 };
}

function checkPublished(folder: string, promised: Promised): string[] {
  const path = join(folder, 'shared', 'plan.clearday');
  const last = promised.published.at(-1) ?? 0;
  if (!existsSync(path)) return last > 0 ? ['What was published is gone.'] : [];
  requireSoundFile(path, sha256);
  const database = openForViewing(path);
  const labels = listVersions(new ReadHandle(database), PLAN).map(({ meta }) => Number(meta.label));
  database.close();
  const newest = Math.max(0, ...labels);
  return newest < last ? [`${newest} is published, not ${last}.`] : [];
}

function checkPaper(folder: string, promised: Promised): string[] {
  const path = join(folder, 'papers', 'Report.docx');
  const last = promised.paper.at(-1) ?? 0;
  if (!existsSync(path)) return last > 0 ? ['The paper is gone.'] : [];
  const bytes = readFileSync(path);
  const [first] = bytes;
  const whole = bytes.length === 300_000 && bytes.every((byte) => byte === first);
  if (!whole) return ['The paper is half-written.'];
  // It may be of a round that was ended before it could say so.
  return (first ?? 0) < last ? [`The paper is of round ${first}, not ${last}.`] : [];
}

/** Kills one program after another on the same files, so that a crash also meets what a crash left. */
async function crashAgainAndAgain(codeCache: string): Promise<{ broken: string[]; interrupted: number }> {
  const folder = makeFolder();
  makeWorkspace(folder).close();
  for (const name of ['shared', 'papers']) mkdirSync(join(folder, name));
  let promised = NOTHING;
  let nextNumber = 1;
  let interrupted = 0;
  const broken: string[] = [];
  for (let kill = 1; kill <= KILLS_A_WORKSPACE; kill += 1) {
    promised = addPromises(promised, await runAndKill(folder, nextNumber, codeCache));
    if (listLeftovers(folder).length > 0) interrupted += 1;
    const found = checkWorkspace(folder, promised);
    nextNumber = found.nextNumber;
    broken.push(...found.broken, ...checkPublished(folder, promised), ...checkPaper(folder, promised));
    removeAbandonedFiles(join(folder, 'shared'));
    removeAbandonedFiles(join(folder, 'papers'));
  }
  broken.push(...listLeftovers(folder).map((name) => `${name} is left.`));
  return { broken, interrupted };
}

/**
 * Journals and unfinished files. A journal that begins with zeros belongs to a change that had not reached the file;
 * SQLite leaves it until the next change.
 */
function listLeftovers(folder: string): string[] {
  return ['.', 'shared', 'papers']
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => join(name, file)))
    .filter((name) => name.endsWith('.clearday-tmp') || isHotJournal(join(folder, name)));
}

function isHotJournal(path: string): boolean {
  return path.endsWith('-journal') && (readFileSync(path)[0] ?? 0) !== 0;
}

it('loses nothing that was confirmed and leaves nothing half-written, killed at any moment', async () => {
  const codeCache = makeFolder();
  await startChild('crash-child.ts', [], { codeCache }).ended;
  const ends: Array<{ broken: string[]; interrupted: number }> = [];
  const countInterrupted = (): number => ends.reduce((sum, end) => sum + end.interrupted, 0);
  const countKills = (): number => ends.length * KILLS_A_WORKSPACE;
  const isEnough = (): boolean => countKills() >= KILLS && countInterrupted() > LEAST_INTERRUPTED;
  while (!isEnough() && countKills() < MOST_KILLS) {
    const lanes = Array.from({ length: LANES }, () => crashAgainAndAgain(codeCache));
    ends.push(...(await Promise.all(lanes)));
  }
  expect(ends.flatMap(({ broken }) => broken)).toEqual([]);
  // Had no kill come in the middle of anything, the test would have shown nothing.
  expect(countInterrupted()).toBeGreaterThan(LEAST_INTERRUPTED);
}, 600_000);
