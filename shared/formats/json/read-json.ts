import { countUnprintable, printable } from '#shared/document/printable';
import type { ReadMessage } from '#shared/document/read-result';

/**
 * A JSON file's content, with characters that no Word or Excel file can hold replaced by U+FFFD: what is kept is what
 * can be printed. Throws what `JSON.parse` throws.
 */
export function readJson(bytes: Uint8Array): {
  readonly content: unknown;
  readonly messages: readonly ReadMessage[];
} {
  let replaced = 0;
  const content: unknown = JSON.parse(
    new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    (_, value: unknown) => {
      if (typeof value !== 'string') return value;
      replaced += countUnprintable(value);
      return printable(value);
    },
  );
  return { content, messages: replaced === 0 ? [] : [replacedMessage(replaced)] };
}

function replacedMessage(count: number): ReadMessage {
  const what = count === 1 ? '1 character was' : `${count} characters were`;
  return {
    code: 'unprintable-characters',
    severity: 'warning',
    text: `${what} replaced by “\ufffd”: no Word or Excel file can hold ${count === 1 ? 'it' : 'them'}.`,
    at: null,
  };
}
