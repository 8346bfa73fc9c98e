import { contentTypes, docxParts, packed, relationships, stored } from '#tests/support/docx-package';
import { joined, utf8 } from '#tests/support/raw-zip';
import { el, p, r, run, tbl, tc } from '#tests/support/word-xml';
import type { HostileCase } from './hostile-case.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word file whose main part, or another part, is replaced whole. */
function withPart(content: string | Uint8Array, name = 'word/document.xml'): Uint8Array {
  return stored(
    new Map<string, string | Uint8Array>([...docxParts({ body: p('Improvement plan') }), [name, content]]),
  );
}

function main(body: string, before = ''): string {
  return `${before}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
}

/** `&lol9;` stands for a thousand million words. */
function laughs(): string {
  const entities = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`,
  );
  return `<!DOCTYPE lolz [<!ENTITY lol0 "lol">${entities.join('')}]>`;
}

function utf16(text: string, big = false): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
}

function nestedTables(depth: number): string {
  return depth === 0 ? p('x') : tbl([[tc(nestedTables(depth - 1) + p(''))]]);
}

const OTHER_KINDS = (
  [
    ['x21b', 'binary workbook', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'BINARY_WORKBOOK'],
    [
      'x21c',
      'presentation',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      'PRESENTATION',
    ],
    ['x21d', 'drawing', 'application/vnd.visio.drawing.main+xml', 'UNKNOWN_CONTENT'],
  ] as const
).map(([id, threat, type, expected]): HostileCase => ({
  id,
  threat: `${threat} under the name of a Word file`,
  make: () => withPart(contentTypes(type), '[Content_Types].xml'),
  expected,
}));

