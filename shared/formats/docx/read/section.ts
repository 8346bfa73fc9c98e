import type { PageSetup } from '#shared/document/text-document';
import type { XmlReader } from '../../xml/xml-reader.ts';
import { isOn } from './run-properties.ts';

/** A section as `w:sectPr` gives it: its pages, and which parts hold its headers and footers. */
export interface SectionFormat {
  readonly page: PageSetup;
  readonly furniture: readonly FurnitureReference[];
  /** The first page has a header and footer of its own. */
  readonly differentFirst: boolean;
}

export interface FurnitureReference {
  readonly kind: 'header' | 'footer';
  readonly on: 'default' | 'first' | 'even';
  readonly relationship: string;
}

/** A4 with margins of 2.54 cm, Word's own default in Britain. */
export const DEFAULT_PAGE: PageSetup = {
  width: 11906,
  height: 16838,
  orientation: 'portrait',
  margins: { top: 1440, right: 1440, bottom: 1440, left: 1440 },
};

export const DEFAULT_SECTION: SectionFormat = { page: DEFAULT_PAGE, furniture: [], differentFirst: false };

/** Reads the `w:sectPr` just opened. */
export function readSection(reader: XmlReader): SectionFormat {
  let page = DEFAULT_PAGE;
  let differentFirst = false;
  const furniture: FurnitureReference[] = [];
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:pgSz') page = { ...page, ...readSize(reader) };
    else if (reader.name === 'w:pgMar') page = { ...page, margins: readMargins(reader) };
    else if (reader.name === 'w:headerReference') setReference(furniture, readReference(reader, 'header'));
    else if (reader.name === 'w:footerReference') setReference(furniture, readReference(reader, 'footer'));
    else if (reader.name === 'w:titlePg') differentFirst = isOn(reader);
    reader.skip();
  }
  return { page, furniture, differentFirst };
}

function readSize(reader: XmlReader): Pick<PageSetup, 'width' | 'height' | 'orientation'> {
  const width = lengthOf(reader, 'w:w', DEFAULT_PAGE.width);
  const height = lengthOf(reader, 'w:h', DEFAULT_PAGE.height);
  const landscape = reader.attribute('w:orient') === 'landscape' || width > height;
  return { width, height, orientation: landscape ? 'landscape' : 'portrait' };
}

function readMargins(reader: XmlReader): PageSetup['margins'] {
  const { margins } = DEFAULT_PAGE;
  return {
    top: lengthOf(reader, 'w:top', margins.top),
    right: lengthOf(reader, 'w:right', margins.right),
    bottom: lengthOf(reader, 'w:bottom', margins.bottom),
    left: lengthOf(reader, 'w:left', margins.left),
  };
}

function readReference(reader: XmlReader, kind: FurnitureReference['kind']): FurnitureReference {
  const type = reader.attribute('w:type');
  return {
    kind,
    on: type === 'first' || type === 'even' ? type : 'default',
    relationship: reader.attribute('r:id') ?? '',
  };
}

/** One header and one footer of each kind: a second one of a kind takes the place of the first. */
function setReference(furniture: FurnitureReference[], reference: FurnitureReference): void {
  const index = furniture.findIndex((each) => each.kind === reference.kind && each.on === reference.on);
  if (index < 0) furniture.push(reference);
  else furniture[index] = reference;
}

/** Twentieths of a point; strict files may write a unit, as in "210mm". */
function lengthOf(reader: XmlReader, attribute: string, otherwise: number): number {
  const match = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/.exec(reader.attribute(attribute) ?? '');
  if (match === null) return otherwise;
  return Math.round(Number(match[1]) * (TWIPS[match[2] ?? ''] ?? 1));
}

const TWIPS: Readonly<Record<string, number>> = {
  mm: 56.6929,
  cm: 566.929,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
};
