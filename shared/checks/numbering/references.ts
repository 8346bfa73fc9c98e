import { markRange, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { PaperRule } from '../rule.ts';

/** References to sections, paragraphs, tables and appendices of the paper that are not there. */
export const referencesRule: PaperRule = {
  id: 'numbering/references',
  group: 'numbering',
  title: 'References to sections, tables and appendices that are not there',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    // Minutes refer to the papers that were before the meeting.
    if (paper.kind === 'minutes') return [];
    const known = gatherTargets(paper);
    return paper.lines.flatMap((line) => (line.part === 'contents' ? [] : judgeLine(line, known)));
  },
};

interface Targets {
  readonly numbers: ReadonlySet<string>;
  readonly appendices: ReadonlySet<string>;
  readonly captions: ReadonlySet<string>;
}

/** Sections of laws have high numbers: "section 151 officer", "section 75 agreement". */
const LAST_NEAR = 5;

function gatherTargets({ lines, headings }: CheckedPaper): Targets {
  const numbers = new Set<string>();
  for (const { number, cell } of lines) {
    if (number !== null && cell === null) numbers.add(number.text.replace(/\.0$/, ''));
  }
  const appendices = new Set<string>();
  const captions = new Set<string>();
  for (const line of lines) {
    const named =
      /^\s*(?:[-–•*]\s*)?(?<kind>appendix|annex|appendices|table|figure|chart)\s+(?<name>[A-Z]|\d{1,2}|[ivx]+)\b/i.exec(
        line.text,
      );
    const { kind = '', name = '' } = named?.groups ?? {};
    if (/^app|^ann/i.test(kind)) appendices.add(name.toUpperCase());
    else if (named !== null) captions.add(`${kind.toLowerCase()} ${name.toUpperCase()}`);
  }
  for (const { title } of headings) {
    const name = /\b(?:appendix|annex)\s+(?<name>[A-Z]|\d{1,2})\b/i.exec(title)?.groups?.['name'];
    if (name !== undefined) appendices.add(name.toUpperCase());
  }
  return { numbers, appendices, captions };
}

const REFERENCE =
  /\b(?<kind>[Ss]ections?|[Pp]aragraphs?|[Pp]aras?\.?|[Pp]oints?|[Aa]ppendix|[Aa]nnex|[Tt]able|[Ff]igure|[Cc]hart)\s+(?<name>\d{1,3}(?:\.\d{1,3}){0,3}|[A-Z](?![\p{L}'’])|X{2,3}\b)(?!\s?%)/gu;
/** Acts, other papers and the outside world have sections too. */
const ELSEWHERE =
  /^\s*\([^)]*\bAct\b|^(?:\s?[-–]\s?\d+|\s(?:and|to)\s\d+)?\s*(?:\([^)]*\)\s*)?(?:of|in|to)\s+(?:the\s+)?(?:\p{Lu}|report\b|minutes\b|agreement\b|act\b|code\b|constitution\b|schedule\b|statut|previous|last|that|its)|^\s*(?:\(\d|\([a-z]\)|[A-Z]\b|,?\s*\p{Lu}[\p{L} ]*\bAct\b)/u;
const OTHERS_WORDS =
  /\bpages?\s\d+,\s*$|\b(?:under|s\.|act|regulation|statutory|legislation|guidance|code)\s*$/i;

function judgeLine(line: Line, known: Targets): Found[] {
  return [...line.text.matchAll(REFERENCE)].flatMap((match) => {
    const { kind = '', name = '' } = match.groups ?? {};
    const before = line.text.slice(0, match.index);
    const after = line.text.slice(match.index + match[0].length);
    const isDefinition = /^\s*(?:[-–•*]\s*)?$/.test(before);
    if (isDefinition || ELSEWHERE.test(after) || OTHERS_WORDS.test(before) || isThere(kind, name, known))
      return [];
    return [
      {
        mark: markRange(line, match.index, match.index + match[0].length),
        reason: `This paper has no ${kind.replace(/s$/, '')} ${name}.`,
        suggestion: 'Correct the reference, or add what it refers to.',
        // Appendices may be files of their own.
        ...(/^a/i.test(kind) && known.appendices.size === 0 ? { severity: 'question' as const } : {}),
      },
    ];
  });
}

function isThere(kind: string, name: string, { numbers, appendices, captions }: Targets): boolean {
  // "point XX" is a placeholder and told as one.
  if (/^X+$/.test(name)) return true;
  if (/^(?:appendix|annex)$/i.test(kind)) return appendices.has(name);
  if (/^(?:table|figure|chart)$/i.test(kind)) {
    return captions.size === 0 || captions.has(`${kind.toLowerCase()} ${name}`);
  }
  // Where a paper numbers nothing, its sections are known by other names.
  if (numbers.size === 0 || /^[A-Z]$/.test(name)) return true;
  const last = Math.max(...[...numbers].map((number) => Number.parseInt(number, 10)).filter(Number.isFinite));
  return numbers.has(name.replace(/\.0$/, '')) || Number.parseInt(name, 10) > last + LAST_NEAR;
}
