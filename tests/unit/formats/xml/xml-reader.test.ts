import { describe, expect, it } from 'vitest';
import { decodeXml } from '#shared/formats/xml/decode';
import { CLOSE, END, OPEN, TEXT, XmlReader, XML_LIMITS } from '#shared/formats/xml/xml-reader';
import { joined, utf8 } from '#tests/support/raw-zip';
import { outcomeOf } from '#tests/support/refused';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

describe('names', () => {
  it('come with one short prefix, whatever the part calls its namespaces', () => {
    for (const source of [
      `<w:p xmlns:w="${WORD}" w:val="1"/>`,
      `<ns0:p xmlns:ns0="${WORD}" ns0:val="1"/>`,
      `<w:p xmlns:w="${STRICT}" w:val="1"/>`,
      `<p xmlns="${WORD}" xmlns:q="${STRICT}" q:val="1"/>`,
    ]) {
      const reader = new XmlReader(source, 'part.xml');
      expect([reader.next(), reader.name, reader.attribute('w:val')]).toEqual([OPEN, 'w:p', '1']);
    }
  });

  it('never fool a reader with a prefix that means something else', () => {
    const reader = new XmlReader(`<w:p xmlns:w="urn:wychbourne" w:val="1"/>`, 'part.xml');
    expect([reader.next(), reader.name, reader.attribute('w:val')]).toEqual([OPEN, '?:p', null]);
  });

  it('change their meaning inside an element that declares their prefix again', () => {
    const source = `<w:a xmlns:w="${WORD}"><w:b xmlns:w="urn:wychbourne"><w:c/></w:b><w:d/></w:a>`;
    expect(names(source)).toEqual(['w:a', '?:b', '?:c', 'w:d']);
  });

  it('without a namespace have no prefix', () => {
    expect(names(`<a xmlns="${WORD}"><b xmlns=""><c/></b></a>`)).toEqual(['w:a', 'b', 'c']);
  });
});

describe('text', () => {
  it('has its references resolved and its line ends made one', () => {
    expect(textOf('<a>R&amp;D &lt;1&gt; &#163;5 &#x2013;\r\nnext\rlast</a>')).toBe(
      'R&D <1> £5 –\nnext\nlast',
    );
  });

  it('keeps character data as it is', () => {
    expect(textOf('<a>one<![CDATA[ <two> & ]]>three</a>')).toBe('one <two> & three');
  });

  it('of inner elements belongs to the outer one, comments and instructions do not', () => {
    expect(textOf('<a>1<b>2</b><!-- 3 --><?go 4?>5</a>')).toBe('125');
  });

  it('in an attribute keeps a line end only where it is written as a reference', () => {
    const reader = new XmlReader('<a plain="1\n2\t3" kept="1&#10;2"/>', 'part.xml');
    reader.next();
    expect([reader.attribute('plain'), reader.attribute('kept')]).toEqual(['1 2 3', '1\n2']);
  });

  it('knows no entity names beyond XML, not even those that every object has', () => {
    for (const name of ['nbsp', 'constructor', 'toString']) {
      expect(outcomeOf(() => textOf(`<a>&${name};</a>`))).toBe('XML_MALFORMED');
    }
  });
});

describe('walking', () => {
  const source = '<a><b><c/>text</b><d x="1"/></a>';

  it('gives every token with its depth', () => {
    const reader = new XmlReader(source, 'part.xml');
    const seen: string[] = [];
    for (let token = reader.next(); token !== END; token = reader.next()) {
      const word = { [OPEN]: 'open', [CLOSE]: 'close', [TEXT]: 'text' }[token];
      seen.push(`${word} ${token === TEXT ? reader.text : reader.name} ${reader.depth}`);
    }
    expect(seen).toEqual([
      'open a 1',
      'open b 2',
      'open c 3',
      'close c 2',
      'text text 2',
      'close b 1',
      'open d 2',
      'close d 1',
      'close a 0',
    ]);
  });

  it('visits children, and with a skip passes over what they hold', () => {
    const reader = new XmlReader(source, 'part.xml');
    reader.next();
    const children: string[] = [];
    while (reader.nextChild(1)) {
      children.push(reader.name);
      reader.skip();
    }
    expect(children).toEqual(['b', 'd']);
  });
});

