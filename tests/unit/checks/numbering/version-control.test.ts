import { describe, expect, it } from 'vitest';
import { documentControlRule } from '#shared/checks/numbering/document-control';
import { pagesAffectedRule } from '#shared/checks/numbering/pages-affected';
import { versionDatesRule } from '#shared/checks/numbering/version-dates';
import { versionStepsRule } from '#shared/checks/numbering/version-steps';
import { findingsOf } from '#tests/support/checks';

/** A plan's first pages, with the rows of its version table. */
function planWith(...versions: readonly string[]): string {
  return [
    '! Wychbourne Housing Plan',
    '# Version control',
    '| Author Name and Role | Anna Field, Director |',
    '| Date Created | 24/11/2025 |',
    '| Date Issued | 20/12/2025 |',
    '| File Name | Wychbourne Housing Plan v1.0 |',
    '| Security Classification | Open |',
    '| Status | Final |',
    '| Title | Wychbourne Housing Plan |',
    '',
    '|| Version | Status | Date | Description of change | Pages affected | Review date due |',
    ...versions,
    '',
    '# Plan',
    '|| Action | Lead | Deadline | Progress |',
    '| 1.1 Mend every roof | Head of Repairs | March 2026 | Begun |',
  ].join('\n');
}

/** "1.0 1.2" as its two numbers. */
function pairOf(step: string): [string, string] {
  const [from = '', to = ''] = step.split(' ');
  return [from, to];
}

describe('a version table', () => {
  it('is held to the order of its dates, with the slip that is likely', () => {
    const paper = planWith(
      '| 0.1 | Draft | 01/12/2025 | First draft | All | 11/01/2025 |',
      '| 0.2 | Draft | 15/12/2025 | Second draft | All | 20/11/2025 |',
      '| 1.0 | Final | 10/12/2025 | Agreed | All | 11/01/2026 |',
      '| 1.1 | Final/update | 11/02/2026 | Update | All | |',
    );
    expect(findingsOf(versionDatesRule, paper)).toEqual([
      'error at 0.1, Review date due, table 2, row 2: “11/01/2025”: The review of version 0.1 is due before the version itself (01/12/2025). Correct one of the dates. Was 11/01/2026 meant?',
      'error at 0.2, Review date due, table 2, row 3: “20/11/2025”: The review of version 0.2 is due before the version itself (15/12/2025). Correct one of the dates. Was 20/12/2025 meant?',
      'error at 1.0, Date, table 2, row 4: “10/12/2025”: Version 1.0 is dated before version 0.2 (15/12/2025). Correct the date, or put the rows in order.',
      'question at 1.0, Review date due, table 2, row 4: “11/01/2026”: The review of version 1.0 is due a month to the day from version 1.1 (11/02/2026). Was 11/02/2026 meant?',
    ]);
  });

  it('is left alone when its dates follow each other, or cannot be read', () => {
    const paper = planWith(
      '| 0.1 | Draft | 01/12/2025 | First draft | All | 08/12/2025 |',
      '| 0.2 | Draft | 08/12/2025 | Second draft | All | soon |',
      '| 0.3 | Draft | soon | Third draft | All | 01/01/2025 |',
      '| 1.0 | Final | 08/12/2025 | Agreed | All | 31/01/2026 |',
    );
    expect(findingsOf(versionDatesRule, paper)).toEqual([]);
  });

  it('is held to the steps of its numbers', () => {
    const paper = planWith(
      '| 0.1 | Draft | 01/12/2025 | First | All | |',
      '| 0.1 | Draft | 02/12/2025 | Again | All | |',
      '| 3.0 | Final | 03/12/2025 | Agreed | All | |',
      '| 2.9 | Final | 04/12/2025 | Back | All | |',
      '| 3.2 | Final | 05/12/2025 | On | All | |',
    );
    expect(findingsOf(versionStepsRule, paper)).toEqual([
      'warning at 0.1, Version, table 2, row 3: “0.1”: Version 0.1 stands here twice. Number one of them anew.',
      'question at 3.0, Version, table 2, row 4: “3.0”: The versions go from 0.1 to 3.0. Are versions missing from the table, or is a number wrong?',
      'warning at 2.9, Version, table 2, row 5: “2.9”: Version 2.9 comes after 3.0. Put the rows in order, or correct the number.',
    ]);
    expect(
      findingsOf(
        versionStepsRule,
        planWith(
          '| 0.1 | Draft | 01/12/2025 | a | All | |',
          '| 0.2 | Draft | 02/12/2025 | b | All | |',
          '| 1.0 | Final | 03/12/2025 | c | All | |',
          '| 2.0 | Final | 04/12/2025 | d | All | |',
        ),
      ),
    ).toEqual([]);
  });

  it('may go one step at a time, and on from a number that cannot be read', () => {
    const judge = (from: string, to: string): string =>
      findingsOf(
        versionStepsRule,
        planWith(
          `| ${from} | Draft | 01/12/2025 | a | All | |`,
          `| ${to} | Draft | 02/12/2025 | b | All | |`,
        ),
      )[0]?.split(' ')[0] ?? 'fine';
    const steps = ['1.1 1.2', '0.9 0.10', '1.3 2.0', '1.0 2.5', 'draft 1.2', '1.2 draft', 'v1.1 v1.2'];
    expect(steps.map((step) => judge(...pairOf(step)))).toEqual(steps.map(() => 'fine'));
    const jumps = ['1.0 3.0', '1.0 1.2', '2.0 2.3', '0.1 0.4'];
    expect(jumps.map((step) => judge(...pairOf(step)))).toEqual(jumps.map(() => 'question'));
    const back = ['2.1 1.9', '1.2 1.1', '2.0 1.9', '1.1 1.1'];
    expect(back.map((step) => judge(...pairOf(step)))).toEqual(back.map(() => 'warning'));
  });

  it('may have two versions of one day', () => {
    const paper = planWith(
      '| 0.1 | Draft | 01/12/2025 | First draft | All | |',
      '| 0.2 | Draft | 01/12/2025 | Second draft | All | 01/12/2025 |',
    );
    expect(findingsOf(versionDatesRule, paper)).toEqual([]);
  });

  it('gets a slip of the year or the month named only where it makes a likely date', () => {
    const meant = (dated: string, review: string): string =>
      /Was (.*) meant/.exec(
        findingsOf(versionDatesRule, planWith(`| 0.1 | Draft | ${dated} | First | All | ${review} |`))[0] ??
          'none found',
      )?.[1] ?? 'nothing';
    expect([
      meant('28/12/2025', '20/12/2025'),
      meant('20/08/2025', '05/08/2025'),
      meant('20/01/2026', '15/05/2025'),
      meant('20/01/2026', '15/06/2025'),
      meant('01/06/2025', '01/01/2025'),
      meant('01/12/2025', '01/12/2024'),
    ]).toEqual(['20/01/2026', '05/09/2025', '15/05/2026', 'nothing', 'nothing', 'nothing']);
  });

  it('is asked about a review a month from the next version, over the turn of the year too', () => {
    const judge = (review: string, next: string): number =>
      findingsOf(
        versionDatesRule,
        planWith(
          `| 0.1 | Draft | 01/11/2025 | First | All | ${review} |`,
          `| 0.2 | Draft | ${next} | Second | All | |`,
        ),
      ).length;
    expect([
      judge('08/12/2025', '08/01/2026'),
      judge('08/01/2026', '08/12/2025'),
      judge('08/12/2025', '09/01/2026'),
      judge('08/12/2025', '08/02/2026'),
      judge('08/12/2025', '08/12/2025'),
    ]).toEqual([1, 1, 0, 0, 0]);
  });

  it('is held to the pages that there are', () => {
    const contents = '= Background\t4\n= Plan\t52\n# Background\nText.\n';
    const copied = planWith(
      '| 1.0 | Final | 01/12/2025 | Agreed | All pages from 10 to 39 | |',
      '| 1.1 | Final | 01/02/2026 | Update | All pages from 10 to 39 | |',
    );
    expect(findingsOf(pagesAffectedRule, contents + copied)).toEqual([
      'warning at 1.1, Pages affected, table 2, row 3: “All pages from 10 to 39”: The same pages are given as for version 1.0, but the contents list now goes to page 52. Give the pages that changed in this version.',
    ]);
    expect(findingsOf(pagesAffectedRule, copied)).toEqual([]);
    expect(findingsOf(pagesAffectedRule, contents)).toEqual([]);
    expect(
      findingsOf(pagesAffectedRule, contents + copied.replaceAll('All pages from 10 to 39', 'All')),
    ).toEqual([]);
    const [first = '', second = ''] = copied.split('Pages affected');
    expect(findingsOf(pagesAffectedRule, `${contents}${first}Remarks${second}`)).toEqual([]);
    expect(findingsOf(pagesAffectedRule, contents + copied.replaceAll('39', '52'))).toEqual([]);
    expect(findingsOf(pagesAffectedRule, contents + copied.replace('10 to 39', '9 to 39'))).toEqual([]);
  });
});

