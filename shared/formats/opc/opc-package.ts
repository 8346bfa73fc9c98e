import { refuse } from '#shared/document/refusal';
import type { Codec } from '../codec.ts';
import { requirePackage } from '../detect.ts';
import { decodeXml } from '../xml/decode.ts';
import { XmlReader } from '../xml/xml-reader.ts';
import { readZip, type ZipEntry } from '../zip/read-zip.ts';
import { readContentTypes, type ContentTypes } from './content-types.ts';
import { readRelationships, type Relationship } from './relationships.ts';

export type PackageKind = 'word' | 'excel';

/** An opened Office package: its parts, found through relationships, never by a fixed name (ISO/IEC 29500-2). */
export interface OpcPackage {
  readonly kind: PackageKind;
  /** Whether the file carries a macro project. It is never opened. */
  readonly hasMacros: boolean;
  readonly mainPart: string;
  readonly has: (part: string) => boolean;
  /** Opens an XML part. Throws DocumentRefused('PART_MISSING') when there is none of that name. */
  readonly open: (part: string) => XmlReader;
  /** What a part points at; the targets of internal relationships are part names. */
  readonly relationships: (part: string) => readonly Relationship[];
}

const ROOT_RELATIONSHIPS = '_rels/.rels';

/** Opens a Word or Excel file. Throws DocumentRefused, naming the format where it is another one. */
export function openPackage(bytes: Uint8Array, codec: Codec): OpcPackage {
  requirePackage(bytes);
  const entries = new Map<string, ZipEntry>();
  for (const entry of readZip(bytes, codec)) entries.set(entry.name.toLowerCase(), entry);
  refuseOtherFormats(entries);
  const open = (part: string): XmlReader => {
    const entry = entries.get(part.toLowerCase());
    return entry === undefined
      ? refuse('PART_MISSING', part)
      : new XmlReader(decodeXml(entry.read(), part), part);
  };
  const has = (part: string): boolean => entries.has(part.toLowerCase());
  const known = new Map<string, readonly Relationship[]>();
  const relationships = (part: string): readonly Relationship[] => {
    const name = relationshipsOf(part);
    const read = known.get(name) ?? (has(name) ? readRelationships(open(name), part) : []);
    known.set(name, read);
    return read;
  };
  const mainPart = findMainPart(relationships(''), has);
  const kind = kindOf(readContentTypes(open('[Content_Types].xml')), mainPart);
  return { ...kind, mainPart, has, open, relationships };
}

function refuseOtherFormats(entries: ReadonlyMap<string, ZipEntry>): void {
  const mimeType = entries.get('mimetype');
  if (mimeType !== undefined && mimeType.size < 200) {
    const type = new TextDecoder('latin1').decode(mimeType.read());
    if (type.includes('opendocument')) refuse('OPEN_DOCUMENT');
  }
  if (!entries.has('[content_types].xml')) refuse('NO_CONTENT_TYPES');
  if (!entries.has(ROOT_RELATIONSHIPS)) refuse('NO_ROOT_RELS');
}

function findMainPart(relationships: readonly Relationship[], has: (part: string) => boolean): string {
  const main = relationships.find((each) => each.type === 'officeDocument' && !each.external);
  if (main === undefined) refuse('NO_MAIN_RELATIONSHIP');
  if (!has(main.target)) refuse('MAIN_PART_MISSING', main.target);
  return main.target;
}

function kindOf(types: ContentTypes, mainPart: string): { kind: PackageKind; hasMacros: boolean } {
  const type = types.of(mainPart) ?? '';
  const hasMacros = types.all.some((each) => each === 'application/vnd.ms-office.vbaproject');
  if (/wordprocessingml\.(document|template)\b/.test(type)) return { kind: 'word', hasMacros };
  if (/ms-word\.(document|template)\.macro/.test(type)) return { kind: 'word', hasMacros: true };
  if (/spreadsheetml\.(sheet|template)\b/.test(type)) return { kind: 'excel', hasMacros };
  if (/ms-excel\.(sheet|template|addin)\.macro/.test(type)) return { kind: 'excel', hasMacros: true };
  if (type.includes('ms-excel.sheet.binary')) refuse('BINARY_WORKBOOK');
  if (type.includes('presentationml') || type.includes('ms-powerpoint')) refuse('PRESENTATION');
  return refuse('UNKNOWN_CONTENT', type);
}

function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
