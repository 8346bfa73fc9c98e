import type { SourceRef } from './source-ref.ts';

/**
 * The neutral text document: what a Word file says and how it looks, without Word.
 * Readers make it, checks and the recogniser read it, papers build it, writers print it.
 */
export interface TextDocument {
  readonly kind: 'text';
  readonly properties: DocumentProperties;
  /** The default language of the text, as in "en-GB"; null when the file names none. */
  readonly language: string | null;
  readonly body: readonly Block[];
  /** In order; the first starts at block 0. A document always has at least one. */
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  readonly comments: readonly Comment[];
}

/** Core properties of the file. Dates are kept as written (ISO 8601 in Word files). */
export interface DocumentProperties {
  readonly title: string | null;
  readonly subject: string | null;
  readonly author: string | null;
  readonly keywords: string | null;
  readonly description: string | null;
  readonly category: string | null;
  readonly language: string | null;
  readonly lastModifiedBy: string | null;
  readonly created: string | null;
  readonly modified: string | null;
}

export const NO_PROPERTIES: DocumentProperties = {
  title: null,
  subject: null,
  author: null,
  keywords: null,
  description: null,
  category: null,
  language: null,
  lastModifiedBy: null,
  created: null,
  modified: null,
};

/** A run of pages with one size and one set of headers and footers. Lengths in twentieths of a point. */
export interface Section {
  /** Index into the body of the first block in the section. */
  readonly firstBlock: number;
  readonly page: PageSetup;
  readonly headers: readonly PageFurniture[];
  readonly footers: readonly PageFurniture[];
}

export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** A header or footer, kept apart from the body. */
export interface PageFurniture {
  readonly on: 'default' | 'first' | 'even';
  readonly blocks: readonly Block[];
}

export interface Note {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly blocks: readonly Block[];
}

export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
  /** The words that the comment is about. */
  readonly quote: string;
  readonly at: SourceRef;
}

export type Block = Paragraph | Table | Contents;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly at: SourceRef;
  /** The style's name as Word shows it ("Heading 1"), null for the default style. */
  readonly style: string | null;
  readonly heading: Heading | null;
  readonly list: ListMark | null;
  readonly alignment: 'left' | 'centre' | 'right' | 'justified' | null;
  readonly pageBreakBefore: boolean;
  /** Fill behind the whole paragraph, RRGGBB. */
  readonly shade: string | null;
  /** Names that references in the document can point at. */
  readonly anchors: readonly string[];
  readonly control: ContentControl | null;
  /** Tracked change of the paragraph mark: with an accepted deletion the next paragraph joins this one. */
  readonly markRevision: Revision | null;
  readonly inlines: readonly Inline[];
}

/** `level` is 1 to 9. A heading by look is only bold or large: Word's own navigation does not know it. */
export interface Heading {
  readonly level: number;
  readonly by: 'style' | 'outline' | 'look';
}

export type ListKind =
  'bullet' | 'decimal' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman' | 'other';

export interface ListMark {
  /** Paragraphs with the same list count on together. */
  readonly list: string;
  /** 0 is the outermost level. */
  readonly level: number;
  readonly kind: ListKind;
  /** What stands before the text: a bullet character, or a number with its punctuation, as in "2.1". */
  readonly label: string;
}

export type Inline = TextRun | Break | Image | NoteReference;

/** Text with one look. Tabs are \t, line breaks \n; non-breaking spaces and soft hyphens are kept. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly marks: Marks;
  /** http, https or mailto address, or "#name" for an anchor in the document. */
  readonly link: string | null;
  readonly field: Field | null;
  readonly control: ContentControl | null;
  readonly revision: Revision | null;
}

export interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly script: 'superscript' | 'subscript' | null;
  /** RRGGBB, or null when none is set. */
  readonly highlight: string | null;
  readonly shade: string | null;
  readonly colour: string | null;
  /** In points; null for the style's own size. */
  readonly size: number | null;
  readonly hidden: boolean;
}

export const PLAIN: Marks = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  script: null,
  highlight: null,
  shade: null,
  colour: null,
  size: null,
  hidden: false,
};

/** What a run shows the value of. The shown value is the run's text; the field's code is never kept. */
export type Field =
  /** A figure of the plan, named as in `activity.blue.count`. */
  | { readonly kind: 'live'; readonly name: string }
  | { readonly kind: 'page-number' }
  | { readonly kind: 'page-count' }
  /** The number or text of the paragraph with that anchor. */
  | { readonly kind: 'reference'; readonly anchor: string }
  | { readonly kind: 'other' };

/** A form field of Word ("content control") around the text. */
export interface ContentControl {
  readonly kind: 'text' | 'rich' | 'drop-down' | 'date' | 'checkbox' | 'picture' | 'other';
  readonly tag: string | null;
  readonly title: string | null;
  /** The text is the prompt, nobody has filled it in. */
  readonly placeholder: boolean;
}

export interface Revision {
  readonly kind: 'inserted' | 'deleted' | 'moved-here' | 'moved-away';
  readonly author: string;
  readonly date: string | null;
}

export interface Break {
  readonly kind: 'break';
  readonly to: 'page' | 'column';
}

export interface Image {
  readonly kind: 'image';
  /** Null when the file gives none. */
  readonly alt: string | null;
  readonly decorative: boolean;
  /** Name of the part that holds the picture, null for a linked one. */
  readonly part: string | null;
}

export interface NoteReference {
  readonly kind: 'note';
  readonly note: 'footnote' | 'endnote';
  readonly id: string;
}

export interface Table {
  readonly kind: 'table';
  readonly at: SourceRef;
  /** In twentieths of a point, one a grid column; empty when the file gives none. */
  readonly columnWidths: readonly number[];
  /** Title or description for people who do not see the table. */
  readonly caption: string | null;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Marked as a header row, which repeats on each page. */
  readonly header: boolean;
  readonly revision: Revision | null;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly at: SourceRef;
  /** Grid column it starts at, from 0. */
  readonly column: number;
  readonly columnSpan: number;
  /** Vertical merge: a `continue` cell belongs to the nearest `start` above it. */
  readonly merge: 'none' | 'start' | 'continue';
  /** RRGGBB as a person sees it, whatever it comes from. */
  readonly shade: Shade | null;
  readonly blocks: readonly Block[];
}

export interface Shade {
  readonly fill: string;
  readonly from: 'cell' | 'table-style' | 'paragraph' | 'text' | 'rule';
}

/** A list of the document's headings that Word keeps up to date. */
export interface Contents {
  readonly kind: 'contents';
  readonly at: SourceRef;
  /** Deepest heading level listed. */
  readonly levels: number;
  /** What is printed now. */
  readonly entries: readonly Paragraph[];
}
