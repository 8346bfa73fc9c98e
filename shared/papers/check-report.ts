import { cellText, heading, pageNumbers, paragraph, row, section, table, text } from '#shared/document/build';
import { pageOf, shareWidth, textWidth, type PaperStyle } from '#shared/document/paper-style';
import { NO_PROPERTIES, type Block, type TextDocument } from '#shared/document/text-document';
import { formatDate, type IsoDate } from '#shared/domain/civil-date';

/** A finding of the paper check, as it is told to a colleague. */
export interface ReportedFinding {
  readonly paper: string;
  readonly group: string;
  readonly severity: 'error' | 'warning' | 'question';
  /** In words, with the paragraph number that a reader sees. */
  readonly at: string;
  readonly quote: string;
  readonly reason: string;
  readonly suggestion: string | null;
  /** Other places with the same cause, in words. */
  readonly alsoAt: readonly string[];
  /** Who let it stand and why; null while it is open. */
  readonly accepted: {
    readonly by: string;
    readonly on: IsoDate;
    readonly reason: string;
    readonly reach: string;
  } | null;
}

export interface CheckReportInput {
  readonly papers: ReadonlyArray<{
    readonly fileName: string;
    readonly paragraphs: number;
    readonly tables: number;
    /** Why it could not be checked, in a sentence; null when it was. */
    readonly refused: string | null;
  }>;
  readonly findings: readonly ReportedFinding[];
  /** How many rules were run. */
  readonly rules: number;
  readonly checkedOn: IsoDate;
  /** The version of the plan that the papers were held against, null for none. */
  readonly version: string | null;
  /** "Clearday 0.1.0". */
  readonly program: string;
  readonly style: PaperStyle;
}

/** What a check found, on paper, for a colleague who has no Clearday: what is open first, then what was accepted. */
export function buildCheckReport(input: CheckReportInput): TextDocument {
  const page = pageOf(input.style, 'landscape');
  const width = textWidth(page);
  const [only] = input.papers;
  const subject =
    input.papers.length === 1 && only !== undefined ? only.fileName : `${input.papers.length} papers`;
  const body: Block[] = [
    paragraph('Paper check', { style: 'Title' }),
    paragraph(subject, { style: 'Subtitle' }),
    ...summary(input),
    ...input.papers.flatMap((paper) => paperSection(paper, input, width)),
    ...acceptedSection(input.findings, width),
    heading(1, 'About this report'),
    ...ABOUT.map((words) => paragraph(words)),
    paragraph(
      `Made with ${input.program} on ${formatDate(input.checkedOn)}. Nothing in the papers was changed.`,
    ),
  ];
  return {
    kind: 'text',
    properties: { ...NO_PROPERTIES, title: `Paper check of ${subject}`, language: 'en-GB' },
    language: 'en-GB',
    body,
    sections: [
      section(0, page, {
        footer: [paragraph([text('Paper check\t'), ...pageNumbers()], { style: 'Footer' })],
      }),
    ],
    notes: [],
    comments: [],
  };
}

const ABOUT = [
  'Must fix: it is wrong, whatever was meant. Check: it is very likely wrong. Question: only somebody who knows the facts can tell.',
  'The check reads words, figures and dates. It does not know whether what a paper says is true.',
];

const SEVERITY_WORDS = { error: 'Must fix', warning: 'Check', question: 'Question' } as const;
const SEVERITIES = ['error', 'warning', 'question'] as const;

function summary({ papers, findings, rules, version }: CheckReportInput): Block[] {
  const open = findings.filter(({ accepted }) => accepted === null);
  const paragraphs = papers.reduce((sum, each) => sum + each.paragraphs, 0);
  const tables = papers.reduce((sum, each) => sum + each.tables, 0);
  const against = version === null ? '' : ` They were held against version ${version} of the plan.`;
  return [
    paragraph([text(`${countWords(open)}.`, { bold: true })]),
    paragraph(
      `${rules} rules were run over ${countOf(paragraphs, 'paragraph')} and ${countOf(tables, 'table')}.${against}`,
    ),
  ];
}

