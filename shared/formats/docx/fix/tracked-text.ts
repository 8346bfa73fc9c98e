import { escapeText } from '../../xml/write-text.ts';

/** A stretch of a text element that is replaced; null puts nothing in its place. */
export interface Portion {
  readonly from: number;
  readonly to: number;
  readonly write: string | null;
}

export interface TrackedBy {
  readonly author: string;
  /** ISO time to the second, "2026-06-09T10:00:00Z". */
  readonly date: string;
}

/** The run that a text element stands in, as it is written. */
export interface WrittenRun {
  /** Index of the text element's first character, and of the first one after it. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  /** "w:" in most files. */
  readonly prefix: string;
  readonly tag: string;
  readonly properties: string;
  /** Whether nothing but its properties stands before the text. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Finds the run around the text element that ends at an index; null where it stands in nothing so plain. */
export function findRun(source: string, end: number): WrittenRun | null {
  const from = source.lastIndexOf('<', source.lastIndexOf('<', end - 1) - 1);
  const element = /^<(?<prefix>(?:[\w.-]+:)?)t(?:\s[^<>]*)?>[^<]*<\/\k<prefix>t\s*>$/.exec(
    source.slice(from, end),
  );
  const prefix = element?.groups?.['prefix'];
  if (prefix === undefined) return null;
  const start = Math.max(source.lastIndexOf(`<${prefix}r>`, from), source.lastIndexOf(`<${prefix}r `, from));
  const close = `</${prefix}r>`;
  if (start < 0 || source.slice(start, from).includes(close)) return null;
  const tagEnd = source.indexOf('>', start) + 1;
  const properties = propertiesAt(source, tagEnd, prefix);
  if (properties === null) return null;
  return {
    from,
    to: end,
    start,
    prefix,
    tag: source.slice(start, tagEnd),
    properties,
    isFirst: tagEnd + properties.length === from,
    isLast: source.startsWith(close, end),
  };
}

/** Properties with a change of their own are better left to a person. */
function propertiesAt(source: string, at: number, prefix: string): string | null {
  const open = `<${prefix}rPr`;
  if (!source.startsWith(open, at)) return '';
  const tagEnd = source.indexOf('>', at) + 1;
  if (source[tagEnd - 2] === '/') return source.slice(at, tagEnd);
  const close = `</${prefix}rPr>`;
  const properties = source.slice(at, source.indexOf(close, tagEnd) + close.length);
  return properties.includes(`${prefix}rPrChange`) ? null : properties;
}

/** The XML of the run with portions of its text replaced as tracked changes, in place of `[start, end)`. */
export function trackPortions(
  run: WrittenRun,
  text: string,
  portions: readonly Portion[],
  { by, nextId }: { readonly by: TrackedBy; readonly nextId: () => number },
): { readonly start: number; readonly end: number; readonly xml: string } {
  const { prefix, properties, tag } = run;
  const close = `</${prefix}r>`;
  const runOf = (open: string, element: string, words: string): string =>
    `${open}${properties}<${prefix}${element} xml:space="preserve">${escapeText(words)}</${prefix}${element}>${close}`;
  const tracked = (kind: 'ins' | 'del', words: string): string => {
    const { author, date } = by;
    const about = `${prefix}id="${nextId()}" ${prefix}author="${author}" ${prefix}date="${date}"`;
    const inside = runOf(`<${prefix}r>`, kind === 'del' ? 'delText' : 't', words);
    return `<${prefix}${kind} ${about}>${inside}</${prefix}${kind}>`;
  };
  const keep = (words: string): string => (words === '' ? '' : runOf(tag, 't', words));
  let xml = run.isFirst ? '' : close;
  let at = 0;
  for (const { from, to, write } of portions.toSorted((first, second) => first.from - second.from)) {
    xml += keep(text.slice(at, from));
    if (to > from) xml += tracked('del', text.slice(from, to));
    if (write !== null && write !== '') xml += tracked('ins', write);
    at = to;
  }
  xml += keep(text.slice(at)) + (run.isLast ? '' : tag + properties);
  return {
    start: run.isFirst ? run.start : run.from,
    end: run.isLast ? run.to + close.length : run.to,
    xml,
  };
}
