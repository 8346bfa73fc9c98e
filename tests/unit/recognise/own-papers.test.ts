import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { writeDocument } from '#app/write-document';
import type { AnyDocument } from '#shared/document/read-result';
import { contentHash } from '#shared/domain/canonical';
import type { PlanContent } from '#shared/domain/plan';
import { DEFAULT_SCALE } from '#shared/domain/rating';
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

const scale = DEFAULT_SCALE;
const source = { planTitle: 'The plan', version: '1.1', contentHash: 'c0ffee', program: 'Clearday 0.0.0' };

function planUpdate(content: PlanContent): AnyDocument {
  return buildPlanUpdate({ content, scale, source, style: houseStyle, keyInFooter: true });
}

function tracker(content: PlanContent): AnyDocument {
  const figures = gatherFigures({
    current: { label: '1.1', content, scale },
    previous: null,
    asOf: '2025-06-01',
    style: { decimals: 2, dropZeros: true },
  });
  return buildTracker({ content, scale, figures, comparison: null, source });
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
