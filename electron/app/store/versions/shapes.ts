import type { CompactProgress } from '#shared/domain/canonical';
import type { CompactLine } from '#shared/domain/compact-line';
import type { Closure, ControlField, Measure, RoleHolder, VersionRow } from '#shared/domain/plan';
import type { DatePoint, PlanDate } from '#shared/domain/plan-date';
import type { RatingScale } from '#shared/domain/rating';
import * as z from 'zod';

/**
 * What the JSON columns of a version hold. A workspace may come from a stranger, so what is in them is checked when
 * it is read (reliability.md S-08).
 */
const texts = z.array(z.string());
const whole = z.number().int();

const line: z.ZodType<CompactLine> = z.union([
  z.string(),
  z.array(
    z.union([
      z.string(),
      z.strictObject({
        text: z.string(),
        bold: z.literal(true).exactOptional(),
        italic: z.literal(true).exactOptional(),
        underline: z.literal(true).exactOptional(),
        strike: z.literal(true).exactOptional(),
        script: z.enum(['superscript', 'subscript']).exactOptional(),
      }),
    ]),
  ),
]);

const datePoint: z.ZodType<DatePoint> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), year: whole, month: whole, day: whole }),
  z.strictObject({ kind: z.literal('month'), year: whole, month: whole }),
  z.strictObject({ kind: z.literal('quarter'), year: whole, quarter: whole }),
  z.strictObject({
    kind: z.literal('season'),
    year: whole,
    season: z.enum(['spring', 'summer', 'autumn', 'winter']),
  }),
  z.strictObject({ kind: z.literal('year'), year: whole }),
  z.strictObject({ kind: z.literal('ongoing') }),
]);

const planDate: z.ZodType<PlanDate> = z.strictObject({
  written: z.string(),
  current: datePoint.nullable(),
  original: datePoint.nullable(),
  timesMoved: whole,
});

const progress: z.ZodType<readonly CompactProgress[]> = z.array(
  z.strictObject({
    level: whole,
    mark: z.enum(['bullet', 'arrow', 'dash', 'number', 'letter', 'roman', 'none']),
    line,
  }),
);

const closure: z.ZodType<Closure | null> = z.strictObject({ into: z.string().nullable() }).nullable();

const measures: z.ZodType<readonly Measure[]> = z.array(
  z.strictObject({
    text: z.string(),
    value: z.string().nullable(),
    series: z.strictObject({ header: texts, rows: z.array(texts) }).nullable(),
  }),
);

const documentControl: z.ZodType<readonly ControlField[]> = z.array(
  z.strictObject({ field: z.string(), value: z.string() }),
);

const versionHistory: z.ZodType<readonly VersionRow[]> = z.array(
  z.strictObject({
    version: z.string(),
    status: z.string(),
    date: z.string(),
    description: z.string(),
    pagesAffected: z.string(),
    reviewDue: z.string(),
  }),
);

const glossary: z.ZodType<readonly RoleHolder[]> = z.array(
  z.strictObject({ role: z.string(), name: z.string() }),
);

const scale: z.ZodType<RatingScale> = z.strictObject({
  name: z.string(),
  since: z.string().nullable(),
  ratings: z.array(
    z.strictObject({
      key: z.string(),
      word: z.string(),
      symbol: z.string(),
      fill: z.string(),
      rank: z.number(),
      done: z.boolean(),
      activity: z.string(),
      impact: z.string(),
    }),
  ),
});

export const SHAPES = {
  texts,
  line,
  planDate,
  progress,
  closure,
  measures,
  documentControl,
  versionHistory,
  glossary,
  scale,
};

/** The value of a JSON column. */
export function readJson<Value>(shape: z.ZodType<Value>, text: string): Value {
  return shape.parse(JSON.parse(text));
}
