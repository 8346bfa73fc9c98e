import * as z from 'zod';

/** One thing that can be asked for or done. A query changes nothing; commands run one at a time. */
export interface Operation<Kind extends 'query' | 'command', Input, Result> {
  readonly kind: Kind;
  readonly input: z.ZodType<Input>;
  /** Never set: it lets the compiler know what the operation gives. */
  readonly gives?: Result;
}

/** An operation that changes nothing. */
export function query<Result>() {
  return <Input>(input: z.ZodType<Input>): Operation<'query', Input, Result> => ({ kind: 'query', input });
}

/** An operation that changes something; commands run one at a time. */
export function command<Result>() {
  return <Input>(input: z.ZodType<Input>): Operation<'command', Input, Result> => ({
    kind: 'command',
    input,
  });
}

/** A file that the host has let in: nobody names a path across the boundary (reliability.md L-13). */
export const fileHandle = z.string().regex(/^file-[0-9a-f-]{1,64}$/);
/** The label of a version, as "3.4". */
export const label = z.string().trim().min(1).max(40);
/** "2026-06-09". */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Text that a person writes into one field. */
export const words = z.string().max(10_000);
/** How the document's tracked changes are to be read. */
export const tracked = z.enum(['accept', 'reject']);
/** Option by question id. */
export const answers = z.record(z.string(), z.string());
export const nothing = z.strictObject({});
