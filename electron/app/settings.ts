import * as z from 'zod';
import { DEFAULT_SHARE_STYLE, type ShareStyle } from '#shared/figures/shares';
import type { AppContext } from './context.ts';
import { findSetting } from './store/settings.ts';

/** What a council sets once for all its papers. */
export interface HouseSettings {
  /** '' until it is set. */
  readonly council: string;
  readonly board: string;
  readonly shares: ShareStyle;
}

const DEFAULT_BOARD = 'Improvement Board';

const name = z.string().trim().min(1).max(300);
const shareStyle = z.strictObject({ decimals: z.int().min(0).max(4), dropZeros: z.boolean() });

/** The settings of the open workspace; one that was never set, or can't be read, has its default. */
export function readHouseSettings(context: AppContext): HouseSettings {
  const { read } = context.workspace();
  const take = <Value>(setting: string, shape: z.ZodType<Value>, fallback: Value): Value =>
    shape.safeParse(findSetting(read, setting)).data ?? fallback;
  return {
    council: take('council', name, ''),
    board: take('board', name, DEFAULT_BOARD),
    shares: take('shares', shareStyle, DEFAULT_SHARE_STYLE),
  };
}

/** Whether single letters act in the window; they do until somebody switches them off. */
export function readSingleKeys(context: AppContext): boolean {
  return findSetting(context.workspace().read, 'singleKeys') !== false;
}

const addedPhrases = z.strictObject({ columns: z.record(z.string(), z.array(z.string())) });

/** Phrases that a council added to those that plans are recognised by. */
export type AddedPhrases = z.output<typeof addedPhrases>;

export function readAddedPhrases(context: AppContext): AddedPhrases {
  const found = addedPhrases.safeParse(findSetting(context.workspace().read, 'phrases'));
  return found.data ?? { columns: {} };
}
