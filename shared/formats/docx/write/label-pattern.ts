import { formatListNumber, parseListNumber } from '#shared/document/list-number';
import type { ListKind } from '#shared/document/text-document';

/** How a level of a list writes its labels: "%1" stands for the number of the outermost level (17.9.11). */
export interface LevelFormat {
  readonly kind: ListKind;
  readonly text: string;
}

/** Numbers of the levels down to the one a label stands on, and the kinds of those above it. */
export interface Position {
  readonly numbers: readonly number[];
  readonly kinds: readonly ListKind[];
}

/** A way to read a label: the format that writes it, and the item's own number in it. */
export interface Reading {
  readonly format: LevelFormat;
  readonly own: number;
  /** How many outer levels the label names. */
  readonly outer: number;
  /** Which word of the label the own number is. */
  readonly word: number;
}

const WORD = /\d+|[A-Za-z]+/g;

/**
 * The label that a format writes there; null when it names an outer level that has no numbers there. Bullets and
 * "other" labels are written as they are.
 */
export function writeLabel(format: LevelFormat, { numbers, kinds }: Position): string | null {
  if (!isCounted(format.kind)) return format.text;
  let isWritten = true;
  const label = format.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const kind = level === numbers.length - 1 ? format.kind : (kinds[level] ?? 'decimal');
    isWritten &&= isCounted(kind);
    return formatListNumber(numbers[level] ?? 1, kind);
  });
  return isWritten ? label : null;
}

export function isCounted(kind: ListKind): boolean {
  return kind !== 'bullet' && kind !== 'other';
}

/** A format that writes this label whatever the numbers are. */
export function literalFormat(kind: ListKind, label: string): LevelFormat {
  // Word would take "%1" for a number, and knows no way to say that it is none.
  const text = isCounted(kind) ? label.replaceAll(/%(?=[1-9])/g, '\uff05') : label;
  return { kind, text };
}

/** All ways to read a label at a position whose last number is still unknown. */
export function readLabel(kind: ListKind, label: string, above: Position): Reading[] {
  if (!isCounted(kind)) return [];
  const words = [...label.matchAll(WORD)].map((match) => ({ text: match[0], at: match.index }));
  return words.flatMap((own, word) => {
    const number = parseListNumber(own.text, kind);
    if (number === null) return [];
    const outer = matchOuter(words.slice(0, word), above);
    const places = [...outer, { ...own, level: above.numbers.length }];
    return [{ format: { kind, text: withPlaces(label, places) }, own: number, outer: outer.length, word }];
  });
}

interface Place {
  readonly text: string;
  readonly at: number;
  readonly level: number;
}

/** The words before the own number that are the numbers of outer levels, taken from the innermost out. */
function matchOuter(
  words: ReadonlyArray<{ readonly text: string; readonly at: number }>,
  above: Position,
): Place[] {
  const places: Place[] = [];
  let level = above.numbers.length - 1;
  for (const word of words.toReversed()) {
    while (level >= 0 && !isNumberOf(word.text, level, above)) level--;
    if (level < 0) break;
    places.unshift({ ...word, level });
    level--;
  }
  return places;
}

function isNumberOf(word: string, level: number, above: Position): boolean {
  const kind = above.kinds[level] ?? 'decimal';
  return isCounted(kind) && formatListNumber(above.numbers[level] ?? 1, kind) === word;
}

function withPlaces(label: string, places: readonly Place[]): string {
  let text = '';
  let end = 0;
  for (const place of places) {
    text += `${label.slice(end, place.at)}%${place.level + 1}`;
    end = place.at + place.text.length;
  }
  return text + label.slice(end);
}

/** Whether a later label could be of that format, whatever its numbers. */
export function fitsFormat(format: LevelFormat, label: string): boolean {
  const pattern = format.text
    .split(/%[1-9]/)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
    .join('(?:\\d+|[A-Za-z]+)');
  return new RegExp(`^${pattern}$`).test(label);
}
