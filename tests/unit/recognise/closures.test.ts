import { describe, expect, it } from 'vitest';
import { recognised } from '#tests/support/draft-outline';
import { GREEN, RED, grid, head, wordPlan, type CellSpec } from '#tests/support/plan-documents';

function withProgress(progress: string, rating: CellSpec) {
  return wordPlan(
    head(1, 'Priority 1: Homes'),
    grid([
      ['Ref', 'Action', 'Lead', 'Progress', 'BRAG'],
      ['1.1', 'Survey every home', 'Head of Housing', '• Under way', GREEN],
      ['1.2', 'Mend the worst roofs first', 'Repairs Manager', progress, rating],
    ]),
  );
}

describe('an action whose progress closes it', () => {
  it('is asked about when it has no rating', () => {
    expect(recognised(withProgress('• Merged with action 1.1 and closed', ''))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/- | bullet Under way
        1.2 Mend the worst roofs first | Repairs Manager | bullet Merged with action 1.1 and closed | closed into 1.1
      ? closed-in-progress: 1.2 has no rating, and its progress closes it: “Merged with action 1.1 and closed”. Does it still count? [table 1, row 3, column 4] → closed
      ! closed-in-progress: 1.2 has no rating, and its progress closes it: “Merged with action 1.1 and closed”. It goes on in 1.1. [table 1, row 3, column 4]"
    `);
    expect(recognised(withProgress('• The board agreed that this action be closed', '')))
      .toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/- | bullet Under way
        1.2 Mend the worst roofs first | Repairs Manager | bullet The board agreed that this action be closed | closed
      ? closed-in-progress: 1.2 has no rating, and its progress closes it: “The board agreed that this action be closed”. Does it still count? [table 1, row 3, column 4] → closed
      ! closed-in-progress: 1.2 has no rating, and its progress closes it: “The board agreed that this action be closed”. [table 1, row 3, column 4]"
    `);
  });

  it('still counts while it is rated', () => {
    expect(recognised(withProgress('• Merged with action 1.1 and closed', RED))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/- | bullet Under way
        1.2 Mend the worst roofs first | Repairs Manager | red/- | bullet Merged with action 1.1 and closed"
    `);
  });

  it('is not seen in other words of closing', () => {
    expect(recognised(withProgress('• We work closely with tenants and have closed the gap', '')))
      .toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/- | bullet Under way
        1.2 Mend the worst roofs first | Repairs Manager | bullet We work closely with tenants and have closed the gap
      ! not-rated: 1.2 has no activity rating. [table 1, row 3, column 5]"
    `);
  });

  it('may say so in its rating cell', () => {
    expect(recognised(withProgress('• Under way', 'Closed: see 1.1'))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/- | bullet Under way
        1.2 Mend the worst roofs first | Repairs Manager | bullet Under way | closed into 1.1"
    `);
  });
});
