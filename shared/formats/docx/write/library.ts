import type * as DocxPackage from 'docx';
import type {
  IContext,
  IParagraphOptions,
  ITableOptions,
  IXmlableObject,
  Paragraph,
  Run,
  Table,
  XmlComponent,
} from 'docx';
import { legalText } from '../../xml/write-text.ts';
import { ZIP_LIMITS, type ZipLimits } from '../../zip/read-zip.ts';

/** What we packed ourselves needs no guard against bombs: much alike, it may well shrink more than 200:1. */
export const PACKED_HERE: ZipLimits = {
  ...ZIP_LIMITS,
  file: Infinity,
  entry: Infinity,
  total: Infinity,
  ratio: Infinity,
};

type Docx = typeof DocxPackage;

/** The `docx` package, with what it has no class for. */
export interface Library {
  readonly docx: Docx;
  /** An element of any name ("w:sdt"), with attributes by their full names. */
  readonly element: (
    name: string,
    attributes?: Readonly<Record<string, string | number>>,
    children?: readonly XmlComponent[],
  ) => XmlComponent;
  /** An element as a part of a paragraph. */
  readonly inline: (element: XmlComponent) => Run;
  /** A paragraph that stands, whole, in a content control with those properties. */
  readonly controlledParagraph: (options: IParagraphOptions, properties: XmlComponent) => Paragraph;
  /** A table with one more property, which comes after all others. */
  readonly tableWith: (options: ITableOptions, property: XmlComponent) => Table;
}

/** Loads the package. Only when a Word file is written: starting the program must stay light. */
export async function loadLibrary(): Promise<Library> {
  const docx = await import('docx');
  const element: Library['element'] = (name, attributes = {}, children = []) => {
    const written = Object.entries(attributes).map(
      ([key, value]) => [key, { key, value: shield(String(value)) }] as const,
    );
    return new docx.BuilderElement({ name, attributes: Object.fromEntries(written), children });
  };
  return { docx, element, ...extendClasses(docx) };
}

function extendClasses(docx: Docx): Pick<Library, 'inline' | 'controlledParagraph' | 'tableWith'> {
  class Inline extends docx.Run {
    private readonly inner: XmlComponent;

    constructor(inner: XmlComponent) {
      super({});
      this.inner = inner;
    }

    override prepForXml(context: IContext): IXmlableObject | undefined {
      return this.inner.prepForXml(context);
    }
  }

  class ControlledParagraph extends docx.Paragraph {
    private readonly control: XmlComponent;

    constructor(options: IParagraphOptions, control: XmlComponent) {
      super(options);
      this.control = control;
    }

    override prepForXml(context: IContext): IXmlableObject | undefined {
      const parts = [this.control.prepForXml(context), { 'w:sdtContent': [super.prepForXml(context)] }];
      return { 'w:sdt': parts };
    }
  }

  class TableWithProperty extends docx.Table {
    private readonly property: XmlComponent;

    constructor(options: ITableOptions, property: XmlComponent) {
      super(options);
      this.property = property;
    }

    override prepForXml(context: IContext): IXmlableObject | undefined {
      const table = super.prepForXml(context);
      partOf(partOf(table, 'w:tbl'), 'w:tblPr').push(this.property.prepForXml(context));
      return table;
    }
  }

  return {
    inline: (inner) => new Inline(inner),
    controlledParagraph: (options, properties) => new ControlledParagraph(options, properties),
    tableWith: (options, property) => new TableWithProperty(options, property),
  };
}

/** The children of the element of that name, itself a child of the ones given. */
function partOf(within: unknown, name: string): unknown[] {
  const candidates = Array.isArray(within) ? within : [within];
  for (const candidate of candidates) {
    const found: unknown =
      typeof candidate === 'object' && candidate !== null ? Reflect.get(candidate, name) : null;
    if (Array.isArray(found)) return found;
  }
  throw new Error(`The library wrote no ${name}.`);
}

const BRACE = '{';
const SHIELD = '\uf8fe';

/**
 * Text for the library. Its packer fills in placeholders in braces wherever they stand, in a paper's words too
 * ("{default-bullet-numbering-0}" would be printed as "1"), so braces travel under another name.
 */
export function shield(text: string): string {
  const legal = legalText(text);
  if (!legal.includes(BRACE) && !legal.includes(SHIELD)) return legal;
  return legal.replaceAll(SHIELD, `${SHIELD}0`).replaceAll(BRACE, `${SHIELD}1`);
}

/** Undoes `shield` in what the library made. */
export function unshield(xml: string): string {
  if (!xml.includes(SHIELD)) return xml;
  return xml.replaceAll(`${SHIELD}1`, BRACE).replaceAll(`${SHIELD}0`, SHIELD);
}
