import { describe, expect, it } from 'vitest';
import { read } from '#tests/support/docx-package';
import { outline } from '#tests/support/outline';
import { el, field, p, r, run, val } from '#tests/support/word-xml';

const header = (id: string, on = 'default'): string => el('w:headerReference', { 'w:type': on, 'r:id': id });
const footer = (id: string, on = 'default'): string => el('w:footerReference', { 'w:type': on, 'r:id': id });

describe('sections', () => {
  it('have a page size, an orientation and margins of their own', () => {
    const portrait =
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1100" w:bottom="1200" w:left="1300"/></w:sectPr>';
    const landscape = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
    const { sections } = read({ body: p('One') + p('Two', portrait) + p('Three') + landscape }).document;
    expect(
      sections.map(({ firstBlock, page }) => [firstBlock, page.orientation, page.width, page.margins]),
    ).toEqual([
      [0, 'portrait', 11906, { top: 1000, right: 1100, bottom: 1200, left: 1300 }],
      [2, 'landscape', 16838, { top: 1440, right: 1440, bottom: 1440, left: 1440 }],
    ]);
  });

  it('may be written in other units, as strict files do', () => {
    const { sections } = read({
      body: `${p('x')}<w:sectPr><w:pgSz w:w="210mm" w:h="297mm"/><w:pgMar w:left="1in"/></w:sectPr>`,
    }).document;
    expect(sections[0]?.page).toMatchObject({ width: 11906, height: 16838, margins: { left: 1440 } });
  });

  it('are one, where the file has none', () => {
    expect(read({ body: p('x') }).document.sections).toHaveLength(1);
  });

  it('do not end in a text box or a table', () => {
    const box = run(
      `<w:pict><v:shape><v:textbox><w:txbxContent>${p('box', '<w:sectPr/>')}</w:txbxContent></v:textbox></v:shape></w:pict>`,
    );
    expect(read({ body: p(box) + p('x') }).document.sections).toHaveLength(1);
  });
});

describe('headers and footers', () => {
  it('are kept apart from the text, each for its pages', () => {
    const { document } = read({
      furniture: {
        h1: ['hdr', p('Improvement board')],
        h2: ['hdr', p('Cover')],
        f1: ['ftr', p(r('Page ') + field('PAGE', r('1')))],
      },
      body: `${p('Text.')}<w:sectPr>${header('h1')}${header('h2', 'first')}${footer('f1', 'even')}<w:titlePg/></w:sectPr>`,
    });
    expect(outline(document.body)).toBe('Text.');
    expect(document.sections[0]?.headers.map(({ on, blocks }) => [on, outline(blocks)])).toEqual([
      ['default', 'Improvement board'],
      ['first', 'Cover'],
    ]);
    expect(document.sections[0]?.footers.map(({ on, blocks }) => [on, outline(blocks)])).toEqual([
      ['even', 'Page {1 | field page-number}'],
    ]);
    expect(document.sections[0]?.headers[0]?.blocks[0]?.at.part).toBe('header');
  });

  it('go on into the next section, until it has its own', () => {
    const { document } = read({
      furniture: { h1: ['hdr', p('One')], h2: ['hdr', p('Two')], h3: ['hdr', p('First')] },
      body: [
        p('a', `<w:sectPr>${header('h1')}${header('h3', 'first')}<w:titlePg/></w:sectPr>`),
        p('b', '<w:sectPr/>'),
        p('c', '<w:sectPr><w:titlePg/></w:sectPr>'),
        `<w:sectPr>${header('h2')}</w:sectPr>`,
      ].join(''),
    });
    expect(document.sections.map((section) => section.headers.map(({ blocks }) => outline(blocks)))).toEqual([
      ['One', 'First'],
      ['One'],
      ['One', 'First'],
      ['Two'],
    ]);
  });

  it('that point nowhere are passed over', () => {
    const { sections } = read({ body: `${p('x')}<w:sectPr>${header('missing')}</w:sectPr>` }).document;
    expect(sections[0]?.headers).toEqual([]);
  });
});

describe('notes', () => {
  it('stand apart, with a mark in the text where they belong', () => {
    const { document } = read({
      footnotes:
        el('w:footnote', { 'w:id': -1, 'w:type': 'separator' }, p(run('<w:separator/>'))) +
        el('w:footnote', { 'w:id': 2 }, p(run('<w:footnoteRef/>') + r(' Source: annual return.'))),
      endnotes: el('w:endnote', { 'w:id': 1 }, p('See the glossary.')),
      body: p(r('A figure') + run('<w:footnoteReference w:id="2"/>') + run('<w:endnoteReference w:id="1"/>')),
    });
    expect(outline(document.body)).toBe('A figure{footnote 2}{endnote 1}');
    expect(
      document.notes.map(({ kind, id, blocks }) => [kind, id, outline(blocks), blocks[0]?.at.part]),
    ).toEqual([
      ['footnote', '2', ' Source: annual return.', 'footnote'],
      ['endnote', '1', 'See the glossary.', 'endnote'],
    ]);
  });
});

describe('properties of the file', () => {
  it('come from the core properties, and the language from the styles', () => {
    const { document } = read({
      core: '<dc:title>Improvement plan</dc:title><dc:creator>A. Okafor</dc:creator><cp:lastModifiedBy>B. Reed</cp:lastModifiedBy><dcterms:modified>2023-06-07T10:00:00Z</dcterms:modified><dc:subject> </dc:subject>',
      styles: el('w:docDefaults', {}, el('w:rPrDefault', {}, el('w:rPr', {}, val('w:lang', 'en-GB')))),
      body: p('x'),
    });
    expect(document.properties).toMatchObject({
      title: 'Improvement plan',
      author: 'A. Okafor',
      lastModifiedBy: 'B. Reed',
      modified: '2023-06-07T10:00:00Z',
      subject: null,
    });
    expect(document.language).toBe('en-GB');
  });
});
