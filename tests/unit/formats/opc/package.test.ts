import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { openPackage } from '#shared/formats/opc/opc-package';
import { readRelationships, resolveTarget } from '#shared/formats/opc/relationships';
import { XmlReader } from '#shared/formats/xml/xml-reader';
import { contentTypes, docxParts, packed, readBytes, relationships } from '#tests/support/docx-package';
import { outline } from '#tests/support/outline';
import { outcomeOf } from '#tests/support/refused';
import { p } from '#tests/support/word-xml';

const PARTS = docxParts({ body: p('Improvement plan') });
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The same package with some parts changed, or left out where they are null. */
function withParts(changes: Readonly<Record<string, string | null>>): Uint8Array {
  const parts = new Map(PARTS);
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) parts.delete(name);
    else parts.set(name, text);
  }
  return packed(parts);
}

function textOf(bytes: Uint8Array): string {
  return outline(readBytes(bytes).document.body);
}

describe('a Word file', () => {
  it('may keep its text under any name', () => {
    const main = PARTS.get('word/document.xml') ?? '';
    const bytes = withParts({
      'word/document.xml': null,
      'text/main part.xml': main,
      '_rels/.rels': relationships([{ id: 'a', type: 'officeDocument', target: '/text/main part.xml' }]),
      '[Content_Types].xml': contentTypes(WORD, '/text/main part.xml'),
    });
    expect(textOf(bytes)).toBe('Improvement plan');
  });

  it('may be in the strict form of the standard, with other prefixes', () => {
    const body = '<x:p><x:r><x:t>Improvement plan</x:t></x:r></x:p>';
    const bytes = withParts({
      'word/document.xml': `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body>${body}</x:body></x:document>`,
      '_rels/.rels': `<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/></r:Relationships>`,
    });
    expect(textOf(bytes)).toBe('Improvement plan');
  });

  it('may be a template, and may have macros, which are left out and said', () => {
    const template = withParts({
      '[Content_Types].xml': contentTypes(WORD.replace('document.main', 'template.main')),
    });
    expect(textOf(template)).toBe('Improvement plan');
    const macros = readBytes(
      withParts({
        '[Content_Types].xml': contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml'),
      }),
    );
    expect(macros.messages.map(({ code, text }) => [code, text])).toEqual([
      ['omitted-macro', '1 macro project was not carried over.'],
    ]);
  });

  it('is told from a workbook by what it holds', () => {
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    expect(openPackage(withParts({ '[Content_Types].xml': contentTypes(sheet) }), nodeCodec).kind).toBe(
      'excel',
    );
  });

  it.each([
    ['[Content_Types].xml', null, 'NO_CONTENT_TYPES'],
    ['_rels/.rels', null, 'NO_ROOT_RELS'],
    ['_rels/.rels', relationships([]), 'NO_MAIN_RELATIONSHIP'],
    ['word/document.xml', null, 'MAIN_PART_MISSING'],
    ['word/document.xml', '<w:document xmlns:w="urn:other"/>', 'NO_BODY'],
    ['word/document.xml', (PARTS.get('word/document.xml') ?? '').replaceAll('w:body', 'w:bodice'), 'NO_BODY'],
    ['word/document.xml', (PARTS.get('word/document.xml') ?? '').slice(0, -5), 'XML_MALFORMED'],
    ['word/document.xml', `${PARTS.get('word/document.xml')}<more/>`, 'XML_MALFORMED'],
    [
      '[Content_Types].xml',
      contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      'BINARY_WORKBOOK',
    ],
    [
      '[Content_Types].xml',
      contentTypes('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'PRESENTATION',
    ],
    ['[Content_Types].xml', contentTypes('application/vnd.visio.drawing.main+xml'), 'UNKNOWN_CONTENT'],
    ['mimetype', 'application/vnd.oasis.opendocument.text', 'OPEN_DOCUMENT'],
  ])('with another %s is refused (%#)', (name, text, code) => {
    expect(outcomeOf(() => readBytes(withParts({ [name]: text })))).toBe(code);
  });
});

describe('relationships', () => {
  it.each([
    ['word/document.xml', 'styles.xml', 'word/styles.xml'],
    ['word/document.xml', './media/a.png', 'word/media/a.png'],
    ['word/document.xml', '../customXml/item1.xml', 'customXml/item1.xml'],
    ['word/document.xml', '/word/styles.xml', 'word/styles.xml'],
    ['word/document.xml', '..\\docProps\\core.xml', 'docProps/core.xml'],
    ['word/document.xml', '../../../../etc/passwd', 'etc/passwd'],
    ['', 'word/document.xml', 'word/document.xml'],
  ])('from %s to %s name the part %s', (source, target, name) => {
    expect(resolveTarget(source, target)).toBe(name);
  });

  it('keep addresses outside the package as they are written', () => {
    const part = relationships([
      { id: 'a', type: 'hyperlink', target: 'https://wychbourne.example/a/../b', external: true },
    ]);
    expect(readRelationships(new XmlReader(part, 'x.rels'), 'word/document.xml')).toEqual([
      { id: 'a', type: 'hyperlink', target: 'https://wychbourne.example/a/../b', external: true },
    ]);
  });
});
