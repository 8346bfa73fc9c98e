/* npm run bench: what reading, recognising, storing, comparing and writing cost at three sizes, beside other tools. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { nodeCodec } from '#app/files/node-codec';
import { defaultPaperStyle, defaultVocabulary } from '#app/resources';
import { loadDictionary } from '#app/spelling/dictionary';
import { writeDocument } from '#app/write-document';
import { paragraph } from '#shared/document/build';
import { preparePaper } from '#shared/checks/paper/prepare-paper';
import { RULES } from '#shared/checks/registry';
import { NO_CONTEXT } from '#shared/checks/rule';
import { runChecks, type LineMemory } from '#shared/checks/run-checks';
import { comparePlans } from '#shared/compare/compare-plans';
import { gatherFigures } from '#shared/figures/paper-figures';
import { DEFAULT_SHARE_STYLE } from '#shared/figures/shares';
import { readDocx } from '#shared/formats/docx/read/read-docx';
import { openPackage } from '#shared/formats/opc/opc-package';
import type { TextDocument } from '#shared/document/text-document';
import { decodeXml } from '#shared/formats/xml/decode';
import { END, XmlReader } from '#shared/formats/xml/xml-reader';
import { readZip } from '#shared/formats/zip/read-zip';
import { buildPlanUpdate } from '#shared/papers/plan-update';
import { buildTracker } from '#shared/papers/tracker';
import { recognise } from '#shared/recognise/recognise';
import { PROGRAM } from '../../electron/cli/program.ts';
import { Importer } from './importer.ts';
import { measure, median, milliseconds, times } from './measure.ts';
import { measureParserMemory } from './parser-memory.ts';
import { makePlan } from './plans.ts';

const SIZES = [64, 640, 6400];
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MEBIBYTE = 1024 * 1024;

interface Row {
  readonly name: string;
  readonly values: number[];
  readonly note: string;
}

const rows: Row[] = [];

function note(name: string, size: number, value: number, words = ''): void {
  const known = rows.find((row) => row.name === name);
  const at = SIZES.indexOf(size);
  if (known === undefined) {
    const values: number[] = [];
    values[at] = value;
    rows.push({ name, values, note: words });
  } else known.values[at] = value;
}

/** The floor: the same parts inflated, decoded and tokenised by saxes, with handlers that do nothing. */
function tokeniseWithSaxes(bytes: Uint8Array, namespaces: boolean): void {
  for (const entry of readZip(bytes, nodeCodec)) {
    const text = decodeXml(entry.read(), entry.name);
    const parser = new SaxesParser({ xmlns: namespaces, position: false });
    parser.on('opentag', () => {});
    parser.on('closetag', () => {});
    parser.on('text', () => {});
    parser.write(text).close();
  }
}

function tokeniseByOurs(bytes: Uint8Array): void {
  for (const entry of readZip(bytes, nodeCodec)) {
    const reader = new XmlReader(decodeXml(entry.read(), entry.name), entry.name);
    while (reader.next() !== END);
  }
}

async function benchSize(size: number, folder: string): Promise<void> {
  const bytes = makePlan(size);
  const later = makePlan(size, 1);
  const file = join(folder, `plan-${size}.docx`);
  writeFileSync(file, bytes);
  const how = { runs: size > 1000 ? 5 : 15, warmUp: size > 1000 ? 2 : 10 };
  const read = (from: Uint8Array): ReturnType<typeof readDocx> => readDocx(openPackage(from, nodeCodec));
  note(
    'saxes, empty handlers',
    size,
    await measure(() => tokeniseWithSaxes(bytes, false), how),
    'inflate + tokenise',
  );
  note('saxes with namespaces', size, await measure(() => tokeniseWithSaxes(bytes, true), how));
  note('our tokeniser alone', size, await measure(() => tokeniseByOurs(bytes), how));
  note('read', size, await measure(() => read(bytes), how), 'full fidelity');
  note(
    'mammoth to HTML',
    size,
    await measure(() => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }), { ...how, runs: 3 }),
  );
  const { document } = read(bytes);
  note('recognise', size, await measure(() => recognise(document, defaultVocabulary), how));
  await benchStore(size, bytes, folder, how);
  const was = recognise(document, defaultVocabulary);
  const is = recognise(read(later).document, defaultVocabulary);
  note('compare', size, await measure(() => comparePlans(was, is), how));
  await benchPapers(size, was, is, how);
  await benchChecks(size, document, how);
  await benchProcesses(size, file);
}

async function benchStore(
  size: number,
  bytes: Uint8Array,
  folder: string,
  how: { runs: number; warmUp: number },
): Promise<void> {
  const importer = new Importer(join(folder, `bench-${size}.clearday`), join(folder, 'own'));
  const parsed = await importer.parse(bytes);
  let label = 0;
  note('store', size, await measure(() => importer.store(parsed, `s${label++}`), how));
  note(
    'read + recognise + store',
    size,
    await measure(async () => importer.store(await importer.parse(bytes), `a${label++}`), how),
    'in process',
  );
  importer.close();
}

type Recognised = ReturnType<typeof recognise>;

