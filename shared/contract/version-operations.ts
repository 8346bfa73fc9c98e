import * as z from 'zod';
import { command, isoDate, label, query, words } from './operation.ts';
import type { Differences, IssuePreparation, VersionDetails } from './version-results.ts';
import type { VersionView } from './results.ts';

const oneVersion = z.strictObject({ version: label });

const descriptionInput = z.strictObject({
  version: label,
  /** Null leaves it as it is. */
  label: label.nullable(),
  status: words.nullable(),
  description: words.nullable(),
  sectionsAffected: words.nullable(),
  /** '' takes the date away. */
  date: z.union([isoDate, z.literal('')]).nullable(),
  reviewDue: z.union([isoDate, z.literal('')]).nullable(),
});

const controlInput = z.strictObject({
  version: label,
  fields: z.array(z.strictObject({ field: z.string().trim().min(1).max(120), value: words })).max(60),
});

/** Making, describing and weighing up versions. */
export const VERSION_OPERATIONS = {
  /** A draft that starts as a copy of another version; null starts an empty plan. */
  'versions.create': command<VersionView>()(
    z.strictObject({ from: label.nullable(), label, title: words.nullable() }),
  ),
  'versions.describe': command<VersionView>()(descriptionInput),
  'versions.control': command<VersionView>()(controlInput),
  'versions.discard': command<null>()(oneVersion),
  'versions.details': query<VersionDetails>()(oneVersion),
  'versions.prepare': query<IssuePreparation>()(oneVersion),
  'versions.differences': query<Differences>()(z.strictObject({ from: label, to: label })),
} as const;
