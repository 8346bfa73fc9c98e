import type { AcceptedFindingView, CheckReport, FindingView } from '#shared/contract/check-results';
import type { InputOf } from '#shared/contract/operations';
import { findOverride } from '#shared/domain/finding-override';
import { placeKey, type PaperMark } from '../../paper/marks.tsx';
import { say } from '../../wording/say.ts';

/** A finding with the number that its pin and its card share. */
export interface NumberedFinding {
  readonly id: string;
  readonly number: number;
  readonly finding: FindingView;
}

export type FindingFilter = 'all' | FindingView['severity'];

/** Open findings first in reading order, each with its number; accepted ones keep theirs. */
export function numberFindings(findings: readonly FindingView[]): NumberedFinding[] {
  return findings.map((finding, index) => ({
    id: `${index} ${finding.rule}`,
    number: index + 1,
    finding,
  }));
}

export const MARK_KINDS = { error: 'm', warning: 'l', question: 'n' } as const;

/** Where findings stand on one paper, by the name of the place. */
export function marksOf(
  numbered: readonly NumberedFinding[],
  current: string | null,
): ReadonlyMap<string, readonly PaperMark[]> {
  const marks = new Map<string, PaperMark[]>();
  for (const { id, number, finding } of numbered) {
    if (finding.accepted !== null) continue;
    [finding, ...finding.places].forEach(({ source, start, end }, index) => {
      if (end <= start) return;
      const key = placeKey(source);
      const mark: PaperMark = {
        id,
        number,
        kind: MARK_KINDS[finding.severity],
        start,
        end,
        label: say('check.pin', { number, title: finding.title }),
        current: id === current,
        pinned: index === 0,
      };
      marks.set(key, [...(marks.get(key) ?? []), mark]);
    });
  }
  return marks;
}

/** The report with the findings that stand accepted now, which needs no second check. */
export function withAccepted(
  report: CheckReport,
  accepted: readonly AcceptedFindingView[],
  ofPlan: boolean,
): CheckReport {
  const findings = report.findings.map((finding) => {
    const { rule, quote, paper } = finding;
    return { ...finding, accepted: findOverride({ rule, quote, paper, ofPlan }, accepted) };
  });
  return { ...report, findings };
}

/** Findings that nobody accepted, by how grave they are. */
export function countOpen(
  findings: readonly FindingView[],
): Readonly<Record<FindingView['severity'], number>> {
  const counts = { error: 0, warning: 0, question: 0 };
  for (const { accepted, severity } of findings) if (accepted === null) counts[severity]++;
  return counts;
}

/** Whether a finding can be put right in a copy of the file without asking. */
export function isFixable({ fix, accepted, source }: FindingView): boolean {
  return fix !== null && accepted === null && source.part === 'body';
}

/** What to write where, for the findings that can be fixed. */
export function toFixes(findings: readonly FindingView[]): InputOf<'checks.fix'>['fixes'] {
  return findings
    .filter(isFixable)
    .flatMap(({ source: at, start, end, quote, fix: write }) =>
      write === null ? [] : [{ at, start, end, quote, write }],
    );
}

/** Findings by the group that they are listed under. */
export function byGroup(
  numbered: readonly NumberedFinding[],
): ReadonlyArray<readonly [string, NumberedFinding[]]> {
  return [...Map.groupBy(numbered, ({ finding }) => finding.group)];
}
