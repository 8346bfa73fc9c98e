// `npm run words`: names of the field, British English, and no sentence of somebody else's papers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCopiedWording, readReferenceRuns } from './copied-wording.ts';
import { findUnwantedNames } from './names.ts';
import { isCode, listFiles, readSource } from './sources.ts';
import { findAmericanProse, findAmericanSpelling } from './spelling.ts';

/** They hold the words that this check looks for. */
const SAMPLES = 'tests/architecture/words.test.ts';
const PROSE = /\.(md|json|css|html|yml)$/;

const root = process.cwd();
const reference = readReferenceRuns(join(root, '..', 'shared', 'reference', 'seeds'));
const found: string[] = [];
for (const path of listFiles(root)) {
  if (path === 'package-lock.json' || path === SAMPLES || !(isCode(path) || PROSE.test(path))) continue;
  if (isCode(path)) {
    const source = readSource(root, path);
    found.push(...findUnwantedNames(source), ...findAmericanSpelling(source));
  } else if (path.endsWith('.md'))
    found.push(...findAmericanProse(path, readFileSync(join(root, path), 'utf8')));
  if (reference !== null)
    found.push(...findCopiedWording(path, readFileSync(join(root, path), 'utf8'), reference));
}
for (const sentence of found) console.log(sentence);
process.exitCode = found.length > 0 ? 1 : 0;
