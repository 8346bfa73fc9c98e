import { docxParts, stored, type DocxParts } from '#tests/support/docx-package';
import { code, el, fieldChar, p, r, run, tbl, val } from '#tests/support/word-xml';

/** A file that would cost too much to read if each of its things were free. */
export interface HeavyCase {
  readonly what: string;
  readonly make: () => Uint8Array;
  readonly expected: string;
}

function heavy(what: string, expected: string, parts: () => DocxParts): HeavyCase {
  return { what, expected, make: () => stored(docxParts(parts())) };
}

function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

const FULL = 'XML_TOO_MANY_ELEMENTS';
const CHANGED = '<w:rPr><w:ins w:author="a"/><w:del w:author="b"/></w:rPr>';

export const HEAVY_CASES: readonly HeavyCase[] = [
  heavy('a million paragraphs', FULL, () => ({ body: '<w:p/>'.repeat(1_000_000) })),
  heavy('4,000 rows of 200 cells', FULL, () => ({
    body: tbl(Array.from({ length: 4000 }, () => `<w:tr>${'<w:tc/>'.repeat(200)}</w:tr>`)),
  })),
  heavy('500,000 runs of two looks', 'read', () => ({
    body: el('w:p', {}, (r('a') + r('b', '<w:b/>')).repeat(250_000)),
  })),
  heavy('runs of 350,000 colours', FULL, () => ({
    body: el(
      'w:p',
      {},
      times(350_000, (index) => r('a', val('w:color', index.toString(16).padStart(6, '0')))),
    ),
  })),
  heavy('100,000 fields inside each other', 'read', () => ({
    body: el(
      'w:p',
      {},
      (fieldChar('begin') + fieldChar('separate')).repeat(100_000) + r('a').repeat(200_000),
    ),
  })),
  heavy('50,000 comments on the same words', FULL, () => ({
    comments: times(50_000, (index) => el('w:comment', { 'w:id': index }, '<w:p/>')),
    body: el(
      'w:p',
      {},
      times(50_000, (index) => `<w:commentRangeStart w:id="${index}"/>`) + r('a').repeat(200_000),
    ),
  })),
  heavy('a namespace of its own for each of 250,000 paragraphs', FULL, () => ({
    body: times(250_001, (index) => `<w:p xmlns:a${index % 500}="urn:${index}"/>`),
  })),
  heavy('a contents list of 100,000 lines', 'read', () => ({
    body: p(fieldChar('begin') + code('TOC') + fieldChar('separate')) + p('x').repeat(100_000),
  })),
  heavy('100,000 paragraphs run into one', 'read', () => ({
    body: p('x', CHANGED).repeat(100_000) + p('end'),
  })),
  heavy('headings in 3,000 sizes', 'read', () => ({
    body: times(100_000, (index) => p(r('x', val('w:sz', 1 + (index % 3000))))),
  })),
  heavy('20,000 header rows', 'read', () => ({
    body: tbl(Array.from({ length: 20_000 }, () => '<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc/></w:tr>')),
  })),
  heavy('a list label of a million numbers', 'read', () => ({
    numbering:
      el(
        'w:abstractNum',
        { 'w:abstractNumId': 0 },
        el('w:lvl', { 'w:ilvl': 0 }, val('w:lvlText', '%1'.repeat(500_000))),
      ) + el('w:num', { 'w:numId': 1 }, val('w:abstractNumId', 0)),
    body: p('x', el('w:numPr', {}, val('w:numId', 1))).repeat(100_000),
  })),
  heavy('a header of 40,000 paragraphs in 40,000 sections', 'read', () => ({
    furniture: { h1: ['hdr', p('x').repeat(40_000)] },
    body: p('x', '<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>').repeat(40_000),
  })),
  heavy('nine million references', 'TEXT_TOO_LONG', () => ({
    body: p(run(`<w:t>${'&amp;'.repeat(9_000_000)}</w:t>`)),
  })),
  heavy('19 million spaces between two letters', 'read', () => ({
    body: p(run(`<w:t>a${' '.repeat(19_000_000)}b</w:t>`)),
  })),
  heavy('half a million lists', FULL, () => ({ numbering: '<w:num/>'.repeat(500_000), body: p('x') })),
  heavy('half a million notes', FULL, () => ({ footnotes: '<w:footnote/>'.repeat(500_000), body: p('x') })),
];
