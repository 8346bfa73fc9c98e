import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeAttribute, escapeText, legalText, xmlElement } from '#shared/formats/xml/write-text';
import { XmlReader } from '#shared/formats/xml/xml-reader';

/** Characters of XML 1.0 (production 2). */
function isLegal(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}

describe('text for XML', () => {
  it('replaces every character that XML forbids, and no other, where everyone can see it', () => {
    const wrong: number[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const expected = code === 13 ? '\n' : isLegal(code) ? String.fromCodePoint(code) : '\ufffd';
      if (legalText(String.fromCodePoint(code)) !== expected) wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });

  it('keeps pairs of surrogates and replaces halves of one', () => {
    expect(legalText('😀 \ud83d x \ude00')).toBe('😀 \ufffd x \ufffd');
  });

  it('has one kind of line end', () => {
    expect(legalText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });

  it('is read back as it was written, between tags and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reader = new XmlReader(
          xmlElement('w:t', { 'xmlns:w': 'urn:x', a: text }, escapeText(text)),
          'part',
        );
        reader.next();
        // An attribute has spaces for its line breaks and tabs (XML 1.0, 3.3.3) unless they are written as references.
        expect(reader.attribute('a')?.replaceAll(/\s/g, ' ')).toBe(legalText(text).replaceAll(/\s/g, ' '));
        expect(reader.textContent()).toBe(legalText(text));
      }),
      { numRuns: 500 },
    );
  });

  it('writes elements with and without content, and leaves out attributes that are null', () => {
    expect(xmlElement('a')).toBe('<a/>');
    expect(xmlElement('a', { b: 1, c: null, d: true }, [xmlElement('e'), 'f'])).toBe(
      '<a b="1" d="true"><e/>f</a>',
    );
    expect(escapeAttribute(`<"&'>\t\n`)).toBe('&lt;&quot;&amp;&#39;&gt;&#9;&#10;');
  });
});
