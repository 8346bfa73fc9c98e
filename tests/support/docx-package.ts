import { nodeCodec } from '#app/files/node-codec';
import type { ReadResult } from '#shared/document/read-result';
import type { TextDocument } from '#shared/document/text-document';
import { readDocx } from '#shared/formats/docx/read/read-docx';
import { openPackage } from '#shared/formats/opc/opc-package';
import { rawZip, type RawEntry } from './raw-zip.ts';
import { escapeXml } from './word-xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

export interface Relation {
  readonly id: string;
  /** Last word of the type's address: "hyperlink". */
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** The parts of a Word file, each as the content of its root element. Absent parts are left out of the package. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly theme?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
  /** Content of `docProps/core.xml`. */
  readonly core?: string;
  /** Headers and footers by relationship id, as in `{ rId11: ['hdr', p('Board')] }`. */
  readonly furniture?: Readonly<Record<string, readonly ['hdr' | 'ftr', string]>>;
  readonly relations?: readonly Relation[];
  /** Content type of the main part. */
  readonly mainType?: string;
  /** Whole parts by name. */
  readonly more?: Readonly<Record<string, string>>;
}

const ROOTS = [
  ['styles', 'w:styles'],
  ['numbering', 'w:numbering'],
  ['theme', 'a:theme'],
  ['footnotes', 'w:footnotes'],
  ['endnotes', 'w:endnotes'],
  ['comments', 'w:comments'],
  ['settings', 'w:settings'],
] as const;

/** The parts of a package by name, for tests that change one before packing. */
export function docxParts(parts: DocxParts): Map<string, string> {
  const files = new Map<string, string>();
  const relations: Relation[] = [...(parts.relations ?? [])];
  for (const [type, root] of ROOTS) {
    const content = parts[type];
    if (content === undefined) continue;
    files.set(`word/${type}.xml`, rootElement(root, content));
    relations.push({ id: `r-${type}`, type, target: `${type}.xml` });
  }
  for (const [id, [kind, content]] of Object.entries(parts.furniture ?? {})) {
    files.set(`word/${id}.xml`, rootElement(`w:${kind}`, content));
    relations.push({ id, type: kind === 'hdr' ? 'header' : 'footer', target: `${id}.xml` });
  }
  const rootRelations: Relation[] = [{ id: 'r1', type: 'officeDocument', target: 'word/document.xml' }];
  if (parts.core !== undefined) {
    files.set('docProps/core.xml', coreProperties(parts.core));
    rootRelations.push({ id: 'r2', type: 'core-properties', target: 'docProps/core.xml' });
  }
  const mainType = parts.mainType ?? `${WORD_TYPE}.document.main+xml`;
  return new Map([
    ['[Content_Types].xml', contentTypes(mainType)],
    ['_rels/.rels', relationships(rootRelations)],
    ['word/document.xml', rootElement('w:document', `<w:body>${parts.body}</w:body>`)],
    ['word/_rels/document.xml.rels', relationships(relations)],
    ...files,
    ...Object.entries(parts.more ?? {}),
  ]);
}

export function docx(parts: DocxParts): Uint8Array {
  return packed(docxParts(parts));
}

export function packed(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  return rawZip([...parts].map(([name, data]): RawEntry => ({ name, data })));
}

/** Parts packed without compression, so that large ones of one letter do not look like a bomb. */
export function stored(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  return rawZip([...parts].map(([name, data]): RawEntry => ({ name, data, method: 0 })));
}

export function read(parts: DocxParts): ReadResult<TextDocument> {
  return readBytes(docx(parts));
}

export function readBytes(bytes: Uint8Array): ReadResult<TextDocument> {
  return readDocx(openPackage(bytes, nodeCodec));
}

export function rootElement(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} ${NAMESPACES}>${content}</${name}>`;
}

export function contentTypes(mainType: string, mainPart = '/word/document.xml'): string {
  return `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="${mainPart}" ContentType="${mainType}"/></Types>`;
}

export function relationships(relations: readonly Relation[]): string {
  const written = relations.map(({ id, type, target, external }) => {
    const base = type === 'core-properties' ? `${PACKAGE}/relationships/metadata` : OFFICE;
    const mode = external === true ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${base}/${type}" Target="${escapeXml(target)}"${mode}/>`;
  });
  return `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`;
}

function coreProperties(content: string): string {
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${content}</cp:coreProperties>`;
}
