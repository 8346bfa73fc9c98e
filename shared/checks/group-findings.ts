import type { Finding } from './finding.ts';

/** Findings whose words overlap, so that a page shows one mark for them: the gravest first. */
export interface FindingGroup {
  readonly findings: readonly Finding[];
}

const GRAVITY: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, question: 2 };

/** Groups findings that stand on the same words of the same line; each finding is in one group. */
export function groupBySpot(findings: readonly Finding[]): FindingGroup[] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const group = groups.find((each) => each.some((other) => overlap(other, finding)));
    if (group === undefined) groups.push([finding]);
    else group.push(finding);
  }
  return groups.map((each) => ({
    findings: each.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]),
  }));
}

function overlap({ place: a }: Finding, { place: b }: Finding): boolean {
  if (a.paper !== b.paper || a.where !== b.where || a.quote === '' || b.quote === '') return false;
  const sameLine =
    a.at.part === b.at.part &&
    a.at.table === b.at.table &&
    a.at.row === b.at.row &&
    a.at.column === b.at.column &&
    a.at.paragraph === b.at.paragraph;
  return sameLine && a.start < b.end && b.start < a.end;
}
