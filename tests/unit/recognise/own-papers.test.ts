import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { writeDocument } from '#app/write-document';
import type { AnyDocument } from '#shared/document/read-result';
import { comparePlans } from '#shared/compare/compare-plans';
import { contentHash } from '#shared/domain/canonical';
import type { PlanContent } from '#shared/domain/plan';
import { DEFAULT_SCALE, type RatingScale } from '#shared/domain/rating';
import { gatherFigures } from '#shared/figures/paper-figures';
import { readDocument } from '#shared/formats/read-document';
import { buildPlanUpdate } from '#shared/papers/plan-update';
import { buildTracker } from '#shared/papers/tracker';
import type { ImportDraft } from '#shared/recognise/draft';
import { recognise } from '#shared/recognise/recognise';
import { arbitraryPlan } from '#tests/support/arbitrary-plan';
import { houseStyle } from '#tests/support/house-style';
import { vocabulary } from '#tests/support/recognised';
import { action, measure, plan, priority } from '#tests/support/plans';

/** With meanings in a council's own words, which look like no rating. */
const scale: RatingScale = {
  ...DEFAULT_SCALE,
  ratings: DEFAULT_SCALE.ratings.map((rating) => ({
    ...rating,
    activity: `The work stands as the board agreed for ${rating.word}`,
    impact: `Residents see what the board agreed for ${rating.word}`,
  })),
};
const source = { planTitle: 'The plan', version: '1.1', contentHash: 'c0ffee', program: 'Clearday 0.0.0' };

function planUpdate(content: PlanContent): AnyDocument {
  return buildPlanUpdate({ content, scale, source, style: houseStyle, keyInFooter: true });
}

/** With a sheet of what changed since a version without ratings. */
function tracker(content: PlanContent): AnyDocument {
  const current = { label: '1.1', content, scale };
  const before = { label: '1.0', content: withoutRatings(content), scale };
  const comparison = comparePlans(before, current);
  const figures = gatherFigures({
    current,
    previous: { version: before, comparison },
    asOf: '2025-06-01',
    style: { decimals: 2, dropZeros: true },
  });
  return buildTracker({ content, scale, figures, comparison, source });
}

function withoutRatings(content: PlanContent): PlanContent {
  return {
    ...content,
    priorities: content.priorities.map((each) => ({
      ...each,
      actions: each.actions.map((one) => ({ ...one, activityRating: null })),
    })),
  };
}

const PLAN = plan(
  [
    priority('1', [action({ ref: '1.1', impact: 'grey', progress: ['410 homes seen'] })], {
      expectedOutcomes: ['Every home is warm'],
      measures: [measure('Homes surveyed', '410')],
    }),
  ],
  {
    subtitle: 'June 2025',
    documentControl: [
      { field: 'Author', value: 'Jo Bell' },
      { field: 'Status', value: 'Final' },
      { field: 'Title', value: 'Wychbourne improvement plan' },
    ],
    glossary: [{ role: 'Head of Housing', name: 'Jo Bell' }],
  },
);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What comes of a paper that is written to a file, read and recognised. */
async function readBack(paper: AnyDocument): Promise<ImportDraft> {
  const bytes = await writeDocument(paper, paper.kind === 'text' ? 'docx' : 'xlsx', houseStyle);
  const { document, messages } = await readDocument(bytes, nodeCodec);
  const draft = recognise(document, vocabulary);
  return { ...draft, messages: [...messages, ...draft.messages] };
}

describe.each([
  ['the plan update in Word', planUpdate],
  ['the tracker in Excel', tracker],
])('%s', (_, build) => {
  it('reads back as the plan that it was made of, whatever the plan says', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, async (content) => {
        const { content: again } = await readBack(build(content));
        expect(again).toEqual(content);
        expect(contentHash(again, sha256)).toBe(contentHash(content, sha256));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('says nothing about its own parts when it is read back', async () => {
    const { questions, messages } = await readBack(build(PLAN));
    expect([...questions, ...messages]).toEqual([]);
  });
});
