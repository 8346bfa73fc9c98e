/** References as plans print them: 1.1, 10.6, 3, A4, 2.3.1, 1a, CS12. */
const REFERENCE = /^\(?((?:[A-Z]{1,4}[-. ]?)?\d{1,3}(?:[.]\d{1,3}){0,3}[a-z]?)[).:]?$/;
const LEADING =
  /^\(?((?:[A-Z]{1,4}[-.]?)?\d{1,3}(?:[.]\d{1,3}){1,3}[a-z]?|[A-Z]{1,4}[-.]?\d{1,3}[a-z]?|\d{1,3}[a-z]?(?=[.):]\s))[).:]?(?:\s*[-–—:]\s+|\s+|$)/;

/** "2.5 days", "1.2 million", "3.5% more": a figure, not a reference. */
const A_QUANTITY =
  /^\d+\.\d+\s*(?:%|°|per ?cent|million|billion|thousand|hours?|days?|weeks?|months?|years?|minutes?|times|points?|fte|wte|whole|full|percentage|m|mm|cm|km|kg|metres?|miles?|tonnes?|acres?|hectares?)(?![\w-])/i;

/** The reference that a text is, or null. */
export function readReference(text: string): string | null {
  const match = REFERENCE.exec(text.trim());
  return match === null ? null : tidy(match[1] ?? '');
}

export interface LeadingReference {
  readonly ref: string;
  /** How many characters of the text belong to it, white space after it included. */
  readonly length: number;
}

/** The reference at the start of a wording, as in "1.1 Appoint a lead"; null when there is none. */
export function readLeadingReference(text: string): LeadingReference | null {
  const match = LEADING.exec(text);
  if (match === null || A_QUANTITY.test(text)) return null;
  return { ref: tidy(match[1] ?? ''), length: match[0].length };
}

/** "1.10" of "1.10." or "1. 10"; a closing full stop is no part of it. */
function tidy(text: string): string {
  return text.replaceAll(' ', '').replace(/\.$/, '');
}

/** The priority's number in a reference: "10" of "10.6"; null for a reference in one part. */
export function priorityOfReference(ref: string): string | null {
  const match = /^((?:[A-Z]{1,4}[-.]?)?\d{1,3})[.]\d/.exec(ref);
  return match === null ? null : (match[1] ?? null);
}

/** Characters that a mark such as " (continued)" may take. */
const LONGEST_MARK = 24;

/** A cell that marks a row as going on from the row before: "1.2 (continued)". */
export function stripContinued(
  text: string,
  words: readonly string[],
): { readonly text: string; readonly continued: boolean } {
  const trimmed = text.trim();
  const match = /[\s(–-]*\b([a-z']+)\.?\)?$/i.exec(trimmed.slice(-LONGEST_MARK));
  const word = (match?.[1] ?? '').toLowerCase();
  if (match === null || !words.includes(word)) return { text, continued: false };
  return { text: trimmed.slice(0, trimmed.length - match[0].length), continued: true };
}
