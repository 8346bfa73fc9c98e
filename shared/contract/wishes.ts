import * as z from 'zod';
import type { HostWish } from './bridge.ts';

const id = z.string().min(1).max(120);
const fileName = z.string().min(1).max(255);
/** Of a paper or its page: more than the largest pack that anyone prints. */
const MOST_TEXT = 64 * 1024 * 1024;

const SHAPES = {
  begin: z.strictObject({ kind: z.literal('begin') }),
  'choose-document': z.strictObject({ kind: z.literal('choose-document') }),
  'new-workspace': z.strictObject({ kind: z.literal('new-workspace'), name: fileName }),
  'choose-workspace': z.strictObject({ kind: z.literal('choose-workspace') }),
  'open-recent': z.strictObject({ kind: z.literal('open-recent'), id }),
  'forget-recent': z.strictObject({ kind: z.literal('forget-recent'), id }),
  'open-sample': z.strictObject({ kind: z.literal('open-sample') }),
  'open-offered': z.strictObject({ kind: z.literal('open-offered'), id }),
  'close-workspace': z.strictObject({ kind: z.literal('close-workspace') }),
  'keep-in-file': z.strictObject({ kind: z.literal('keep-in-file') }),
  'restore-backup': z.strictObject({ kind: z.literal('restore-backup'), backup: fileName.nullable() }),
  'choose-folder': z.strictObject({ kind: z.literal('choose-folder') }),
  'find-folder': z.strictObject({ kind: z.literal('find-folder') }),
  'save-file': z.strictObject({
    kind: z.literal('save-file'),
    fileName,
    bytes: z.instanceof(Uint8Array),
    existing: z.enum(['ask', 'replace', 'keep-both']),
  }),
  'show-saved': z.strictObject({ kind: z.literal('show-saved'), id }),
  'print-pdf': z.strictObject({ kind: z.literal('print-pdf'), html: z.string().max(MOST_TEXT), fileName }),
  'set-unsaved': z.strictObject({ kind: z.literal('set-unsaved'), unsaved: z.boolean() }),
  'copy-details': z.strictObject({ kind: z.literal('copy-details'), text: z.string().max(100_000) }),
} as const satisfies { readonly [Kind in HostWish['kind']]: z.ZodType<Extract<HostWish, { kind: Kind }>> };

/** A wish of the page as it must arrive; a host grants nothing else (reliability.md E-09, L-11). */
export const hostWish = z.discriminatedUnion('kind', [
  SHAPES.begin,
  SHAPES['choose-document'],
  SHAPES['new-workspace'],
  SHAPES['choose-workspace'],
  SHAPES['open-recent'],
  SHAPES['forget-recent'],
  SHAPES['open-sample'],
  SHAPES['open-offered'],
  SHAPES['close-workspace'],
  SHAPES['keep-in-file'],
  SHAPES['restore-backup'],
  SHAPES['choose-folder'],
  SHAPES['find-folder'],
  SHAPES['save-file'],
  SHAPES['show-saved'],
  SHAPES['print-pdf'],
  SHAPES['set-unsaved'],
  SHAPES['copy-details'],
]);
