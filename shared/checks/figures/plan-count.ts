import type { PlanContent } from '#shared/domain/plan';
import type { RatingScale } from '#shared/domain/rating';
import { breakDown, type Breakdown, type RatingCounts } from '#shared/figures/breakdown';
import { formatCount, formatNumber } from '#shared/figures/shares';
import { markRange, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import { COUNT_SOURCE, readCount } from '../paper/number-mentions.ts';
import type { PackRule, PaperRule } from '../rule.ts';
import { readCountTable, type CountColumn } from './count-table.ts';
import { markCell } from '../paper/mark-cell.ts';

/** Counts of ratings in a paper against the plan version behind it (rules.md N4). */
export const planCountRule: PaperRule = {
  id: 'figures/plan-count',
  group: 'figures',
  title: 'Counts of ratings and actions that the plan does not have',
  severity: 'error',
  scope: 'paper',
  check: (paper, { plan }) => {
    if (plan === null || paper.kind === 'plan') return [];
    const { version, previous } = plan;
    const now = countPlan(version.meta.label, version.content, version.scale);
    const before =
      previous === null ? null : countPlan(previous.meta.label, previous.content, previous.scale);
    return judgePaper(paper, { now, before });
  },
};

/** The same between a report and a plan of one pack. */
export const packPlanRule: PackRule = {
  id: 'figures/pack-plan-count',
  group: 'figures',
  title: 'Counts of ratings and actions that the plan in the same pack does not have',
  severity: 'error',
  scope: 'pack',
  check: (papers, { plan }) => {
    const plans = papers.flatMap((paper) =>
      paper.kind === 'plan' && paper.plan !== null ? [{ paper, draft: paper.plan }] : [],
    );
    const [only, ...others] = plans;
    if (plan !== null || only === undefined || others.length > 0) return [];
    const now = countPlan(`the plan in ${only.paper.name}`, only.draft.content, only.draft.scale);
    return papers.flatMap((paper) => (paper === only.paper ? [] : judgePaper(paper, { now, before: null })));
  },
};

interface PlanCounts {
  readonly breakdown: Breakdown;
  /** Rating words as printed, by key. */
  readonly words: ReadonlyMap<string, string>;
}

function countPlan(label: string, content: PlanContent, scale: RatingScale): PlanCounts {
  const words = new Map(scale.ratings.map(({ key, word }) => [key, word.toLowerCase()]));
  return { breakdown: breakDown({ label, content, scale }), words };
}

interface Behind {
  readonly now: PlanCounts;
  readonly before: PlanCounts | null;
}

function judgePaper(paper: CheckedPaper, behind: Behind): Found[] {
  const tables = paper.tables.flatMap((table) => readCountTable(table)?.columns ?? []);
  return [...tables.flatMap((column) => judgeColumn(column, behind)), ...judgeTotals(paper, behind.now)];
}

const PREVIOUS = /\b(?:previous|last|prior|before)\b/i;

function judgeColumn(column: CountColumn, { now, before }: Behind): Found[] {
  const isPrevious = PREVIOUS.test(column.name);
  const plan = isPrevious ? before : now;
  if (plan === null) return [];
  const ratings = [...plan.words].flatMap(([key, word]) => {
    const entry = column.entries.find((each) => each.rowName.toLowerCase() === word);
    return entry === undefined ? [] : [{ key, entry }];
  });
  const counts = ratings.length < 3 ? null : countsFor(column.name, plan.breakdown);
  if (counts === null) return [];
  return ratings.flatMap(({ key, entry }): Found[] => {
    const real = counts.ratings.find((each) => each.rating === key)?.count ?? 0;
    const mark = markCell(entry.cell);
    if (real === entry.count || mark === null) return [];
    const has = `${nameOf(plan)} has ${formatNumber(real)} ${entry.rowName}, not ${formatNumber(entry.count)}.`;
    // The version before in the workspace need not be the one that the paper means.
    return isPrevious
      ? [
          {
            mark,
            reason: has,
            suggestion: 'Is another version meant?',
            severity: 'question',
            cause: 'previous',
          },
        ]
      : [{ mark, reason: has, suggestion: `Write ${formatCount(real, counts.total)}.` }];
  });
}

/** "Version 3.4", or "The plan in plan.docx". */
function nameOf({ breakdown }: PlanCounts): string {
  return breakdown.version.startsWith('the plan')
    ? `T${breakdown.version.slice(1)}`
    : `Version ${breakdown.version}`;
}

/** Null for a column that may be of either rating, where they differ. */
function countsFor(name: string, { activity, impact }: Breakdown): RatingCounts | null {
  if (/\bimpact\b/i.test(name)) return impact.total > 0 ? impact : null;
  if (/\bactivity\b/i.test(name) || impact.total === 0) return activity.total > 0 ? activity : null;
  return null;
}

const OF_THE = new RegExp(
  String.raw`\b(?:of|all)\s+(?:the\s+)?(?<count>${COUNT_SOURCE})\s+(?:[\p{L}’'-]+\s+){0,3}actions\b`,
  'giu',
);

/** "Of the 64 improvement actions": as many as the plan counts or prints. */
function judgeTotals({ lines }: CheckedPaper, plan: PlanCounts): Found[] {
  const { rows, closed, activity, impact } = plan.breakdown;
  const right = new Set([rows, rows - closed.length, activity.total, impact.total]);
  return lines.flatMap((line) =>
    [...line.text.matchAll(OF_THE)].flatMap((match) => {
      const word = match.groups?.['count'] ?? '';
      const count = readCount(word);
      // A few actions are a part of the plan, not its total.
      if (count === null || right.has(count) || count < rows / 2) return [];
      const start = match.index + match[0].indexOf(word);
      return [
        {
          mark: markRange(line, start, start + word.length),
          reason: `${nameOf(plan)} prints ${formatNumber(rows)} actions, of which ${formatNumber(rows - closed.length)} are open; not ${formatNumber(count)}.`,
          suggestion: 'Bring the number into step with the plan, or say what is left out.',
          severity: 'warning' as const,
        },
      ];
    }),
  );
}
