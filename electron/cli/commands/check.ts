import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { AppError } from '#shared/contract/errors';
import type { CheckReport, FindingView } from '#shared/contract/check-results';
import type { InputOf } from '#shared/contract/operations';
import {
  ask,
  findDate,
  findOption,
  requireOption,
  requirePositional,
  type Command,
  type Session,
} from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { openWorkspace } from '../open-workspace.ts';
import { formatOf } from '../output.ts';
import type { Terminal } from '../terminal.ts';

export const check: Command = {
  usage:
    'check FILE.docx|.xlsx|FOLDER [--workspace W [--version 3.4]] [--meeting 2023-06-07] [--out F.docx|.html|.json]',
  about: 'Looks for mistakes in a paper, or in all papers of a folder and between them.',
  options: { workspace: 'value', version: 'value', meeting: 'value', out: 'value' },
  run: async (session) => {
    const { app, terminal } = session;
    const paths = listPapers(requirePositional(session, 0, 'the paper to check, or a folder of papers'));
    const meeting = findDate(session, 'meeting');
    const version = findOption(session, 'version');
    if (version !== null) requireOption(session, 'workspace');
    const out = findReportOption(session);
    app.warmUp();
    if (findOption(session, 'workspace') !== null) openWorkspace(session, 'view');
    const input = { files: paths.map((path) => app.admitFile(path)), version, meeting };
    const report =
      out === null ? await ask(session, 'checks.run', input) : await writeReport(session, input, out);
    if (session.json) terminal.result(JSON.stringify({ findings: toJson(report) }, null, 2));
    else printReport(report, terminal);
    for (const { refused } of report.papers) if (refused !== null) terminal.say(refused);
    for (const { rule, message } of report.failures) terminal.say(`The rule ${rule} broke off: ${message}`);
    return openFindings(report).some(({ severity }) => severity !== 'question') ? EXIT.findings : EXIT.done;
  },
};

/** What nobody has let stand. */
function openFindings({ findings }: CheckReport): FindingView[] {
  return findings.filter(({ accepted }) => accepted === null);
}

interface ReportFile {
  readonly path: string;
  readonly format: 'docx' | 'html' | 'json';
}

function findReportOption(session: Session): ReportFile | null {
  const path = findOption(session, 'out');
  if (path === null) return null;
  const format = formatOf(path);
  if (format === null || format === 'xlsx') {
    throw new AppError('invalid-input', 'Please end --out in .docx, .html or .json.');
  }
  return { path, format };
}

async function writeReport(
  session: Session,
  input: InputOf<'checks.run'>,
  { path, format }: ReportFile,
): Promise<CheckReport> {
  const { bytes, report } = await ask(session, 'checks.report', { ...input, format });
  // On standard output stand the findings.
  const place = resolve(path);
  await session.app.saveFile(place, bytes);
  session.terminal.say(`The report is in ${place}.`);
  return report;
}

/** The file itself, or the Word files of a folder in the order of their names. */
function listPapers(path: string): string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  const papers = readdirSync(path)
    // Names that begin so are the notes that Office keeps beside open files.
    .filter((name) => name.toLowerCase().endsWith('.docx') && !name.startsWith('~$'))
    .toSorted();
  if (papers.length === 0) {
    throw new AppError('invalid-input', `There are no Word files (.docx) in ${basename(path)}.`);
  }
  return papers.map((name) => join(path, name));
}

function toJson(report: CheckReport): unknown[] {
  const { papers } = report;
  const at = (place: { readonly paper: string; readonly at: string }): string =>
    papers.length > 1 ? `${place.paper}: ${place.at}` : place.at;
  return openFindings(report).map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    at: at(finding),
    quote: finding.quote,
    reason: finding.reason,
    suggestion: finding.suggestion,
    places: finding.places.map((place) => ({ at: at(place), quote: place.quote })),
  }));
}

function printReport(report: CheckReport, terminal: Terminal): void {
  for (const { fileName, refused } of report.papers) {
    if (refused !== null) continue;
    const found = openFindings(report).filter(({ paper }) => paper === fileName);
    terminal.result(`${fileName}: ${count(found)}`);
    for (const group of new Set(found.map((finding) => finding.group))) {
      terminal.result(`\n${group}`);
      for (const finding of found.filter((each) => each.group === group)) printFinding(finding, terminal);
    }
    terminal.result('');
  }
  const accepted = report.findings.length - openFindings(report).length;
  if (accepted > 0)
    terminal.result(`${accepted} accepted ${accepted === 1 ? 'finding is' : 'findings are'} not shown.\n`);
  const read = report.papers.filter(({ refused }) => refused === null);
  const paragraphs = read.reduce((sum, each) => sum + each.paragraphs, 0);
  const tables = read.reduce((sum, each) => sum + each.tables, 0);
  terminal.result(`All rules were run over ${paragraphs} paragraphs and ${tables} tables.`);
}

const SHOWN = { error: 'Must fix', warning: 'Check', question: 'Question' } as const;

function count(findings: readonly FindingView[]): string {
  if (findings.length === 0) return 'nothing found';
  const words = { error: 'to fix', warning: 'to check', question: 'to ask' } as const;
  return (['error', 'warning', 'question'] as const)
    .map(
      (severity) => [findings.filter((each) => each.severity === severity).length, words[severity]] as const,
    )
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(', ');
}

const LONGEST_QUOTE = 100;
/** All of them are in the JSON. */
const MOST_PLACES = 6;

function printFinding(
  { severity, at, quote, reason, suggestion, places }: FindingView,
  terminal: Terminal,
): void {
  const shown = quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, LONGEST_QUOTE - 1)}…`;
  const words = shown.trim() === '' ? '' : `: “${shown.replaceAll(/\s+/g, ' ').trim()}”`;
  terminal.result(`  ${SHOWN[severity]}, ${at}${words}`);
  terminal.result(`      ${reason}${suggestion === null ? '' : ` ${suggestion}`}`);
  if (places.length > 0) {
    const more = places.length > MOST_PLACES ? `; and ${places.length - MOST_PLACES} more places` : '';
    const named = places.slice(0, MOST_PLACES).map((place) => place.at);
    terminal.result(`      Also at ${named.join('; ')}${more}.`);
  }
}
