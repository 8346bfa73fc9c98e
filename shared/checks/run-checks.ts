import { BODY_START } from '#shared/document/source-ref';
import type { Finding, Found, Mark, Place } from './finding.ts';
import { quoteOf } from './finding.ts';
import type { CheckedPaper } from './paper/checked-paper.ts';
import type { Line } from './paper/line.ts';
import { hasStruck } from './paper/struck.ts';
import type { CheckContext, LineRule, Rule } from './rule.ts';

/** What checking gives. */
export interface CheckResult {
  /** In reading order, file-wide ones first; one cause is told once. */
  readonly findings: readonly Finding[];
  /** Rules that broke off: a fault in the rule, never in the paper. The others ran. */
  readonly failures: readonly RuleFailure[];
  /** How many rules were run. */
  readonly rules: number;
}

export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}

export interface CheckProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * What rules found in single lines last time. Hand the same one in for each check of a paper that is being written:
 * lines that did not change are not looked at again. It belongs to one context; begin a new one when that changes.
 */
export type LineMemory = Map<string, LineFindings>;

/** By rule, what it found in a line that says and looks the same. */
type LineFindings = Map<string, readonly Found[]>;

export interface CheckOptions {
  readonly memory?: LineMemory;
  readonly onProgress?: (progress: CheckProgress) => void;
}