describe('limits', () => {
  const small = { depth: 3, elements: 5, attribute: 4, text: 6 };

  it.each([
    ['depth', '<a><b><c/></b></a>', '<a><b><c><d/></c></b></a>', 'XML_TOO_DEEP'],
    ['elements', '<a><b/><b/><b/><b/></a>', '<a><b/><b/><b/><b/><b/></a>', 'XML_TOO_MANY_ELEMENTS'],
    ['attribute', '<a x="1234"/>', '<a x="12345"/>', 'XML_ATTR_TOO_LONG'],
    ['text', '<a>123<b>456</b></a>', '<a>123<b>456</b>7</a>', 'TEXT_TOO_LONG'],
  ])('of %s let the last one in and no more', (_, within, beyond, code) => {
    expect(outcomeOf(() => readAll(within, small))).toBe('read');
    expect(outcomeOf(() => readAll(beyond, small))).toBe(code);
  });

  it('of attributes and names keep hostile parts cheap', () => {
    const attributes = Array.from({ length: 1001 }, (_, index) => `a${index}="1"`).join(' ');
    expect(outcomeOf(() => readAll(`<a ${attributes}/>`))).toBe('XML_TOO_MANY_ELEMENTS');
    const elements = Array.from({ length: 20_001 }, (_, index) => `<a${index}/>`).join('');
    expect(outcomeOf(() => readAll(`<a>${elements}</a>`))).toBe('XML_TOO_MANY_ELEMENTS');
  });
});

describe('encodings', () => {
  const text = '<?xml version="1.0"?><a>Llŷn – 5 £</a>';

  it('may be UTF-8 with or without a mark, or UTF-16 with one', () => {
    const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    for (const bytes of [
      utf8(text),
      joined([new Uint8Array([0xef, 0xbb, 0xbf]), utf8(text)]),
      wide,
      swapped(wide),
    ]) {
      expect(textOf(decodeXml(bytes, 'part.xml'))).toBe('Llŷn – 5 £');
    }
  });

  it.each([
    ['bytes that are no UTF-8', joined([utf8('<a>'), new Uint8Array([0xe9]), utf8('</a>')])],
    ['Latin-1', utf8('<?xml version="1.0" encoding="iso-8859-1"?><a/>')],
    ['UTF-16 cut off in the middle of a character', new Uint8Array([0xff, 0xfe, 0x3c])],
    ['half of a character in UTF-16', new Uint8Array(Buffer.from('\ufeff<a>\ud800</a>', 'utf16le'))],
  ])('are never guessed: %s', (_, bytes) => {
    expect(outcomeOf(() => decodeXml(bytes, 'part.xml'))).toBe('XML_ENCODING');
  });

  it.each(['text', 'attribute', 'comment', 'data', 'instruction'])(
    'allow no control character in %s',
    (where) => {
      const sources: Readonly<Record<string, string>> = {
        text: '<a>\u0001</a>',
        attribute: '<a x="\u0008"/>',
        comment: '<a><!--\u000b--></a>',
        data: '<a><![CDATA[\ufffe]]></a>',
        instruction: '<a><?go \u0000?></a>',
      };
      expect(outcomeOf(() => readAll(sources[where] ?? ''))).toBe('XML_ENCODING');
    },
  );
});

function names(source: string): string[] {
  const reader = new XmlReader(source, 'part.xml');
  const found: string[] = [];
  for (let token = reader.next(); token !== END; token = reader.next()) {
    if (token === OPEN) found.push(reader.name);
  }
  return found;
}

function textOf(source: string): string {
  const reader = new XmlReader(source, 'part.xml');
  reader.next();
  return reader.textContent();
}

function readAll(source: string, limits = XML_LIMITS): void {
  const reader = new XmlReader(source, 'part.xml', limits);
  while (reader.next() !== END);
}

function swapped(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(bytes).swap16());
}
