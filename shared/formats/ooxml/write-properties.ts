import type { DocumentProperties } from '#shared/document/text-document';
import { escapeText, xmlElement as xml } from '../xml/write-text.ts';

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const ELEMENTS = 'http://purl.org/dc/elements/1.1/';
const TERMS = 'http://purl.org/dc/terms/';
const SCHEMA_TYPES = 'http://www.w3.org/2001/XMLSchema-instance';

/** Dates as the package format takes them: a day, or a day and a time in UTC (W3CDTF). */
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/;

/**
 * The core properties of a file for others: never who wrote it (reliability.md X-08), and no date but those
 * that are given, so that the same paper gives the same bytes.
 */
export function writeCoreProperties(properties: DocumentProperties): string {
  const namespaces = {
    'xmlns:cp': CORE,
    'xmlns:dc': ELEMENTS,
    'xmlns:dcterms': TERMS,
    'xmlns:xsi': SCHEMA_TYPES,
  };
  return xml('cp:coreProperties', namespaces, [
    part('dc:title', properties.title),
    part('dc:subject', properties.subject),
    part('cp:keywords', properties.keywords),
    part('dc:description', properties.description),
    part('cp:category', properties.category),
    part('dc:language', properties.language),
    date('dcterms:created', properties.created),
    date('dcterms:modified', properties.modified),
  ]);
}

function part(name: string, value: string | null): string {
  return value === null || value === '' ? '' : xml(name, {}, escapeText(value));
}

function date(name: string, value: string | null): string {
  if (value === null || !DATE.test(value)) return '';
  return xml(name, { 'xsi:type': 'dcterms:W3CDTF' }, escapeText(value));
}
