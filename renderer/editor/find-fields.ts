import type { KnownField } from './field-book.ts';

/** The fields whose words, value or name have all that was typed, in their own order. */
export function findFields(fields: readonly KnownField[], typed: string): KnownField[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return fields.filter(({ words, value, name }) => {
    const text = `${words} ${value} ${name}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
