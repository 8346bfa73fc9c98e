import type { Random } from './random.ts';

/** One change of a part that leaves it well-formed XML, so that it reaches the reader of the format. */
export type MarkupMutator = (markup: string, random: Random) => string;

/** Values that no form expects: numbers too large, names that every object has, words of other types. */
const VALUES = [
  '',
  '0',
  '-1',
  '1',
  '9',
  '2147483648',
  '1e9',
  'NaN',
  'true',
  'none',
  'auto',
  'constructor',
  '__proto__',
  'restart',
  '%1%2%9',
  'FFFFFF',
  'rId1',
  '../../x',
  'x'.repeat(300),
];

function changeValue(markup: string, random: Random): string {
  const found = findFrom(/="([^"<]*)"/g, markup, random);
  if (found === null) return markup;
  const { index, 0: written } = found;
  return `${markup.slice(0, index)}="${random.pick(VALUES)}"${markup.slice(index + written.length)}`;
}

function removeElement(markup: string, random: Random): string {
  const found = pickElement(markup, random);
  return found === null ? markup : markup.slice(0, found.from) + markup.slice(found.to);
}

function repeatElement(markup: string, random: Random): string {
  const found = pickElement(markup, random);
  if (found === null) return markup;
  const element = markup.slice(found.from, found.to);
  return markup.slice(0, found.to) + element.repeat(1 + random.below(3)) + markup.slice(found.to);
}

/** Puts a copy of an element where another one begins. */
function moveElement(markup: string, random: Random): string {
  const found = pickElement(markup, random);
  const target = pickElement(markup, random);
  if (found === null || target === null) return markup;
  return markup.slice(0, target.from) + markup.slice(found.from, found.to) + markup.slice(target.from);
}

/** Takes away the tags of an element and leaves what it holds. */
function unwrapElement(markup: string, random: Random): string {
  const found = pickElement(markup, random);
  if (found === null || found.content === null) return markup;
  const [from, to] = found.content;
  return markup.slice(0, found.from) + markup.slice(from, to) + markup.slice(found.to);
}

/** Gives an element the name of another. */
function renameElement(markup: string, random: Random): string {
  const found = pickElement(markup, random);
  const other = pickElement(markup, random);
  if (found === null || other === null) return markup;
  const after = found.from + 1 + found.name.length;
  if (found.content === null) return `${markup.slice(0, found.from)}<${other.name}${markup.slice(after)}`;
  const [, end] = found.content;
  return `${markup.slice(0, found.from)}<${other.name}${markup.slice(after, end)}</${other.name}>${markup.slice(found.to)}`;
}

/** The first match behind a random place in the part. */
function findFrom(pattern: RegExp, markup: string, random: Random): RegExpExecArray | null {
  pattern.lastIndex = random.below(markup.length + 1);
  return pattern.exec(markup);
}

interface Element {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Null for an element without an end tag. */
  readonly content: readonly [from: number, to: number] | null;
}

/** Some element. */
function pickElement(markup: string, random: Random): Element | null {
  const found = findFrom(/<([A-Za-z][\w:.-]*)[^<>]*>/g, markup, random);
  if (found === null) return null;
  const { index: from, 0: tag, 1: name = '' } = found;
  const after = from + tag.length;
  if (tag.endsWith('/>')) return { name, from, to: after, content: null };
  const end = findEnd(markup, name, after);
  return end < 0 ? null : { name, from, to: end + name.length + 3, content: [after, end] };
}

/** Where the end tag of the element begins whose content begins at `from`; -1 when there is none. */
function findEnd(markup: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name.replaceAll('.', '\\.')}(?=[\\s/>])[^<>]*?(/?)>`, 'g');
  tags.lastIndex = from;
  let open = 1;
  for (let tag = tags.exec(markup); tag !== null; tag = tags.exec(markup)) {
    if (tag[1] === '/') open--;
    else if (tag[2] !== '/') open++;
    if (open === 0) return tag.index;
  }
  return -1;
}

export const MARKUP_MUTATORS: readonly MarkupMutator[] = [
  changeValue,
  removeElement,
  repeatElement,
  moveElement,
  unwrapElement,
  renameElement,
];
