import type { XmlReader } from '../../xml/xml-reader.ts';
import type { ThemeColours } from '../../ooxml/theme.ts';
import type { Rgb } from '../../ooxml/colour.ts';
import { DEFINITION, type Capacity } from './capacity.ts';
import { readParagraphFormat, type ParagraphFormat } from './paragraph-properties.ts';
import { readRunFormat, readSize, type RunFormat } from './run-properties.ts';
import { readTableStyleParts, type TableStyleParts } from './table-style.ts';

/** One style as the file gives it, before what it inherits is added. */
export interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | null;
  readonly run: RunFormat;
  readonly paragraph: ParagraphFormat;
  readonly table: TableStyleParts;
}

/** A paragraph style with everything it inherits. */
export interface ParagraphStyle {
  readonly name: string;
  /** 1 to 9, null when the style is no heading. */
  readonly headingLevel: number | null;
  readonly list: { readonly id: string; readonly level: number } | null;
  readonly bold: boolean;
  readonly hidden: boolean;
  /** Points; null when neither the style nor the defaults say. */
  readonly size: number | null;
  readonly shade: Rgb | null;
  readonly alignment: NonNullable<ParagraphFormat['alignment']> | null;
  readonly pageBreakBefore: boolean;
}

export interface Stylesheet {
  /** The style of a paragraph that names none, or that id. */
  readonly paragraph: (id: string | null) => ParagraphStyle;
  readonly isDefaultParagraph: (id: string) => boolean;
  readonly character: (id: string) => RunFormat | null;
  /** From the outermost style inherited to the style itself. */
  readonly tableChain: (id: string | null) => readonly TableStyleParts[];
  readonly language: string | null;
}

interface Parsed {
  readonly styles: Map<string, Style>;
  defaultParagraph: string | null;
  defaultTable: string | null;
  language: string | null;
  defaults: RunFormat;
}

const LONGEST_CHAIN = 30;

/** Reads the styles part. Without one every style is plain. */
export function readStyles(reader: XmlReader | null, theme: ThemeColours, capacity: Capacity): Stylesheet {
  const parsed: Parsed = {
    styles: new Map(),
    defaultParagraph: null,
    defaultTable: null,
    language: null,
    defaults: {},
  };
  if (reader !== null) {
    reader.next();
    while (reader.nextChild(1)) {
      capacity.take(DEFINITION);
      readEntry(reader, theme, parsed);
    }
  }
  return toStylesheet(parsed);
}

function readEntry(reader: XmlReader, theme: ThemeColours, parsed: Parsed): void {
  if (reader.name === 'w:docDefaults') readDefaults(reader, parsed);
  else if (reader.name === 'w:style') readStyle(reader, theme, parsed);
  else reader.skip();
}

function readDefaults(reader: XmlReader, parsed: Parsed): void {
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:lang') {
      parsed.language = reader.attribute('w:val');
      reader.skip();
    } else if (reader.name === 'w:sz') {
      parsed.defaults.size = readSize(reader);
      reader.skip();
    } else if (reader.name === 'w:pPrDefault') {
      reader.skip();
    }
    // rPrDefault and its rPr are walked through: their children come next.
  }
}

function readStyle(reader: XmlReader, theme: ThemeColours, parsed: Parsed): void {
  const id = reader.attribute('w:styleId') ?? '';
  const type = reader.attribute('w:type') ?? 'paragraph';
  if (reader.attribute('w:default') === '1' || reader.attribute('w:default') === 'true') {
    if (type === 'paragraph') parsed.defaultParagraph = id;
    if (type === 'table') parsed.defaultTable = id;
  }
  let name = id;
  let basedOn: string | null = null;
  let run: RunFormat = {};
  let paragraph: ParagraphFormat = {};
  const table: TableStyleParts = new Map();
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:name') name = reader.attribute('w:val') ?? id;
    else if (reader.name === 'w:basedOn') basedOn = reader.attribute('w:val');
    else if (reader.name === 'w:rPr') {
      run = readRunFormat(reader, theme);
      continue;
    } else if (reader.name === 'w:pPr') {
      paragraph = readParagraphFormat(reader, theme);
      continue;
    } else if (type === 'table' && readTableStyleParts(reader, theme, table)) continue;
    reader.skip();
  }
  parsed.styles.set(id, { id, name, basedOn, run, paragraph, table });
}

function toStylesheet(parsed: Parsed): Stylesheet {
  const paragraphs = new Map<string, ParagraphStyle>();
  const characters = new Map<string, RunFormat | null>();
  return {
    paragraph: (id) => {
      const key = id ?? parsed.defaultParagraph ?? '';
      let style = paragraphs.get(key);
      if (style === undefined) {
        style = resolveParagraph(chainOf(parsed.styles, key), key, parsed.defaults);
        paragraphs.set(key, style);
      }
      return style;
    },
    isDefaultParagraph: (id) => id === parsed.defaultParagraph,
    character: (id) => {
      let format = characters.get(id);
      if (format === undefined) {
        const chain = chainOf(parsed.styles, id);
        format = saysNothing(chain) ? null : Object.assign({}, ...chain.map((style) => style.run));
        characters.set(id, format ?? null);
      }
      return format ?? null;
    },
    tableChain: (id) => chainOf(parsed.styles, id ?? parsed.defaultTable ?? '').map((style) => style.table),
    language: parsed.language,
  };
}

/** How Word shows every link says no more than that it is one. */
function saysNothing(chain: readonly Style[]): boolean {
  const name = chain.at(-1)?.name;
  return name === undefined || /^(followed)?hyperlink$/i.test(name);
}

/** The style and what it is based on, outermost first. A circle of styles is cut. */
function chainOf(styles: ReadonlyMap<string, Style>, id: string): Style[] {
  const chain: Style[] = [];
  let current = styles.get(id);
  while (current !== undefined && chain.length < LONGEST_CHAIN && !chain.includes(current)) {
    chain.unshift(current);
    current = current.basedOn === null ? undefined : styles.get(current.basedOn);
  }
  return chain;
}

function resolveParagraph(chain: readonly Style[], id: string, defaults: RunFormat): ParagraphStyle {
  const run: RunFormat = Object.assign({}, defaults, ...chain.map((style) => style.run));
  const format: ParagraphFormat = Object.assign({}, ...chain.map((style) => style.paragraph));
  return {
    name: chain.at(-1)?.name ?? id,
    headingLevel: headingLevelOf(chain, format),
    list:
      format.listId === undefined || format.listId === '0'
        ? null
        : { id: format.listId, level: format.listLevel ?? 0 },
    bold: run.bold ?? false,
    hidden: run.hidden ?? false,
    size: run.size ?? null,
    shade: format.shade?.fill ?? null,
    alignment: format.alignment ?? null,
    pageBreakBefore: format.pageBreakBefore ?? false,
  };
}

/** By the name of the style or of one it is based on, else by its outline level. */
function headingLevelOf(chain: readonly Style[], format: ParagraphFormat): number | null {
  if (format.outlineLevel !== undefined) return format.outlineLevel < 9 ? format.outlineLevel + 1 : null;
  for (const style of chain.toReversed()) {
    const level = /^heading ?([1-9])$/i.exec(style.name)?.[1];
    if (level !== undefined) return Number(level);
  }
  return null;
}
