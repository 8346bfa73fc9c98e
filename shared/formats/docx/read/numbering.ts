import type { ListKind, ListMark } from '#shared/document/text-document';
import { formatNumber } from './list-numbers.ts';
import type { ListLevel, NumberedList } from './numbering-part.ts';

const NOTHING: ListLevel = { format: 'none', text: '', start: 1, legal: false, style: null, restart: null };

/** The lists of a document, and the counting through it: labels must be asked for in reading order. */
export class Numbering {
  private readonly lists: ReadonlyMap<string, NumberedList>;
  /** Where each definition has got to, level by level. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();
  private readonly names = new Map<string, string>();

  constructor(lists: ReadonlyMap<string, NumberedList>) {
    this.lists = lists;
  }

  /** The mark of the next paragraph of list `id` at `level`; null when the file does not define the list. */
  next(id: string, level: number): ListMark | null {
    const list = this.lists.get(id);
    if (list === undefined) return null;
    const current = list.levels.get(level) ?? NOTHING;
    const numbers = this.count(id, list, level);
    if (current.format === 'bullet') {
      return { list: this.nameOf(list), level, kind: 'bullet', label: bulletCharacter(current.text) };
    }
    if (current.format === 'none' && current.text.trim() === '') return null;
    const label = current.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = list.levels.get(index) ?? NOTHING;
      return formatNumber(numbers[index] ?? shown.start, current.legal ? 'decimal' : shown.format);
    });
    return {
      list: this.nameOf(list),
      level,
      kind: KINDS.get(current.format) ?? 'other',
      label: label.trim(),
    };
  }

  /** The level that a list gives to paragraphs of a style; null when it names none for it. */
  levelOfStyle(id: string, style: string): number | null {
    for (const [index, level] of this.lists.get(id)?.levels ?? []) {
      if (level.style === style) return index;
    }
    return null;
  }

  private count(id: string, list: NumberedList, level: number): readonly (number | undefined)[] {
    const counter = this.counters.get(list.definition) ?? [];
    this.counters.set(list.definition, counter);
    if (!this.started.has(id)) {
      this.started.add(id);
      // An override of the start makes a list of its own from here on (ISO/IEC 29500-1, 17.9.27).
      for (const index of list.starts.keys()) counter[index] = undefined;
      if (list.starts.has(0)) counter.length = 0;
    }
    for (let index = 0; index < level; index++) counter[index] ??= startOf(list, index);
    counter[level] = (counter[level] ?? startOf(list, level) - 1) + 1;
    for (let index = level + 1; index < counter.length; index++) {
      if (startsAgain(list.levels.get(index), level)) counter[index] = undefined;
    }
    return counter;
  }

  /** Lists are named by the order in which they appear, so that names do not hang on ids in the file. */
  private nameOf({ definition }: NumberedList): string {
    let name = this.names.get(definition);
    if (name === undefined) {
      name = String(this.names.size + 1);
      this.names.set(definition, name);
    }
    return name;
  }
}

function startOf(list: NumberedList, level: number): number {
  return list.starts.get(level) ?? (list.levels.get(level) ?? NOTHING).start;
}

/** Whether a paragraph at `level`, counted from 0, starts a deeper level again (ISO/IEC 29500-1, 17.9.10). */
function startsAgain(deeper: ListLevel | undefined, level: number): boolean {
  const restart = deeper?.restart ?? null;
  return restart === null || level < restart;
}

const KINDS: ReadonlyMap<string, ListKind> = new Map([
  ['decimal', 'decimal'],
  ['decimalZero', 'decimal'],
  ['ordinal', 'decimal'],
  ['lowerLetter', 'lower-letter'],
  ['upperLetter', 'upper-letter'],
  ['lowerRoman', 'lower-roman'],
  ['upperRoman', 'upper-roman'],
]);

/** Bullets that Word draws with the Symbol and Wingdings fonts, as characters that any font has. */
const SYMBOL_BULLETS: ReadonlyMap<string, string> = new Map([
  ['\uf0b7', '•'],
  ['\uf0a7', '▪'],
  ['\uf0a8', '◻'],
  ['\uf0d8', '➢'],
  ['\uf0e0', '➔'],
  ['\uf0e8', '➔'],
  ['\uf0f0', '⇨'],
  ['\uf0fc', '✓'],
  ['\uf0fb', '✗'],
  ['\uf076', '❖'],
  ['\uf06e', '■'],
  ['\uf06f', '□'],
  ['\uf0a1', '○'],
  ['\uf02d', '-'],
]);

function bulletCharacter(text: string): string {
  const mapped = SYMBOL_BULLETS.get(text.slice(0, 1));
  if (mapped !== undefined) return mapped;
  // Private-use characters mean nothing without their font.
  return /^[\ue000-\uf8ff]/.test(text) || text === '' ? '•' : text.trim();
}
