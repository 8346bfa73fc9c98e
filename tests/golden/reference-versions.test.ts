import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BreakdownResult, ComparisonResult } from '#shared/contract/results';
import { cleardayDone, cleardayJson, makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { describeReference, referencePath, referenceTruth } from '#tests/support/reference';

interface ChangesTruth {
  readonly summary: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly textChanged: readonly string[];
    readonly textChangedBeyondPunctuation: readonly string[];
    readonly leadChanged: readonly string[];
    readonly deadlineChanged: readonly string[];
    readonly deadlineMoved: readonly string[];
    readonly progressChanged: number;
  };
  readonly actions: ReadonlyArray<{
    readonly ref: string;
    readonly change: string;
    readonly fieldsChanged?: readonly string[];
    readonly progress?: {
      readonly itemsBefore: number;
      readonly itemsAfter: number;
      readonly itemsKept: number;
    };
    readonly text?: {
      readonly from: string;
      readonly to: string;
      readonly onlyQuotesCaseSpacingOrFullStop: boolean;
    };
    readonly lead?: { readonly from: string; readonly to: string };
    readonly deadline?: { readonly from: string; readonly to: string };
    readonly activityRating?: { readonly from: string | null; readonly to: string | null };
  }>;
  readonly glossary: ReadonlyArray<{ readonly role: string; readonly from: string; readonly to: string }>;
}

interface TravelTruth {
  readonly 'v3.1-to-v3.4': ReadonlyArray<{
    readonly ref: string;
    readonly 'v3.1': string | null;
    readonly 'v3.4': string | null;
    readonly direction: string;
  }>;
}

describeReference('versions 3.1 and 3.4 of the reference plan', () => {
  let folder: TestFolder;
  let workspace: string[];

  beforeAll(async () => {
    folder = makeTestFolder();
    workspace = ['--workspace', folder.path('plan.clearday')];
    for (const version of ['3.1', '3.4']) {
      const file = referencePath(`plan-v${version}.docx`);
      await cleardayDone('import', file, ...workspace, '--version', version, '--accept-doubts');
    }
  });
  afterAll(() => folder.remove());

  it('have the breakdown that follows from their ratings', async () => {
    const { current, previous, reconciliation } = await cleardayJson<BreakdownResult>(
      'breakdown',
      ...workspace,
      '--version',
      '3.4',
    );
    expect(current.activity).toEqual({
      total: 64,
      ratings: {
        grey: { count: 0, share: 0 },
        blue: { count: 32, share: 50 },
        red: { count: 2, share: 3.13 },
        amber: { count: 18, share: 28.13 },
        green: { count: 12, share: 18.75 },
      },
      doneAndOnTrack: { ratings: ['blue', 'green'], count: 44, share: 68.75 },
      unrated: [],
    });
    expect(current.impact.ratings).toEqual({
      grey: { count: 29, share: 45.31 },
      blue: { count: 0, share: 0 },
      red: { count: 2, share: 3.13 },
      amber: { count: 22, share: 34.38 },
      green: { count: 11, share: 17.19 },
    });
    expect(previous?.activity.total).toBe(64);
    expect(reconciliation).toBe(
      '64 actions in version 3.1, 1 new (10.7), 1 merged (10.6 into 10.1): 64 actions in version 3.4. ' +
        'Version 3.4 prints 65 rows for 64 rated actions: 10.6 is closed and goes on in 10.1.',
    );
  });

  it('differ action by action as the right answers say', async () => {
    const comparison = await cleardayJson<ComparisonResult>('compare', '3.1', '3.4', ...workspace);
    const truth: ChangesTruth = referenceTruth('changes');
    expect(comparison.summary).toMatchObject(truth.summary);
    for (const action of truth.actions) {
      const found = comparison.actions.find(({ ref }) => ref === action.ref);
      expect(found?.change, action.ref).toBe(action.change);
      const fields = action.fieldsChanged ?? found?.fieldsChanged;
      expect(found?.fieldsChanged.toSorted(), action.ref).toEqual(fields?.toSorted());
      for (const field of ['text', 'lead', 'deadline', 'progress', 'activityRating'] as const) {
        // A field that the right answers don't speak of may be anything.
        expect(found?.[field] ?? {}, `${action.ref} ${field}`).toMatchObject(action[field] ?? {});
      }
    }
    expect(comparison.glossary).toEqual(truth.glossary.map(({ role, from, to }) => ({ role, from, to })));
  });

  it('have the direction of travel of the right answers', async () => {
    const { directionOfTravel } = await cleardayJson<ComparisonResult>('compare', '3.1', '3.4', ...workspace);
    const names: Readonly<Record<string, string>> = { added: 'new', removed: 'closed' };
    const travel: TravelTruth = referenceTruth('direction-of-travel');
    const truth = travel['v3.1-to-v3.4'];
    expect(
      directionOfTravel.activity.toSorted((first, second) => compareRefs(first.ref, second.ref)),
    ).toEqual(
      truth
        .map((each) => ({
          ref: each.ref,
          from: each['v3.1'],
          to: each['v3.4'],
          direction: names[each.direction] ?? each.direction,
        }))
        .toSorted((first, second) => compareRefs(first.ref, second.ref)),
    );
  });

  it('list what changed without a change request, and nothing that has one', async () => {
    const { unexplained } = await cleardayJson<ComparisonResult>('compare', '3.1', '3.4', ...workspace);
    expect(unexplained.map(({ ref, field }) => `${ref} ${field}`)).toMatchInlineSnapshot(`
      [
        "1.3 wording",
        "2.1 lead",
        "3.5 lead",
        "3.8 lead",
        "5.5 deadline",
        "9.3 deadline",
        "10.2 wording",
      ]
    `);
  });
});

function compareRefs(first: string, second: string): number {
  return first.localeCompare(second, 'en', { numeric: true });
}
