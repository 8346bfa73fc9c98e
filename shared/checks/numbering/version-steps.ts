import type { Found } from '../finding.ts';
import { markCell } from '../paper/mark-cell.ts';
import { readVersionLines } from '../paper/version-tables.ts';
import type { PaperRule } from '../rule.ts';

/** Version numbers that are repeated, go back, or leave versions out. */
export const versionStepsRule: PaperRule = {
  id: 'numbering/version-steps',
  group: 'numbering',
  title: 'Version numbers that jump, repeat or go back',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const versions = readVersionLines(paper);
    return versions.flatMap(({ version }, index) => {
      const before = versions[index - 1]?.version ?? null;
      const [from, to] = [readVersion(before?.text ?? ''), readVersion(version.text)];
      const judged =
        before === null || from === null || to === null ? null : judge(from, to, before.text, version.text);
      const mark = markCell(version);
      return judged === null || mark === null ? [] : [{ mark, ...judged }];
    });
  },
};

type Numbers = readonly [major: number, minor: number];

function readVersion(text: string): Numbers | null {
  const match = /^v?(\d{1,3})\.(\d{1,3})$/i.exec(text.trim());
  return match === null ? null : [Number(match[1]), Number(match[2])];
}

function judge(from: Numbers, to: Numbers, before: string, after: string): Omit<Found, 'mark'> | null {
  if (from[0] === to[0] && from[1] === to[1]) {
    return { reason: `Version ${after} stands here twice.`, suggestion: 'Number one of them anew.' };
  }
  if (to[0] < from[0] || (to[0] === from[0] && to[1] < from[1])) {
    return {
      reason: `Version ${after} comes after ${before}.`,
      suggestion: 'Put the rows in order, or correct the number.',
    };
  }
  const jumps = to[0] > from[0] + 1 || (to[0] === from[0] && to[1] > from[1] + 1);
  if (!jumps) return null;
  return {
    reason: `The versions go from ${before} to ${after}.`,
    suggestion: 'Are versions missing from the table, or is a number wrong?',
    severity: 'question',
  };
}
