import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs of this many words in common are copied, not said twice by chance. */
const RUN_LENGTH = 11;

/** Every run of eleven words of the papers in a folder; null where the folder is not there. */
export function readReferenceRuns(folder: string): ReadonlySet<string> | null {
  if (!existsSync(folder)) return null;
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return new Set(texts.flatMap(runsOf));
}

/** One sentence when a text shares a run of eleven words with the reference papers. */
export function findCopiedWording(path: string, text: string, reference: ReadonlySet<string>): string[] {
  const copied = runsOf(text).filter((run) => reference.has(run));
  const [first] = copied;
  if (first === undefined) return [];
  return [
    `${path} shares ${copied.length} runs of ${RUN_LENGTH} words with the reference papers, first "${first}": write your own.`,
  ];
}

function runsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('\u2019', "'")
      .match(/[a-z0-9']+/g) ?? [];
  const runs: string[] = [];
  for (let index = 0; index + RUN_LENGTH <= words.length; index++) {
    runs.push(words.slice(index, index + RUN_LENGTH).join(' '));
  }
  return runs;
}