/** Runs the rules over the papers of a pack, or over one paper. A rule that fails never stops the others. */
export function runChecks(
  papers: readonly CheckedPaper[],
  context: CheckContext,
  rules: readonly Rule[],
  options: CheckOptions = {},
): CheckResult {
  const active = rules.filter((rule) => !context.settings.off.includes(rule.id));
  const known = options.memory === undefined ? null : recall(papers, options.memory);
  const findings: Array<readonly [order: number, finding: Finding]> = [];
  const failures: RuleFailure[] = [];
  active.forEach((rule, index) => {
    options.onProgress?.({ done: index, of: active.length });
    try {
      const found = runRule(rule, papers, context, known);
      for (const { paper, each } of found)
        findings.push([orderOf(each, papers), toFinding(each, rule, context, paper)]);
    } catch (error) {
      failures.push({
        rule: rule.id,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  });
  options.onProgress?.({ done: active.length, of: active.length });
  return {
    findings: tellOnce(findings.toSorted(([a], [b]) => a - b).map(([, finding]) => finding)),
    failures,
    rules: active.length,
  };
}

/** What was found, with the name of the paper that it is about. */
interface FoundIn {
  readonly paper: string;
  readonly each: Found;
}

/** What was found in one paper, one cause told once. */
function inPaper({ name, kind }: CheckedPaper, found: readonly Found[]): FoundIn[] {
  // A report of changes strikes through what was taken out, and answers for it no more.
  const standing =
    kind === 'change-report' ? found.filter(({ mark }) => mark === null || !hasStruck(mark)) : found;
  return joinCauses(standing).map((each) => ({ paper: name, each }));
}

function runRule(
  rule: Rule,
  papers: readonly CheckedPaper[],
  context: CheckContext,
  known: Known | null,
): FoundIn[] {
  switch (rule.scope) {
    case 'line':
      return papers.flatMap((paper) => inPaper(paper, runOnLines(rule, paper, context, known)));
    case 'paper':
      return papers.flatMap((paper) => inPaper(paper, rule.check(paper, context)));
    case 'pack': {
      const found = papers.length < 2 ? [] : joinCauses(rule.check(papers, context));
      return found.map((each) => ({ paper: each.mark?.line.paper ?? '', each }));
    }
    default:
      return rule satisfies never;
  }
}

/** By paper, what is known of each of its lines; rules add to it. */
type Known = ReadonlyMap<CheckedPaper, readonly LineFindings[]>;

/** Keeps of the memory what is of lines that are there still. */
function recall(papers: readonly CheckedPaper[], memory: LineMemory): Known {
  const before = new Map(memory);
  memory.clear();
  const known = new Map<CheckedPaper, readonly LineFindings[]>();
  for (const paper of papers) {
    const findings = paper.lines.map((line) => {
      const key = keyOf(line, paper);
      const found: LineFindings = memory.get(key) ?? before.get(key) ?? new Map();
      memory.set(key, found);
      return found;
    });
    known.set(paper, findings);
  }
  return known;
}

function runOnLines(
  rule: LineRule,
  paper: CheckedPaper,
  context: CheckContext,
  known: Known | null,
): Found[] {
  const ofLines = known?.get(paper);
  if (ofLines === undefined) return paper.lines.flatMap((line) => rule.check(line, paper, context));
  return paper.lines.flatMap((line, index) => {
    const ofLine = ofLines[index];
    const found = ofLine?.get(rule.id) ?? rule.check(line, paper, context);
    ofLine?.set(rule.id, found);
    return found.map((each) => ({ ...each, mark: each.mark === null ? null : { ...each.mark, line } }));
  });
}

/** All that a line rule may look at. */
function keyOf({ part, text, number, cell, paragraph }: Line, { kind, date }: CheckedPaper): string {
  const heading = paragraph.heading === null ? '' : `h${paragraph.heading.level}`;
  const place = cell === null ? '' : `${cell.columnName}\u0001${cell.rowName}`;
  return [
    kind,
    date?.from,
    date?.to,
    part,
    heading,
    paragraph.style,
    number?.by,
    number?.text,
    place,
    looksOf(paragraph),
    text,
  ].join('\u0000');
}

/** What of a paragraph its text does not show: links, form fields, hidden words, pictures. */
function looksOf({ inlines, control, alignment }: Line['paragraph']): string {
  const looks = inlines.map((inline) => {
    if (inline.kind === 'image') return `image ${inline.decorative} ${inline.alt}`;
    if (inline.kind !== 'text') return inline.kind;
    const { link, control: field, marks } = inline;
    const { hidden, strike, highlight, shade, colour } = marks;
    const form = field === null ? '' : JSON.stringify(field);
    return [inline.text.length, link, form, hidden, strike, highlight, shade, colour].join(' ');
  });
  return `${alignment} ${JSON.stringify(control)} ${looks.join('\u0001')}`;
}

/** Findings with one cause become one, at the first place. */
function joinCauses(found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  const byCause = new Map<string, number>();
  for (const each of found) {
    const at = each.cause === undefined ? undefined : byCause.get(each.cause);
    const first = at === undefined ? undefined : joined[at];
    if (at === undefined || first === undefined) {
      if (each.cause !== undefined) byCause.set(each.cause, joined.length);
      joined.push(each);
      continue;
    }
    const marks = [
      ...(first.alsoAt ?? []),
      ...(each.mark === null ? [] : [each.mark]),
      ...(each.alsoAt ?? []),
    ];
    joined[at] = { ...first, alsoAt: marks };
  }
  return joined;
}

/** Two rules that would put the same words in the same place are one finding: the first that says it. */
function tellOnce(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ place, fix, severity }) => {
    if (fix === null || severity === 'question') return true;
    const key = JSON.stringify([place.paper, place.at, place.start, place.end, fix]);
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

const MOST_LINES = 1_000_000;

function orderOf({ mark }: Found, papers: readonly CheckedPaper[]): number {
  if (mark === null) return -1;
  const paper = papers.findIndex((each) => each.lines[mark.line.index] === mark.line);
  return paper * MOST_LINES + mark.line.index + mark.start / MOST_LINES;
}

function toFinding(found: Found, rule: Rule, { settings }: CheckContext, paper: string): Finding {
  return {
    rule: rule.id,
    severity: settings.severities[rule.id] ?? found.severity ?? rule.severity,
    place: toPlace(found.mark, paper),
    reason: found.reason,
    suggestion: settings.advice[rule.id] ?? found.suggestion ?? null,
    fix: found.fix ?? null,
    places: (found.alsoAt ?? []).map((mark) => toPlace(mark, paper)),
  };
}

function toPlace(mark: Mark | null, paper: string): Place {
  if (mark === null) {
    return { paper, at: BODY_START, where: 'the file', start: 0, end: 0, quote: '' };
  }
  const { line, start, end } = mark;
  return { paper: line.paper, at: line.at, where: line.where, start, end, quote: quoteOf(mark) };
}