/** "3 must be fixed, 12 to check and 1 question", or that nothing was found. */
function countWords(findings: readonly ReportedFinding[]): string {
  const count = (severity: ReportedFinding['severity']): number =>
    findings.filter((each) => each.severity === severity).length;
  const [errors, warnings, questions] = SEVERITIES.map(count);
  const parts = [
    errors ? `${errors} must be fixed` : '',
    warnings ? `${warnings} to check` : '',
    questions ? countOf(questions, 'question') : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return 'Nothing was found';
  return parts.length === 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function paperSection(
  { fileName, refused }: CheckReportInput['papers'][number],
  { papers, findings }: CheckReportInput,
  width: number,
): Block[] {
  const title = papers.length === 1 ? 'What was found' : fileName;
  if (refused !== null) return [heading(1, title), paragraph(refused)];
  const open = findings.filter(({ paper, accepted }) => paper === fileName && accepted === null);
  if (open.length === 0) return [heading(1, title), paragraph('Nothing was found.')];
  const gravest = SEVERITIES.flatMap((severity) => open.filter((each) => each.severity === severity));
  const groups = [...new Set(gravest.map(({ group }) => group))];
  return [
    heading(1, title),
    ...(papers.length === 1 ? [] : [paragraph(`${countWords(open)}.`)]),
    ...groups.flatMap((group) =>
      groupTable(
        group,
        open.filter((each) => each.group === group),
        width,
      ),
    ),
  ];
}

function groupTable(group: string, findings: readonly ReportedFinding[], width: number): Block[] {
  const sorted = SEVERITIES.flatMap((severity) => findings.filter((each) => each.severity === severity));
  return [
    heading(2, group),
    table(`Findings: ${group}`, shareWidth(width, [1, 2.2, 2.6, 5]), [
      row(['How sure', 'Where', 'Words', 'What is wrong, and what to do'], true),
      ...sorted.map((finding) =>
        row([SEVERITY_WORDS[finding.severity], finding.at, shortQuote(finding.quote), reasonCell(finding)]),
      ),
    ]),
  ];
}

function reasonCell({ reason, suggestion, alsoAt }: ReportedFinding): Block[] {
  return [
    cellText(suggestion === null ? reason : `${reason} ${suggestion}`),
    ...(alsoAt.length === 0 ? [] : [cellText(`Also at ${shortList(alsoAt)}.`)]),
  ];
}

function acceptedSection(findings: readonly ReportedFinding[], width: number): Block[] {
  const rows = findings.flatMap((finding) => {
    const { accepted } = finding;
    if (accepted === null) return [];
    const told = `${accepted.by}, ${formatDate(accepted.on)}, ${accepted.reach}: ${accepted.reason}`;
    return [row([`${finding.paper}, ${finding.at}`, shortQuote(finding.quote), finding.reason, told])];
  });
  if (rows.length === 0) return [];
  return [
    heading(1, 'Accepted'),
    paragraph('These findings stand because somebody said that they may.'),
    table('Accepted findings', shareWidth(width, [2.2, 2.2, 3, 3.4]), [
      row(['Where', 'Words', 'What was found', 'Who accepted it, and why'], true),
      ...rows,
    ]),
  ];
}

const LONGEST_QUOTE = 120;

function shortQuote(quote: string): string {
  const folded = quote.replaceAll(/\s+/g, ' ').trim();
  if (folded === '') return '–';
  return folded.length <= LONGEST_QUOTE ? folded : `${folded.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
}

const MOST_PLACES = 12;

function shortList(places: readonly string[]): string {
  const rest = places.length - MOST_PLACES;
  return rest > 0 ? `${places.slice(0, MOST_PLACES).join('; ')}; and ${rest} more` : places.join('; ');
}
