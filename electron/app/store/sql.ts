export type SqlValue = string | number | null | Uint8Array;

/** A statement in full and its parameters, apart. */
export interface Query {
  readonly text: string;
  readonly params: readonly SqlValue[];
}

const texts = new WeakMap<TemplateStringsArray, string>();

/** Writes each `${…}` as a parameter, so that no value ever becomes part of a statement. */
export function sql(strings: TemplateStringsArray, ...params: readonly SqlValue[]): Query {
  let text = texts.get(strings);
  if (text === undefined) {
    text = strings.join('?');
    texts.set(strings, text);
  }
  return { text, params };
}

/** For statements made from the names of our own tables and columns; never for text from outside. */
export function sqlFromNames(text: string, params: readonly SqlValue[] = []): Query {
  return { text, params };
}
