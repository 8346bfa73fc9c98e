import type { ListKind, ListMark } from '#shared/document/text-document';
import type { XmlReader } from '../../xml/xml-reader.ts';
import { formatNumber } from './list-numbers.ts';

interface Level {
  readonly format: string;
  /** "%1.%2" for numbers, the character for bullets. */
  readonly text: string;
  readonly start: number;
  /** All numbers of the label as 1, 2, 3, whatever their own format. */
  readonly legal: boolean;
  /** Id of the paragraph style that puts its paragraphs on this level. */
  readonly style: string | null;
}

interface Definition {
  readonly levels: Map<number, Level>;
  /** Name of a list style that holds the levels instead. */
  styleLink: string | null;
  ownStyle: string | null;
}

interface Instance {
  readonly definition: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

const NOTHING: Level = { format: 'none', text: '', start: 1, legal: false, style: null };

/** The lists of a document, and the counting through it: labels must be asked for in reading order. */
export class Numbering {
  private readonly definitions = new Map<string, Definition>();
  private readonly instances = new Map<string, Instance>();
  /** Where each definition has got to, level by level; instances of one definition count on together. */
  private readonly counters = new Map<string, number[]>();
  private readonly started = new Set<string>();
  private readonly names = new Map<string, string>();

  constructor(reader: XmlReader | null) {
    if (reader === null) return;
    reader.next();
    while (reader.nextChild(1)) {
      if (reader.name === 'w:abstractNum') this.readDefinition(reader);
      else if (reader.name === 'w:num') this.readInstance(reader);
      else reader.skip();
    }
  }

  /** The mark of the next paragraph of list `id` at `level`; null when the file does not define the list. */
  next(id: string, level: number): ListMark | null {
    const instance = this.instances.get(id);
    if (instance === undefined) return null;
    const definition = this.resolve(instance.definition);
    const levelOf = (index: number): Level =>
      instance.levels.get(index) ?? definition?.levels.get(index) ?? NOTHING;
    const current = levelOf(level);
    const numbers = this.count(id, instance, level, levelOf);
    if (current.format === 'bullet') {
      return {
        list: this.nameOf(instance.definition),
        level,
        kind: 'bullet',
        label: bulletCharacter(current.text),
      };
    }
    if (current.format === 'none' && current.text.trim() === '') return null;
    const label = current.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return formatNumber(
        numbers[index] ?? levelOf(index).start,
        current.legal ? 'decimal' : levelOf(index).format,
      );
    });
    return {
      list: this.nameOf(instance.definition),
      level,
      kind: KINDS[current.format] ?? 'other',
      label: label.trim(),
    };
  }

  /** The level that a list gives to paragraphs of a style; null when it names none for it. */
  levelOfStyle(id: string, style: string): number | null {
    const instance = this.instances.get(id);
    const levels = instance === undefined ? undefined : this.resolve(instance.definition)?.levels;
    for (const [index, level] of levels ?? []) {
      if (level.style === style) return index;
    }
    return null;
  }

  private count(
    id: string,
    instance: Instance,
    level: number,
    levelOf: (index: number) => Level,
  ): readonly number[] {
    const counter = this.counters.get(instance.definition) ?? [];
    this.counters.set(instance.definition, counter);
    if (!this.started.has(id)) {
      this.started.add(id);
      // An override of the start makes a list of its own from here on (ISO/IEC 29500-1, 17.9.27).
      for (const [index, start] of instance.starts) counter[index] = index < level ? start : start - 1;
      if (instance.starts.has(0)) counter.length = Math.min(counter.length, 1);
    }
    for (let index = 0; index < level; index++) counter[index] ??= levelOf(index).start;
    counter[level] = (counter[level] ?? levelOf(level).start - 1) + 1;
    counter.length = level + 1;
    return counter;
  }

  /** Lists are named by the order in which they appear, so that names do not hang on ids in the file. */
  private nameOf(definition: string): string {
    let name = this.names.get(definition);
    if (name === undefined) {
      name = String(this.names.size + 1);
      this.names.set(definition, name);
    }
    return name;
  }

  private resolve(id: string): Definition | undefined {
    const definition = this.definitions.get(id);
    const link = definition?.styleLink ?? null;
    if (link === null) return definition;
    return [...this.definitions.values()].find((each) => each.ownStyle === link) ?? definition;
  }

  private readDefinition(reader: XmlReader): void {
    const id = reader.attribute('w:abstractNumId') ?? '';
    const definition: Definition = { levels: new Map(), styleLink: null, ownStyle: null };
    const depth = reader.depth;
    while (reader.nextChild(depth)) {
      if (reader.name === 'w:lvl') {
        readLevel(reader, definition.levels);
        continue;
      }
      if (reader.name === 'w:numStyleLink') definition.styleLink = reader.attribute('w:val');
      if (reader.name === 'w:styleLink') definition.ownStyle = reader.attribute('w:val');
      reader.skip();
    }
    this.definitions.set(id, definition);
  }

  private readInstance(reader: XmlReader): void {
    const id = reader.attribute('w:numId') ?? '';
    let definition = '';
    const starts = new Map<number, number>();
    const levels = new Map<number, Level>();
    const depth = reader.depth;
    let overridden = 0;
    while (reader.nextChild(depth)) {
      if (reader.name === 'w:lvlOverride') {
        overridden = Number(reader.attribute('w:ilvl'));
        continue;
      }
      if (reader.name === 'w:lvl') {
        readLevel(reader, levels);
        continue;
      }
      if (reader.name === 'w:abstractNumId') definition = reader.attribute('w:val') ?? '';
      if (reader.name === 'w:startOverride') starts.set(overridden, Number(reader.attribute('w:val')));
      reader.skip();
    }
    this.instances.set(id, { definition, starts, levels });
  }
}

function readLevel(reader: XmlReader, levels: Map<number, Level>): void {
  const index = Number(reader.attribute('w:ilvl'));
  const level: { -readonly [key in keyof Level]: Level[key] } = { ...NOTHING, format: 'decimal' };
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:numFmt') level.format = reader.attribute('w:val') ?? 'decimal';
    if (reader.name === 'w:lvlText') level.text = reader.attribute('w:val') ?? '';
    if (reader.name === 'w:start') level.start = Number(reader.attribute('w:val')) || 0;
    if (reader.name === 'w:isLgl') level.legal = true;
    if (reader.name === 'w:pStyle') level.style = reader.attribute('w:val');
    reader.skip();
  }
  levels.set(index, level);
}

const KINDS: Readonly<Record<string, ListKind>> = {
  decimal: 'decimal',
  decimalZero: 'decimal',
  ordinal: 'decimal',
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
};

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
