import type { ImportDraft } from '#shared/recognise/draft';
import type { HeadingLine, PaperKind } from './checked-paper.ts';
import type { Line } from './line.ts';

interface PaperSigns {
  readonly lines: readonly Line[];
  readonly headings: readonly HeadingLine[];
  readonly plan: ImportDraft | null;
}

/** A report that shows a row or two of a plan is no plan. */
const FEWEST_ACTIONS = 5;
const TOP_LINES = 12;

const BY_TITLE: ReadonlyArray<readonly [RegExp, PaperKind]> = [
  [/\bcover(?:ing)? report\b/i, 'cover-report'],
  [
    /\b(?:changes? report|report of changes|what (?:has )?changed)\b|^changes (?:from|between|since)\b/i,
    'change-report',
  ],
  [/^(?:draft )?minutes\b/i, 'minutes'],
  [/^agenda\b/i, 'agenda'],
];

/** Headings of the council templates that committee reports are written in. */
const COMMITTEE_HEADINGS =
  /^(?:recommendations?(?:\(s\))?|alternative options|background papers|decision type|wards? affected|key considerations|legal implications|resource implications|risk management)\b/i;

/** What kind of paper a document is, by its tables, its title and its headings. */
export function kindOfPaper({ lines, headings, plan }: PaperSigns): PaperKind {
  const top = lines.filter((line) => line.part === 'body' && line.text.trim() !== '').slice(0, TOP_LINES);
  for (const [words, kind] of BY_TITLE) {
    if (top.some((line) => line.cell === null && line.text.length < 120 && words.test(line.text.trim())))
      return kind;
  }
  const actions = plan?.content.priorities.reduce((sum, priority) => sum + priority.actions.length, 0) ?? 0;
  if (actions >= FEWEST_ACTIONS) return 'plan';
  const ofCommittee = headings.filter(({ title }) => COMMITTEE_HEADINGS.test(title)).length;
  return ofCommittee >= 3 ? 'committee-report' : 'unknown';
}
