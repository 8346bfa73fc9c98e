import type { PaperStyle } from '#shared/document/paper-style';
import type { TextDocument } from '#shared/document/text-document';
import type { Codec } from '../../codec.ts';
import { writeCoreProperties } from '../../ooxml/write-properties.ts';
import { xmlElement as xml, xmlPart } from '../../xml/write-text.ts';
import { readZip } from '../../zip/read-zip.ts';
import { writeZip } from '../../zip/write-zip.ts';
import { estimatePages, fillPages, hasRoomForPages } from './contents-pages.ts';
import { PACKED_HERE, unshield } from './library.ts';
import { writeNumberingPart } from './numbering-part.ts';
import { writeSettingsPart } from './settings-part.ts';
import { writeStylesPart } from './styles-part.ts';
import type { WriteContext } from './write-context.ts';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Content types of the parts that may stand in a paper; every other part is left out. */
const PART_TYPES: ReadonlyArray<readonly [part: RegExp, type: string]> = [
  [/^word\/document\.xml$/, `${WORD}.document.main+xml`],
  [/^word\/styles\.xml$/, `${WORD}.styles+xml`],
  [/^word\/settings\.xml$/, `${WORD}.settings+xml`],
  [/^word\/numbering\.xml$/, `${WORD}.numbering+xml`],
  [/^word\/footnotes\.xml$/, `${WORD}.footnotes+xml`],
  [/^word\/endnotes\.xml$/, `${WORD}.endnotes+xml`],
  [/^word\/header\d+\.xml$/, `${WORD}.header+xml`],
  [/^word\/footer\d+\.xml$/, `${WORD}.footer+xml`],
  [/^word\/theme\/theme1\.xml$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
];

/**
 * Makes the file out of what the library packed: its text parts with numbering, links and words put right, our own
 * styles, numbering, settings and properties, and nothing else. The same document gives the same bytes.
 */
export async function finishPackage(
  packed: Uint8Array,
  document: TextDocument,
  context: WriteContext,
  codec: Codec,
): Promise<Uint8Array> {
  const parts = new Map<string, string>();
  for (const { name, read } of readZip(packed, codec, PACKED_HERE)) {
    if (isTextPart(name, document)) parts.set(name, finishTextPart(new TextDecoder().decode(read())));
  }
  for (const [name, text] of ownParts(document, context, context.style)) parts.set(name, text);
  const all = withRelationships(parts, context);
  const text = all.get(DOCUMENT_PART) ?? '';
  if (hasRoomForPages(text)) {
    const pages = await estimatePages(context.library, document, pack(all, codec), codec);
    all.set(DOCUMENT_PART, fillPages(text, pages));
  }
  return pack(all, codec);
}

/** The parts that carry what the library wrote. It always packs notes; a paper without any needs none. */
function isTextPart(name: string, { notes }: TextDocument): boolean {
  if (name === 'word/footnotes.xml') return notes.some((note) => note.kind === 'footnote');
  if (name === 'word/endnotes.xml') return notes.some((note) => note.kind === 'endnote');
  return (
    /^word\/(document|header\d+|footer\d+|theme\/theme1)\.xml$/.test(name) || name === DOCUMENT_RELATIONSHIPS
  );
}

const DOCUMENT_PART = 'word/document.xml';
const DOCUMENT_RELATIONSHIPS = 'word/_rels/document.xml.rels';

/**
 * Lists are named by number in placeholders that the library leaves alone; see `listOptions`. Unlike the body, headers
 * and footers do not say by themselves that older programs may pass over newer elements, such as those of tick boxes.
 */
function finishTextPart(part: string): string {
  const numbered = part.replaceAll(/(<w:numId w:val=")\{(\d+)-0\}"/g, '$1$2"');
  return unshield(numbered.replace(/<w:(hdr|ftr) /, '<w:$1 mc:Ignorable="w14 w15 wp14" '));
}

function ownParts(document: TextDocument, context: WriteContext, style: PaperStyle): Map<string, string> {
  const language = document.language ?? 'en-GB';
  const parts = new Map([
    ['word/styles.xml', writeStylesPart(style, language, context.styles.all())],
    ['word/settings.xml', writeSettingsPart(document, language)],
    ['docProps/core.xml', writeCoreProperties(document.properties)],
  ]);
  const numbering = writeNumberingPart(context.lists, style);
  if (numbering !== null) parts.set('word/numbering.xml', numbering);
  return parts;
}

/** Adds the relationships of every part to the parts themselves, and the list of content types. */
function withRelationships(parts: ReadonlyMap<string, string>, context: WriteContext): Map<string, string> {
  const all = new Map(parts);
  all.set(DOCUMENT_RELATIONSHIPS, documentRelationships(parts, context));
  for (const [name, text] of parts) {
    if (!/^word\/(header\d+|footer\d+|footnotes|endnotes)\.xml$/.test(name)) continue;
    const links = context.links.relationshipsIn(text);
    if (links.length > 0) all.set(`word/_rels/${name.slice('word/'.length)}.rels`, relationshipsPart(links));
  }
  all.set(
    '_rels/.rels',
    relationshipsPart([
      relationship('rId1', `${OFFICE}/officeDocument`, 'word/document.xml'),
      relationship('rId2', `${RELATIONSHIPS}/metadata/core-properties`, 'docProps/core.xml'),
    ]),
  );
  all.set('[Content_Types].xml', contentTypes([...parts.keys()]));
  return all;
}

/** Headers, footers and the theme keep the ids that the library gave them. */
function documentRelationships(parts: ReadonlyMap<string, string>, context: WriteContext): string {
  const given = parts.get(DOCUMENT_RELATIONSHIPS) ?? '';
  const kept = [...given.matchAll(/<Relationship [^>]*Target="([^"]*)"[^>]*\/>/g)]
    .filter(([, target]) => parts.has(`word/${target}`))
    .map(([element]) => element);
  const links = context.links.relationshipsIn(parts.get('word/document.xml') ?? '');
  return relationshipsPart([...kept, ...links]);
}

function relationship(id: string, type: string, target: string): string {
  return xml('Relationship', { Id: id, Type: type, Target: target });
}

function relationshipsPart(relationships: readonly string[]): string {
  return xml('Relationships', { xmlns: RELATIONSHIPS }, relationships);
}

function contentTypes(names: readonly string[]): string {
  const overrides = names.flatMap((name) => {
    const type = PART_TYPES.find(([pattern]) => pattern.test(name))?.[1];
    return type === undefined ? [] : [xml('Override', { PartName: `/${name}`, ContentType: type })];
  });
  return xml('Types', { xmlns: TYPES }, [
    xml('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...overrides.toSorted(),
  ]);
}

/** The list of content types comes first, as Office writes it; everything else by name. */
function pack(parts: ReadonlyMap<string, string>, codec: Codec): Uint8Array {
  const names = [...parts.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return writeZip(
    names.map((name) => ({ name, data: asBytes(parts.get(name) ?? '') })),
    codec,
  );
}

/** What the library wrote has its XML declaration already. */
function asBytes(text: string): Uint8Array {
  return text.startsWith('<?xml') ? new TextEncoder().encode(text) : xmlPart(text);
}
