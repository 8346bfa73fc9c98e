import type { XmlReader } from '../../xml/xml-reader.ts';
import { DEFINITION, type Capacity } from './capacity.ts';
import { isOn } from './run-properties.ts';

/** One of the nine levels of a list. */
export interface ListLevel {
  readonly format: string;
  /** "%1.%2" for numbers, the character for bullets. */
  readonly text: string;
  readonly start: number;
  /** All numbers of the label as 1, 2, 3, whatever their own format. */
  readonly legal: boolean;
  /** Id of the paragraph style that puts its paragraphs on this level. */
  readonly style: string | null;
  /** The level, from 1, whose paragraphs start this one again; 0 for none, null for every level above. */
  readonly restart: number | null;
}

/** What a `w:num` stands for: the levels of its definition, some of them changed. */
export interface NumberedList {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that this list starts again, and at which number. */
  readonly starts: ReadonlyMap<number, number>;
}

interface Definition {
  readonly id: string;
  readonly levels: Map<number, ListLevel>;
  /** Name of a list style that holds the levels instead. */
  styleLink: string | null;
  ownStyle: string | null;
}

interface Instance {
  definition: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
}

const DEEPEST_LEVEL = 8;
const LONGEST_LABEL = 50;

/** Reads the numbering part: its lists by their ids. */
export function readNumberingPart(reader: XmlReader, capacity: Capacity): ReadonlyMap<string, NumberedList> {
  const definitions = new Map<string, Definition>();
  const instances = new Map<string, Instance>();
  reader.next();
  while (reader.nextChild(1)) {
    capacity.take(DEFINITION);
    const id = reader.attribute('w:abstractNumId') ?? reader.attribute('w:numId') ?? '';
    if (reader.name === 'w:abstractNum') definitions.set(id, readDefinition(reader, id));
    else if (reader.name === 'w:num') instances.set(id, readInstance(reader));
    else reader.skip();
  }
  const byStyle = new Map<string, Definition>();
  for (const definition of definitions.values()) {
    if (definition.ownStyle !== null) byStyle.set(definition.ownStyle, definition);
  }
  return new Map([...instances].map(([id, instance]) => [id, resolve(instance, definitions, byStyle)]));
}

function resolve(
  { definition, levels, starts }: Instance,
  definitions: ReadonlyMap<string, Definition>,
  byStyle: ReadonlyMap<string, Definition>,
): NumberedList {
  const own = definitions.get(definition);
  const link = own?.styleLink ?? null;
  const linked = link === null ? own : (byStyle.get(link) ?? own);
  return {
    definition: linked?.id ?? definition,
    levels: levels.size === 0 ? (linked?.levels ?? levels) : new Map([...(linked?.levels ?? []), ...levels]),
    starts,
  };
}

function readDefinition(reader: XmlReader, id: string): Definition {
  const definition: Definition = { id, levels: new Map(), styleLink: null, ownStyle: null };
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
  return definition;
}

function readInstance(reader: XmlReader): Instance {
  const instance: Instance = { definition: '', starts: new Map(), levels: new Map() };
  let overridden = 0;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:lvlOverride') {
      // Its children come next.
      overridden = levelIndex(reader);
    } else if (reader.name === 'w:lvl') readLevel(reader, instance.levels);
    else {
      if (reader.name === 'w:abstractNumId') instance.definition = reader.attribute('w:val') ?? '';
      if (reader.name === 'w:startOverride') instance.starts.set(overridden, numberOf(reader));
      reader.skip();
    }
  }
  return instance;
}

function readLevel(reader: XmlReader, levels: Map<number, ListLevel>): void {
  const index = levelIndex(reader);
  const level: { -readonly [key in keyof ListLevel]: ListLevel[key] } = {
    format: 'decimal',
    text: '',
    start: 0,
    legal: false,
    style: null,
    restart: null,
  };
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:numFmt') level.format = reader.attribute('w:val') ?? 'decimal';
    if (reader.name === 'w:lvlText') level.text = (reader.attribute('w:val') ?? '').slice(0, LONGEST_LABEL);
    if (reader.name === 'w:start') level.start = numberOf(reader);
    if (reader.name === 'w:isLgl') level.legal = isOn(reader);
    if (reader.name === 'w:pStyle') level.style = reader.attribute('w:val');
    if (reader.name === 'w:lvlRestart') level.restart = numberOf(reader);
    reader.skip();
  }
  levels.set(index, level);
}

function levelIndex(reader: XmlReader): number {
  const index = Number(reader.attribute('w:ilvl'));
  return Number.isInteger(index) ? Math.min(DEEPEST_LEVEL, Math.max(0, index)) : 0;
}

function numberOf(reader: XmlReader): number {
  const value = Number(reader.attribute('w:val'));
  return Number.isSafeInteger(value) ? value : 0;
}