export const XML_CASES: readonly HostileCase[] = [
  {
    id: 'x01',
    threat: 'entity from a file',
    make: () =>
      withPart(main(p(run('<w:t>&xxe;</w:t>')), '<!DOCTYPE a [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>')),
    expected: 'XML_DTD',
  },
  {
    id: 'x02',
    threat: 'parameter entity from a server',
    make: () => withPart(main(p('x'), '<!DOCTYPE a [<!ENTITY % pe SYSTEM "http://127.0.0.1/x.dtd">%pe;]>')),
    expected: 'XML_DTD',
  },
  {
    id: 'x03',
    threat: 'billion laughs',
    make: () => withPart(main(p(run('<w:t>&lol9;</w:t>')), laughs())),
    expected: 'XML_DTD',
  },
  {
    id: 'x04',
    threat: 'quadratic blow-up',
    make: () =>
      withPart(
        main(
          p(run(`<w:t>${'&a;'.repeat(50_000)}</w:t>`)),
          `<!DOCTYPE a [<!ENTITY a "${'a'.repeat(50_000)}">]>`,
        ),
      ),
    expected: 'XML_DTD',
  },
  {
    id: 'x05',
    threat: 'document type in the content types',
    make: () => withPart('<!DOCTYPE a><Types/>', '[Content_Types].xml'),
    expected: 'XML_DTD',
  },
  {
    id: 'x06',
    threat: 'document type in the relationships',
    make: () => withPart('<!DOCTYPE a SYSTEM "http://127.0.0.1/"><Relationships/>', '_rels/.rels'),
    expected: 'XML_DTD',
  },
  {
    id: 'x06b',
    threat: 'document type in the styles',
    make: () => stylesPart('<!DOCTYPE a><w:styles/>'),
    expected: 'XML_DTD',
  },
  {
    id: 'x07',
    threat: 'elements nested 100,000 deep',
    make: () => withPart(main('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000))),
    expected: 'XML_TOO_DEEP',
  },
  {
    id: 'x07b',
    threat: 'elements never closed',
    make: () => withPart(main('<w:p>'.repeat(200))),
    expected: 'XML_MALFORMED',
  },
  {
    id: 'x08',
    threat: 'tables nested 21 deep',
    make: () => withPart(main(nestedTables(21))),
    expected: 'TABLE_NESTING',
  },
  {
    id: 'x09',
    threat: 'attribute of over 1 MiB',
    make: () => withPart(main(el('w:p', { 'w:rsidR': 'x'.repeat((1 << 20) + 1) }))),
    expected: 'XML_ATTR_TOO_LONG',
  },
  {
    id: 'x09b',
    threat: 'element with 100,000 attributes',
    make: () =>
      withPart(main(`<w:p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(' ')}/>`)),
    expected: 'XML_TOO_MANY_ELEMENTS',
  },
  {
    id: 'x10',
    threat: 'UTF-16, which is legal',
    make: () => withPart(utf16(main(p('Llŷn – plan')))),
    expected: 'read',
    text: 'Llŷn – plan',
  },
  {
    id: 'x10b',
    threat: 'UTF-16 the other way round',
    make: () => withPart(utf16(main(p('Llŷn – plan')), true)),
    expected: 'read',
    text: 'Llŷn – plan',
  },
  {
    id: 'x11',
    threat: 'UTF-8 with a mark',
    make: () => withPart(`\ufeff${main(p('Llŷn – plan'))}`),
    expected: 'read',
    text: 'Llŷn – plan',
  },
  {
    id: 'x12',
    threat: 'bytes that are no UTF-8',
    make: () => withPart(joined([utf8(main(p('caf'))), new Uint8Array([0xe9])])),
    expected: 'XML_ENCODING',
  },
  {
    id: 'x13',
    threat: 'Latin-1, declared',
    make: () =>
      withPart(
        new Uint8Array(Buffer.from(main(p('café'), '<?xml version="1.0" encoding="ISO-8859-1"?>'), 'latin1')),
      ),
    expected: 'XML_ENCODING',
  },
  {
    id: 'x14',
    threat: 'control character in the text',
    make: () => withPart(main(p(run('<w:t>a\u0008b</w:t>')))),
    expected: 'XML_ENCODING',
  },
  {
    id: 'x14b',
    threat: 'control character by number',
    make: () => withPart(main(p(run('<w:t>a&#8;b</w:t>')))),
    expected: 'XML_MALFORMED',
  },
  {
    id: 'x15',
    threat: 'entity that is declared nowhere',
    make: () => withPart(main(p(run('<w:t>&nbsp;</w:t>')))),
    expected: 'XML_MALFORMED',
  },
  {
    id: 'x16',
    threat: 'another prefix',
    make: () =>
      withPart(
        `<ns0:document xmlns:ns0="${WORD}"><ns0:body><ns0:p><ns0:r><ns0:t>Plan</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`,
      ),
    expected: 'read',
    text: 'Plan',
  },
  {
    id: 'x17',
    threat: 'the strict form of the standard',
    make: () => withPart(main(p('Plan')).replace(WORD, 'http://purl.oclc.org/ooxml/wordprocessingml/main')),
    expected: 'read',
    text: 'Plan',
  },
  {
    id: 'x18',
    threat: 'text under another name',
    make: () => packed(renamedMain()),
    expected: 'read',
    text: 'Improvement plan',
  },
  {
    id: 'x19',
    threat: 'no content types',
    make: () => without('[Content_Types].xml'),
    expected: 'NO_CONTENT_TYPES',
  },
  { id: 'x20', threat: 'no relationships', make: () => without('_rels/.rels'), expected: 'NO_ROOT_RELS' },
  {
    id: 'x20b',
    threat: 'relationships that name no text',
    make: () => withPart(relationships([]), '_rels/.rels'),
    expected: 'NO_MAIN_RELATIONSHIP',
  },
  {
    id: 'x21',
    threat: 'text that is missing',
    make: () => without('word/document.xml'),
    expected: 'MAIN_PART_MISSING',
  },
  ...OTHER_KINDS,
  {
    id: 'x22',
    threat: 'relationship that climbs out of the package',
    make: () =>
      withPart(
        relationships([
          { id: 'a', type: 'styles', target: '../../../../etc/passwd' },
          { id: 'b', type: 'header', target: '/../../x' },
        ]),
        'word/_rels/document.xml.rels',
      ),
    expected: 'read',
    text: 'Improvement plan',
  },
  {
    id: 'x23',
    threat: 'UTF-16 cut off in the middle of a character',
    make: () => withPart(utf16(main(p('Plan'))).subarray(0, 301)),
    expected: 'XML_ENCODING',
  },
  {
    id: 'x24',
    threat: 'part that is no document',
    make: () => withPart('<html><body>Plan</body></html>'),
    expected: 'NO_BODY',
  },
  { id: 'x25', threat: 'part of no bytes', make: () => withPart(''), expected: 'XML_MALFORMED' },
  {
    id: 'x26',
    threat: 'over 20 million characters',
    make: () => withPart(main(p(r('x'.repeat(20_000_001))))),
    expected: 'TEXT_TOO_LONG',
  },
];

function without(name: string): Uint8Array {
  const parts = docxParts({ body: p('Improvement plan') });
  parts.delete(name);
  return packed(parts);
}

function stylesPart(content: string): Uint8Array {
  const relations = relationships([{ id: 'a', type: 'styles', target: 'styles.xml' }]);
  return packed(
    new Map<string, string | Uint8Array>([
      ...docxParts({ body: p('x') }),
      ['word/_rels/document.xml.rels', relations],
      ['word/styles.xml', content],
    ]),
  );
}

function renamedMain(): Map<string, string> {
  const parts = docxParts({ body: p('Improvement plan') });
  const renamed = [...parts].map(([name, content]): [string, string] => [
    name.replace('word/document.xml', 'text/plan.xml'),
    name.startsWith('word/') ? content : content.replaceAll('word/document.xml', 'text/plan.xml'),
  ]);
  return new Map(renamed);
}
