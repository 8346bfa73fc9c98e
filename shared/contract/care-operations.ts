import * as z from 'zod';
import type { ProgramView, BackupView, CheckView, ScaleWeighing, SettingsView } from './care-results.ts';
import { command, isoDate, label, nothing, query } from './operation.ts';

const shortText = z.string().trim().max(300);
const key = z.string().trim().min(1).max(60);

const settingsInput = z.strictObject({
  /** Null leaves it as it is. */
  council: shortText.nullable(),
  board: shortText.nullable(),
  shares: z.strictObject({ decimals: z.int().min(0).max(4), dropZeros: z.boolean() }).nullable(),
  singleKeys: z.boolean().nullable(),
});

const rating = z.strictObject({
  key,
  word: shortText.min(1),
  symbol: z.string().min(1).max(4),
  fill: z.string().regex(/^[0-9A-F]{6}$/),
  rank: z.number().min(-100).max(100),
  done: z.boolean(),
  activity: z.string().max(1000),
  impact: z.string().max(1000),
});

const scaleInput = z.strictObject({
  version: label,
  scale: z.strictObject({
    name: shortText.min(1),
    since: isoDate.nullable(),
    ratings: z.array(rating).min(1).max(20),
  }),
});

const rolesInput = z.strictObject({
  version: label,
  roles: z.array(z.strictObject({ role: shortText.min(1), name: shortText })).max(500),
});

/** Phrases that a council adds to those that plans are recognised by, by what a column is for. */
const phrasesInput = z.strictObject({
  columns: z.record(key, z.array(z.string().trim().min(1).max(80)).max(100)),
});

/** Settings, care of the file, and what the program is. */
export const CARE_OPERATIONS = {
  'settings.view': query<SettingsView>()(nothing),
  'settings.change': command<SettingsView>()(settingsInput),
  'settings.phrases': command<null>()(phrasesInput),
  'scale.weigh': query<ScaleWeighing>()(scaleInput),
  'scale.change': command<null>()(scaleInput),
  'roles.change': command<null>()(rolesInput),
  'backups.list': query<readonly BackupView[]>()(nothing),
  'backups.make': command<BackupView>()(nothing),
  'workspace.check': query<readonly CheckView[]>()(nothing),
  'program.about': query<ProgramView>()(nothing),
} as const;