async function benchPapers(
  size: number,
  was: Recognised,
  is: Recognised,
  how: { runs: number; warmUp: number },
): Promise<void> {
  const once = { runs: Math.min(3, how.runs), warmUp: size > 1000 ? 0 : 1 };
  const comparison = comparePlans(was, is);
  const current = { label: '2', content: is.content, scale: is.scale };
  const figures = gatherFigures({
    current,
    previous: { version: { ...current, label: '1', content: was.content }, comparison },
    asOf: '2025-06-01',
    style: DEFAULT_SHARE_STYLE,
  });
  const source = { planTitle: 'Bench', version: '2', contentHash: '0'.repeat(64), program: 'bench' };
  const update = buildPlanUpdate({ ...is, source, style: defaultPaperStyle, keyInFooter: true });
  note(
    'write plan update, docx',
    size,
    await measure(() => writeDocument(update, 'docx', defaultPaperStyle), once),
  );
  note(
    'write plan update, html',
    size,
    await measure(() => writeDocument(update, 'html', defaultPaperStyle), once),
  );
  const tracker = buildTracker({ ...is, figures, comparison, source });
  note(
    'write tracker, xlsx',
    size,
    await measure(() => writeDocument(tracker, 'xlsx', defaultPaperStyle), once),
  );
}

/** Words on a page of a council's paper, more or less. */
const WORDS_A_PAGE = 400;

async function benchChecks(
  size: number,
  document: TextDocument,
  how: { runs: number; warmUp: number },
): Promise<void> {
  const once = { runs: Math.min(3, how.runs), warmUp: 1 };
  const dictionary = await loadDictionary([]);
  const context = { ...NO_CONTEXT, dictionary };
  const paper = preparePaper(document, 'plan.docx', defaultVocabulary);
  const words = paper.lines.reduce((sum, line) => sum + line.text.split(/\s+/).length, 0);
  const time = await measure(
    () => runChecks([preparePaper(document, 'plan.docx', defaultVocabulary)], context, RULES),
    once,
  );
  note('check, all rules', size, time, 'prepare + rules');
  note('check, pages a second', size, (words / WORDS_A_PAGE / time) * 1000, `${WORDS_A_PAGE} words a page`);
  const memory: LineMemory = new Map();
  runChecks([paper], context, RULES, { memory });
  let runs = 0;
  const checkAgain = (): void => {
    const body = [...document.body, paragraph(`Run ${runs++} was told to the board.`)];
    const written = preparePaper({ ...document, body }, 'plan.docx', defaultVocabulary);
    runChecks([written], context, RULES, { memory });
  };
  note('check again after a line', size, await measure(checkAgain, once), 'prepare + what may have changed');
}

/** Whole processes, started new each time. */
async function benchProcesses(size: number, file: string): Promise<void> {
  const program = join(ROOT, 'out/cli/main.js');
  const whole: number[] = [];
  for (let run = 0; run < 6; run++) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [program, 'read', file, '--json'], {
      maxBuffer: 1024 * MEBIBYTE,
    });
    if (status !== 0) throw new Error(`clearday read failed: ${stderr.toString()}`);
    // The first run compiles.
    if (run > 0) whole.push(performance.now() - start);
  }
  note('clearday read, whole process', size, median(whole));
  const one = spawnSync(process.execPath, [join(ROOT, 'tests/bench/one-process.ts'), file], {
    encoding: 'utf8',
  });
  const { peak }: { peak: number } = JSON.parse(one.stdout);
  note('peak memory of an import, MiB', size, peak / MEBIBYTE, 'read + recognise + store, from source');
  const reading = (await measureParserMemory(file)) / MEBIBYTE;
  note('peak memory of reading, MiB', size, reading, 'the parser process: read + recognise');
}

function print(): void {
  console.log(
    `${PROGRAM}, Node ${process.versions.node}. Medians in milliseconds; plans of ${SIZES.join(', ')} actions.\n`,
  );
  const width = Math.max(...rows.map((row) => row.name.length)) + 2;
  console.log(
    `${''.padEnd(width)}${SIZES.map((size) => String(size).padStart(9)).join('')}   growth from ${SIZES[1]} to ${SIZES[2]}`,
  );
  for (const { name, values, note: words } of rows) {
    const cells = values.map((value) => milliseconds(value).padStart(9)).join('');
    console.log(
      `${name.padEnd(width)}${cells}   ${times(values[2] ?? Number.NaN, values[1] ?? Number.NaN).padStart(7)}  ${words}`,
    );
  }
  const value = (name: string): number => rows.find((row) => row.name === name)?.values[1] ?? Number.NaN;
  console.log(`\nAt ${SIZES[1]} actions:`);
  console.log(
    `  read against saxes with empty handlers        ${times(value('read'), value('saxes, empty handlers'))}  (aim: at most 1.5x)`,
  );
  console.log(
    `  read against saxes with namespaces            ${times(value('read'), value('saxes with namespaces'))}`,
  );
  console.log(
    `  read against our tokeniser alone              ${times(value('read'), value('our tokeniser alone'))}`,
  );
  console.log(
    `  mammoth against read                          ${times(value('mammoth to HTML'), value('read'))}  (aim: at least 10x)`,
  );
  console.log(
    `  read + recognise + store                      ${milliseconds(value('read + recognise + store'))} ms  (aim: at most 150 ms)`,
  );
  console.log(
    `  clearday read, whole process                  ${milliseconds(value('clearday read, whole process'))} ms  (aim: under 300 ms)`,
  );
  const peak = rows.find((row) => row.name === 'peak memory of reading, MiB')?.values[2] ?? Number.NaN;
  console.log(`At ${SIZES[2]} actions: peak memory of reading ${peak.toFixed(0)} MiB  (aim: under 200 MB)`);
}

const folder = mkdtempSync(join(tmpdir(), 'clearday-bench-'));
process.env['CLEARDAY_HOME'] = join(folder, 'home');
try {
  for (const size of SIZES) await benchSize(size, folder);
  print();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