describe('document control', () => {
  it('that was left from an earlier version is found', () => {
    const paper = planWith(
      '| 1.0 | Final | 20/12/2025 | Agreed | All | |',
      '| 1.1 | Draft | 01/02/2026 | Update | All | |',
    ).replace('| Title | Wychbourne Housing Plan |', '| Title | Wychbourne Care Plan |');
    expect(findingsOf(documentControlRule, paper)).toEqual([
      'warning at table 1, row 3 (Date Issued), column 2: “20/12/2025”: The date issued is earlier than that of version 1.1, the newest (01/02/2026). Write 01/02/2026, or when version 1.1 was issued.',
      'warning at table 1, row 4 (File Name), column 2: “Wychbourne Housing Plan v1.0”: This names version 1.0, but the newest is 1.1. Write 1.1.',
      'warning at table 1, row 6 (Status), column 2: “Final”: The status is “Final” here and “Draft” for version 1.1, the newest. Bring the two into step.',
      'warning at table 1, row 7 (Title), column 2: “Wychbourne Care Plan”: The title here is not the one on the first page (“Wychbourne Housing Plan”). Bring the two into step.',
    ]);
  });

  it('that is in step is left alone', () => {
    expect(
      findingsOf(documentControlRule, planWith('| 1.0 | Final/update | 20/12/2025 | Agreed | All | |')),
    ).toEqual([]);
    expect(
      findingsOf(documentControlRule, planWith('| 1.0 | Final | 18/12/2025 | Agreed | All | |')),
    ).toEqual([]);
    const untitled = planWith('| 1.0 | Final | 18/12/2025 | Agreed | All | |').replace('! ', '');
    expect(findingsOf(documentControlRule, untitled.replace('| Title | Wychbourne', '| Title |'))).toEqual(
      [],
    );
    const titles = ['', 'Wychbourne Housing Plan 2026', 'Housing Plan', 'WYCHBOURNE housing plan'];
    const papers = titles.map((title) =>
      planWith('| 1.0 | Final | 18/12/2025 | Agreed | All | |').replace(
        '| Title | Wychbourne Housing Plan |',
        `| Title | ${title} |`,
      ),
    );
    expect(papers.flatMap((paper) => findingsOf(documentControlRule, paper))).toEqual([]);
  });
});
