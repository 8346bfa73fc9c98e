import type { DocumentPart, SourceRef } from '#shared/document/source-ref';
import type {
  Block,
  ContentControl,
  Contents,
  Inline,
  Paragraph,
  Revision,
} from '#shared/document/text-document';
import { refuse } from '#shared/document/refusal';
import type { Relationship } from '../../opc/relationships.ts';
import type { Report } from '../../ooxml/report.ts';
import type { ThemeColours } from '../../ooxml/theme.ts';
import type { XmlReader } from '../../xml/xml-reader.ts';
import { CELL, PARAGRAPH, type Capacity } from './capacity.ts';
import type { CommentQuotes } from './comment-quotes.ts';
import { FieldStack } from './fields.ts';
import type { Look } from './headings-by-look.ts';
import type { Numbering } from './numbering.ts';
import type { MarksPool } from './run-properties.ts';
import type { SectionFormat } from './section.ts';
import type { Stylesheet } from './styles.ts';
import type { TextWatch } from './text-watch.ts';

/** Limits for tables in a Word file (reliability.md 3.1). */
export const TABLE_LIMITS = { nesting: 20, columns: 200, rows: 20_000 };

/** What all parts of a document share. */
export interface DocumentContext {
  readonly styles: Stylesheet;
  readonly numbering: Numbering;
  readonly theme: ThemeColours;
  readonly marks: MarksPool;
  readonly report: Report;
  readonly quotes: CommentQuotes;
  /** How the paragraphs outside tables look, for finding headings without a style. */
  readonly looks: Map<Paragraph, Look>;
  /** Points. */
  readonly bodySize: number;
  readonly capacity: Capacity;
  /** Null where nobody asks where text stands in the XML. */
  readonly watch: TextWatch | null;
}

/** What holds for everything inside the element being read. */
export interface Surroundings {
  readonly control: ContentControl | null;
  readonly revision: Revision | null;
  readonly link: string | null;
}

export const NO_SURROUNDINGS: Surroundings = { control: null, revision: null, link: null };

/** `take` gets elements that are no blocks: it reads one to its end and is true, or leaves it and is false. */
export type BlockReader = (
  context: PartContext,
  around: Surroundings,
  take?: (name: string) => boolean,
) => Block[];

/** A section ends before the block with that index. */
export interface SectionEnd {
  readonly block: number;
  readonly format: SectionFormat;
}

export interface PartSource {
  readonly reader: XmlReader;
  readonly part: DocumentPart;
  readonly relationships: readonly Relationship[];
}

/** One part being read: where the reader is, and what has been seen on the way. */
export class PartContext {
  readonly reader: XmlReader;
  readonly document: DocumentContext;
  readonly place: Place;
  readonly fields = new FieldStack();
  /** Anchors that stand between blocks; they belong to the next paragraph. */
  anchorsAhead: string[] = [];
  /** What belongs to the next paragraph, because the mark between the two was put in and taken out again. */
  carried: CarriedParagraph | null = null;
  /** The table of contents read last, and where its lines go. */
  contents: { readonly block: Contents; readonly entries: Paragraph[] } | null = null;
  /** Whether the style of the paragraph being read hides its text. */
  hiddenByStyle = false;
  /** By depth: whether the AlternateContent open there has had one of its alternatives read. */
  readonly alternateTaken: boolean[] = [];
  /** Content of text boxes met in the paragraph being read; it follows the paragraph. */
  textBoxes: Block[] = [];
  readonly sectionEnds: SectionEnd[] = [];
  /** Reads blocks up to the end of the open element. Handed in, because blocks hold tables that hold blocks. */
  readonly readBlocks: BlockReader;
  private readonly targets: ReadonlyMap<string, Relationship>;

  constructor(source: PartSource, document: DocumentContext, readBlocks: BlockReader) {
    this.reader = source.reader;
    this.document = document;
    this.place = new Place(source.part, document.capacity);
    this.targets = new Map(source.relationships.map((each) => [each.id, each]));
    this.readBlocks = readBlocks;
  }

  target(id: string | null): Relationship | null {
    return id === null ? null : (this.targets.get(id) ?? null);
  }
}

/** A paragraph that the next one continues, with what that one adds to. */
export interface CarriedParagraph {
  readonly paragraph: Paragraph;
  readonly inlines: Inline[];
  readonly anchors: string[];
}

interface TablePlace {
  readonly number: number;
  row: number;
  column: number;
  columnNames: readonly string[];
}

/** Counts tables, rows, cells and paragraphs, to say where something stands. */
export class Place {
  private readonly part: DocumentPart;
  private readonly capacity: Capacity;
  private readonly open: TablePlace[] = [];
  private readonly paragraphs: number[] = [0];
  private tables = 0;
  private rows = 0;
  private inTextBox = 0;

  constructor(part: DocumentPart, capacity: Capacity) {
    this.part = part;
    this.capacity = capacity;
  }

  enterTable(): void {
    this.open.push({ number: ++this.tables, row: 0, column: 0, columnNames: [] });
    if (this.open.length > TABLE_LIMITS.nesting) refuse('TABLE_NESTING');
  }

  leaveTable(): void {
    this.open.pop();
  }

  enterRow(): void {
    const table = this.open.at(-1);
    if (table !== undefined) table.row++;
    if (++this.rows > TABLE_LIMITS.rows) refuse('TABLE_TOO_LONG');
  }

  /** `column` counts grid columns from 0. */
  enterCell(column: number): void {
    const table = this.open.at(-1);
    if (table !== undefined) table.column = column + 1;
    this.paragraphs.push(0);
    this.capacity.take(CELL);
  }

  leaveCell(): void {
    this.paragraphs.pop();
  }

  nameColumns(names: readonly string[]): void {
    const table = this.open.at(-1);
    if (table !== undefined) table.columnNames = names;
  }

  get inTable(): boolean {
    return this.open.length > 0;
  }

  /** Neither in a table nor in a text box, where sections may end and headings stand. */
  get isOutermost(): boolean {
    return this.open.length === 0 && this.inTextBox === 0;
  }

  enterParagraph(): void {
    this.paragraphs.push((this.paragraphs.pop() ?? 0) + 1);
    this.capacity.take(PARAGRAPH);
  }

  enterTextBox(): void {
    this.inTextBox++;
  }

  leaveTextBox(): void {
    this.inTextBox--;
  }

  here(): SourceRef {
    const table = this.open.at(-1);
    const part = this.inTextBox > 0 ? 'text-box' : this.part;
    const paragraph = this.paragraphs.at(-1) || null;
    if (table === undefined) {
      return { part, table: null, row: null, column: null, columnName: null, paragraph, sheet: null };
    }
    return {
      part,
      table: table.number,
      row: table.row || null,
      column: table.column || null,
      columnName: table.columnNames[table.column - 1] ?? null,
      paragraph,
      sheet: null,
    };
  }
}
