import * as z from 'zod';
import type { PlanJson } from '#shared/domain/plan-json';

const text = z.string().max(100_000);
const rating = z.string().min(1).max(40).nullable();

/** Schema of the exchange format: unknown keys are refused (design.md section 6). */
export const planSchema: z.ZodType<PlanJson> = z.strictObject({
  format: z.literal('clearday/plan'),
  formatVersion: z.literal(1),
  title: text,
  subtitle: text,
  documentControl: z.array(z.strictObject({ field: text, value: text })),
  versionHistory: z.array(
    z.strictObject({
      version: text,
      status: text,
      date: text,
      description: text,
      pagesAffected: text,
      reviewDue: text,
    }),
  ),
  priorities: z.array(
    z.strictObject({
      number: text,
      title: text,
      actions: z.array(
        z.strictObject({
          ref: text,
          text,
          lead: text,
          deadline: text,
          due: text.nullable(),
          progress: z.array(z.strictObject({ level: z.int().min(0).max(2), text })),
          activityRating: rating,
          impactRating: rating,
        }),
      ),
      expectedOutcomes: z.array(text),
      measures: z.array(z.strictObject({ text, value: text })),
    }),
  ),
  glossary: z.array(z.strictObject({ role: text, name: text })),
  messages: z.array(
    z.strictObject({ code: text, severity: z.enum(['error', 'warning', 'info']), text, at: text }),
  ),
});
