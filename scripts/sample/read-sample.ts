import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expandLine } from '#shared/domain/compact-line';
import type { PlanContent } from '#shared/domain/plan';
import type { RatingScale } from '#shared/domain/rating';
import * as z from 'zod';
import { SHAPES } from '#app/store/versions/shapes';

export const SAMPLE_FOLDER = join('resources', 'sample');
export const SAMPLE_VERSIONS = ['1.0', '1.1'] as const;
export type SampleVersion = (typeof SAMPLE_VERSIONS)[number];

/** One version of the invented plan. */
export interface Sample {
  readonly content: PlanContent;
  readonly scale: RatingScale;
}

/** As in the JSON files: a PlanContent with its lines in short form. */
const sampleSchema = z.strictObject({
  content: z.strictObject({
    title: z.string(),
    subtitle: z.string(),
    documentControl: SHAPES.documentControl,
    versionHistory: SHAPES.versionHistory,
    priorities: z.array(
      z.strictObject({
        number: z.string(),
        title: z.string(),
        actions: z.array(
          z.strictObject({
            ref: z.string(),
            wording: SHAPES.line,
            lead: z.string(),
            leads: SHAPES.texts,
            deadline: SHAPES.planDate,
            progress: SHAPES.progress,
            activityRating: z.string().nullable(),
            impactRating: z.string().nullable(),
            board: z.string(),
            closure: SHAPES.closure,
          }),
        ),
        expectedOutcomes: SHAPES.texts,
        measures: SHAPES.measures,
      }),
    ),
    glossary: SHAPES.glossary,
  }),
  scale: SHAPES.scale,
});

/** Reads one version of the sample; the working folder is the repository. Throws for a file of another shape. */
export function readSample(version: SampleVersion): Sample {
  const text = readFileSync(join(SAMPLE_FOLDER, `plan-${version}.json`), 'utf8');
  const { content, scale } = sampleSchema.parse(JSON.parse(text));
  const priorities = content.priorities.map((priority) => ({
    ...priority,
    actions: priority.actions.map((action) => ({
      ...action,
      wording: expandLine(action.wording),
      progress: action.progress.map((item) => ({ ...item, line: expandLine(item.line) })),
    })),
  }));
  return { content: { ...content, priorities }, scale };
}

/** The Word file of a version, as a council would have it. */
export function sampleFile(version: SampleVersion): string {
  return join(SAMPLE_FOLDER, `wychbourne-plan-v${version}.docx`);
}
