import * as fc from 'fast-check';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT_WORD = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const URIS = [WORD, STRICT_WORD, RELATIONS, 'urn:wychbourne:other'] as const;
const PREFIXES = ['w', 'x', 'r', 'w2'] as const;
const LOCALS = ['p', 'tbl', 'val', 'id', 'a-b.c', 'é'] as const;

/** Every name that an attribute made here can have, as our reader calls it. */
export const ATTRIBUTE_NAMES: readonly string[] = [
  ...LOCALS,
  'xml:space',
  'xmlns',
  ...PREFIXES.map((prefix) => `xmlns:${prefix}`),
  ...['w', 'r', '?'].flatMap((short) => LOCALS.map((local) => `${short}:${local}`)),
];

const space = fc.constantFrom(' ', '\n', '\t', '\r\n', '  ');
const maybeSpace = fc.constantFrom('', '', '', ' ', '\n');
const reference = fc.constantFrom(
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&apos;',
  '&#65;',
  '&#x1F600;',
  '&#10;',
  '&#13;',
  '&#x20;',
);
const plain = fc.constantFrom(
  'a',
  'Wychbourne',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ']]',
  '>',
  '–',
  '😀',
  '\u00a0',
  '=',
  '/',
);
const text = fc
  .array(fc.oneof(plain, reference), { maxLength: 4 })
  .map((pieces) => pieces.join('').replaceAll(']]>', ']]'));
const value = fc.array(fc.oneof(plain, reference), { maxLength: 3 }).map((pieces) => pieces.join(''));
const comment = fc.constantFrom('<!---->', '<!-- a <b> & c -->', '<!-- - -->');
const instruction = fc.constantFrom('<?x?>', '<?go <p> & ?>', '<?xml-stylesheet href="a"?>');
const characterData = fc.constantFrom('<![CDATA[]]>', '<![CDATA[<w:p> & ]] > \r\n]]>');

const prefixed = fc
  .tuple(fc.constantFrom('', ...PREFIXES), fc.constantFrom(...LOCALS))
  .map(([prefix, local]) => (prefix === '' ? local : `${prefix}:${local}`));
const attributeName = fc.oneof(
  { weight: 4, arbitrary: prefixed },
  { weight: 1, arbitrary: fc.constant('xml:space') },
);
const attribute = fc
  .tuple(space, attributeName, maybeSpace, maybeSpace, fc.constantFrom('"', "'"), value)
  .map(
    ([before, name, left, right, quote, content]) =>
      `${before}${name}${left}=${right}${quote}${content.replaceAll(quote, '')}${quote}`,
  );
const declaration = fc
  .tuple(fc.constantFrom('xmlns', ...PREFIXES.map((prefix) => `xmlns:${prefix}`)), fc.constantFrom(...URIS))
  .map(([name, uri]) => ` ${name}="${uri}"`);

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    comment,
    instruction,
    characterData,
    tie('element'),
  ),
  element: fc
    .tuple(
      prefixed,
      fc.array(fc.oneof(attribute, declaration), { maxLength: 3 }),
      maybeSpace,
      fc.array(tie('content'), { maxLength: 4 }),
      fc.boolean(),
    )
    .map(([name, attributes, end, content, short]) =>
      short && content.length === 0
        ? `<${name}${attributes.join('')}${end}/>`
        : `<${name}${attributes.join('')}${end}>${content.join('')}</${name}${end}>`,
    ),
}));

/** Parts with many prefixes, references, comments and white space. Most are XML; some declare or repeat too much. */
export const arbitraryXml: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n', '\ufeff'),
    element,
    fc.constantFrom('', '\n', '<!-- end -->'),
  )
  .map(([before, root, after]) => {
    const declared = PREFIXES.map((prefix, index) => ` xmlns:${prefix}="${URIS[index]}"`).join('');
    return `${before}<w:document${declared}>${root}</w:document>${after}`;
  });

const JUNK = [
  '<',
  '>',
  '&',
  ';',
  '"',
  "'",
  '=',
  '/',
  '!',
  '-',
  '[',
  ']',
  '?',
  ':',
  ' ',
  '\n',
  'a',
  'xmlns',
  '<!--',
  '-->',
  ']]>',
  '&#0;',
  '&x;',
  '\u0001',
  '\ufffe',
  'w:',
  '<p>',
  '</p>',
];

/** Such a part with a few characters put in, taken out or doubled. */
export const damagedXml: fc.Arbitrary<string> = fc
  .tuple(
    arbitraryXml,
    fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...JUNK)), { minLength: 1, maxLength: 3 }),
  )
  .map(([source, changes]) =>
    changes.reduce((damaged, [place, removed, junk]) => {
      const at = place % (damaged.length + 1);
      return damaged.slice(0, at) + (removed === 3 ? '' : junk) + damaged.slice(at + removed);
    }, source),
  );
