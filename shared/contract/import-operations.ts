import * as z from 'zod';
import { command, fileHandle, isoDate, label, nothing, query, words } from './operation.ts';
import { EDITED_FIELDS } from './import-results.ts';
import type {
  ConfirmedImport,
  DoneStep,
  ImportView,
  OpenedImport,
  RecognisedAction,
  SourceChunk,
} from './import-results.ts';

const index = z.int().min(0).max(1_000_000);
const questionId = z.string().min(1).max(2000);
const fill = z.string().regex(/^[0-9A-F]{6}$/);
const rating = z.string().min(1).max(40);

const openInput = z.strictObject({
  file: fileHandle,
  /** Puts aside another import that is under review. */
  replace: z.boolean(),
});

const answerInput = z.strictObject({
  /** Option by question id; null takes the answer back. */
  answers: z.record(questionId, z.string().max(200).nullable()),
});

/** `reset` goes back to what was recognised. */
const correctInput = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('column'),
    header: z.string().max(400),
    role: z.string().max(40).nullable(),
    reset: z.boolean(),
  }),
  z.strictObject({ what: z.literal('shade'), fill, rating: rating.nullable(), reset: z.boolean() }),
  z.strictObject({
    what: z.literal('priority'),
    number: z.string().max(40),
    as: z.string().trim().min(1).max(40),
    title: z.string().trim().max(400),
    reset: z.boolean(),
  }),
]);

const reviseInput = z.strictObject({
  /** Numbers of tracked changes; null for all of them. */
  changes: z.array(index).max(10_000).nullable(),
  /** Null leaves them open again. */
  decision: z.enum(['accept', 'reject']).nullable(),
});

const editInput = z.strictObject({
  action: z.string().min(1).max(400),
  field: z.enum(EDITED_FIELDS),
  /** Null for no rating. */
  value: words.nullable(),
  reset: z.boolean(),
});

const confirmInput = z.strictObject({
  version: label,
  status: words,
  date: isoDate.nullable(),
  description: words,
  /** Takes the proposal of every question that is open. */
  acceptDoubts: z.boolean(),
});

/** Bringing a file in under review: one at a time, kept in the workspace until it is confirmed or discarded. */
export const IMPORT_OPERATIONS = {
  'imports.open': command<OpenedImport>()(openInput),
  'imports.view': query<ImportView>()(nothing),
  'imports.action': query<RecognisedAction>()(z.strictObject({ index })),
  'imports.source': query<SourceChunk>()(z.strictObject({ chunk: index })),
  'imports.answer': command<DoneStep>()(answerInput),
  'imports.correct': command<DoneStep>()(correctInput),
  'imports.revise': command<DoneStep>()(reviseInput),
  'imports.edit': command<DoneStep>()(editInput),
  'imports.confirm': command<ConfirmedImport>()(confirmInput),
  'imports.discard': command<DoneStep>()(nothing),
} as const;
