import { NO_PROPERTIES, type DocumentProperties } from '#shared/document/text-document';
import type { OpcPackage } from '../opc/opc-package.ts';
import type { XmlReader } from '../xml/xml-reader.ts';

const FIELDS: ReadonlyMap<string, keyof DocumentProperties> = new Map([
  ['dc:title', 'title'],
  ['dc:subject', 'subject'],
  ['dc:creator', 'author'],
  ['cp:keywords', 'keywords'],
  ['dc:description', 'description'],
  ['cp:category', 'category'],
  ['dc:language', 'language'],
  ['cp:lastModifiedBy', 'lastModifiedBy'],
  ['dcterms:created', 'created'],
  ['dcterms:modified', 'modified'],
]);

/** Title, author and the like; all null for a package without them. */
export function readCoreProperties(opened: OpcPackage): DocumentProperties {
  const part = opened.relationships('').find((each) => each.type === 'core-properties' && !each.external);
  return part === undefined || !opened.has(part.target)
    ? NO_PROPERTIES
    : readFields(opened.open(part.target));
}

function readFields(reader: XmlReader): DocumentProperties {
  const found: { -readonly [key in keyof DocumentProperties]: string | null } = { ...NO_PROPERTIES };
  reader.next();
  while (reader.nextChild(1)) {
    const field = FIELDS.get(reader.name);
    const text = reader.textContent().trim();
    if (field !== undefined && text !== '') found[field] = text;
  }
  return found;
}
