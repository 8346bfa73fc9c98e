import * as z from 'zod';
import type { ReadHandle } from '../handle.ts';
import { sql } from '../sql.ts';
import type { HistoryStep } from './steps.ts';

const aboutShape = z.array(z.string());
const imageShape = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

type StoredStep = Omit<HistoryStep, 'about'> & { readonly about: string };

/** The newest first. `about` narrows it to what was done to one thing. */
export function listHistory(
  read: ReadHandle,
  { about, limit }: { readonly about: string | null; readonly limit: number },
): HistoryStep[] {
  return read
    .all<StoredStep>(
      sql`
      SELECT number, kind, of_step AS ofStep, at, who, operation, sentence, about, final, state
      FROM history_step
      WHERE ${about} IS NULL OR EXISTS (SELECT 1 FROM json_each(history_step.about) WHERE value = ${about})
      ORDER BY number DESC
      LIMIT ${limit}`,
    )
    .map((step) => ({ ...step, about: readAbout(step.about) }));
}

export function readAbout(text: string): readonly string[] {
  return aboutShape.parse(JSON.parse(text));
}

export type RowImage = Readonly<Record<string, string | number | null>>;

/** One row as it was and as it became. */
export interface RowChange {
  readonly table: string;
  /** Null for a row that was added. */
  readonly before: RowImage | null;
  /** Null for a row that was taken out. */
  readonly after: RowImage | null;
}

/** What a step did, row by row, in the order in which it did it. */
export function listRowChanges(read: ReadHandle, step: number): RowChange[] {
  return read
    .all<{ table: string; before: string | null; after: string | null }>(
      sql`
      SELECT table_name AS "table", before, after FROM history_change WHERE step = ${step} ORDER BY position`,
    )
    .map(({ table, before, after }) => ({ table, before: readImage(before), after: readImage(after) }));
}

function readImage(text: string | null): RowImage | null {
  return text === null ? null : imageShape.parse(JSON.parse(text));
}
