import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bullet,
  heading,
  link,
  liveField,
  numbered,
  pageNumbers,
  paragraph,
  row,
  section,
  table,
  text,
} from '#shared/document/build';
import { numberLists, SECTION_PATTERNS } from '#shared/document/number-lists';
import { pageOf } from '#shared/document/paper-style';
import { isText, walkParagraphs } from '#shared/document/text';
import { NO_PROPERTIES, type Block, type TextDocument } from '#shared/document/text-document';
import { publishable } from '#shared/document/publishable';
import { legalText } from '#shared/formats/xml/write-text';
import { writeHtml } from '#shared/formats/html/write/write-html';
import { arbitraryDocument } from '#tests/support/arbitrary-document';
import { houseStyle } from '#tests/support/house-style';
import { parsePage } from '#tests/support/parse-page';
import { samplePaper } from '#tests/support/sample-paper';

function documentOf(body: readonly Block[], parts: Partial<TextDocument> = {}): TextDocument {
  return {
    kind: 'text',
    properties: { ...NO_PROPERTIES, title: 'A paper' },
    language: 'en-GB',
    body,
    sections: [section(0, pageOf(houseStyle, 'portrait'))],
    notes: [],
    comments: [],
    ...parts,
  };
}

/** What stands between the tags of the first section. */
function mainOf(body: readonly Block[], parts: Partial<TextDocument> = {}): string {
  const html = writeHtml(documentOf(body, parts), houseStyle);
  return /<section class="section-1">\n(.*?)\n<\/section>/s.exec(html)?.[1] ?? '';
}

describe('a written page', () => {
  it('stands alone: nothing is loaded, nothing runs, nobody is told where it is read', () => {
    const html = writeHtml(samplePaper(), houseStyle);
    const elements = parsePage(html);
    const names = new Set(elements.map((each) => each.name));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'base', 'form'])
      expect(names).not.toContain(name);
    expect(elements.filter((each) => each.name === 'meta').map((each) => each.attributes)).toEqual([
      { charset: 'utf-8' },
      {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      },
      { name: 'viewport', content: 'width=device-width, initial-scale=1' },
      { name: 'referrer', content: 'no-referrer' },
    ]);
    expect(html).not.toContain('url(');
    const outside = elements.filter((each) => each.attributes.href?.startsWith('https:'));
    expect(outside.map((each) => each.attributes.rel)).toEqual(['noreferrer']);
  });

  it('has a language, a title and one heading of the first level, and skips none', () => {
    const elements = parsePage(writeHtml(samplePaper(), houseStyle));
    expect(elements[0]?.attributes).toEqual({ lang: 'en-GB' });
    expect(elements.find((each) => each.name === 'title')?.text).toBe(
      'Wychbourne improvement plan: report to the board, 7 June 2023',
    );
    const headings = elements.filter((each) => /^h[1-6]$/.test(each.name));
    expect(headings.map((each) => `${each.name} ${each.text}`)).toMatchInlineSnapshot(`
      [
        "h1 Improvement plan: progress to May 2023",
        "h2 1.0 Introduction",
        "h2 2.0 Ratings at a glance",
        "h3 What the ratings mean",
        "h2 3.0 Requests to the board",
        "h2 Priority 1: Help that comes early",
        "h2 Who is who",
      ]
    `);
  });

  it('leads every link within it to a place that is there, once', () => {
    const elements = parsePage(writeHtml(samplePaper(), houseStyle));
    const ids = elements.flatMap((each) => each.attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = elements.flatMap((each) =>
      each.attributes.href?.startsWith('#') === true ? decodeURIComponent(each.attributes.href.slice(1)) : [],
    );
    expect(targets.length).toBeGreaterThan(6);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('prints in the sizes of its sections, with the footer and numbers of pages', () => {
    const html = writeHtml(samplePaper(), houseStyle);
    expect(/@page section-2 \{[^\n]*\n[^\n]*/.exec(html)?.[0]).toMatchInlineSnapshot(`
      "@page section-2 { size: 841.9pt 595.3pt;
       margin: 65.2pt 56.7pt 65.2pt 56.7pt; @bottom-left { content: "Wychbourne Improvement Board, 7 June 2023"; font: 10pt "Arial", Arial, Helvetica, sans-serif; color: #4A4A4A; white-space: pre-line; } @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 10pt "Arial", Arial, Helvetica, sans-serif; color: #4A4A4A; white-space: pre-line; } }"
    `);
  });

  it('is well formed and says every word, whatever the document holds', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const elements = parsePage(
          writeHtml({ ...document, body: withoutMerges(document.body) }, houseStyle),
        );
        const main = elements.find((each) => each.name === 'main')?.text ?? '';
        const said = squeeze(main);
        for (const words of wordsOf(publishable(document).body)) expect(said).toContain(words);
        const names = new Set(elements.map((each) => each.name));
        expect([...names].filter((name) => !KNOWN.has(name))).toEqual([]);
        for (const { attributes } of elements) {
          expect(Object.keys(attributes).filter((name) => name.startsWith('on'))).toEqual([]);
          expect(attributes.href ?? '#').toMatch(/^(#|https?:|mailto:)/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives hostile text no way out of where it stands', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '</title><script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onfocus='alert(1)",
        '</style><script>alert(1)</script>',
        '"; } body { display: none } x { content: "',
        String.raw`\"; background: url(https://evil.example) ;"`,
        'javascript:alert(1)',
        '<!-- \u2028 \ud800 \u0000 -->',
        ']]>',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    );
    const harmless = shapeOf('Wychbourne');
    fc.assert(
      fc.property(hostile, (words) => {
        expect(shapeOf(words)).toEqual(harmless);
      }),
      { numRuns: 400 },
    );
  });
});

/** The elements that a page is made of. */
const KNOWN = new Set(
  'html head meta title style body main section nav div p span a b i u s sup sub br h1 h2 h3 h4 h5 h6 ul ol li table caption colgroup col thead tbody tr th td'.split(
    ' ',
  ),
);

/** Text of runs, line by line; of contents, pages are left out. */
function wordsOf(blocks: readonly Block[]): string[] {
  const paragraphs = [...walkParagraphs(blocks.filter((block) => block.kind !== 'contents'))];
  return paragraphs.flatMap((each) =>
    each.inlines.filter(isText).flatMap((run) => legalText(run.text).split('\n').map(squeeze)),
  );
}

/** Cells that go on with the one above are not shown, with what stands in them. */
function withoutMerges(blocks: readonly Block[]): Block[] {
  return blocks.map((block): Block => {
    if (block.kind !== 'table') return block;
    const rows = block.rows.map((each) => ({
      ...each,
      cells: each.cells.map((cell) => ({
        ...cell,
        merge: 'none' as const,
        blocks: withoutMerges(cell.blocks),
      })),
    }));
    return { ...block, rows };
  });
}

function squeeze(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}

/** Elements with the names of their attributes, and the rules for their look without what stands in quotation marks. */
function shapeOf(words: string): string[] {
  const elements = parsePage(writeHtml(filled(words), houseStyle));
  // Line breaks in the words are line breaks on the page.
  const fixed = elements.filter(({ name }) => name !== 'br');
  return fixed.map(({ name, attributes, text: inside }) =>
    name === 'style'
      ? inside.replaceAll(/"(?:[^"\\\n]|\\.)*"/g, '""')
      : `${name} ${Object.keys(attributes).join(' ')}`,
  );
}

/** A document that says these words wherever a document can say some. */
function filled(words: string): TextDocument {
  const body: Block[] = [
    heading(1, words, { anchors: [`a${words}`] }),
    paragraph(
      [
        link(words, `javascript:${words}`),
        liveField(words, words),
        { ...text(words, { colour: words, shade: words }), link: `#${words}` },
      ],
      { shade: words },
    ),
    paragraph(words, { list: { list: 'l', level: 0, kind: 'bullet', label: `-${words}` } }),
    paragraph(words, { list: { list: 'l', level: 1, kind: 'decimal', label: words } }),
    table(words, [100], [row([{ fill: words, content: words }])]),
  ];
  const footer = [paragraph(`a${words.replaceAll('\t', ' ')}`)];
  return documentOf(body, {
    properties: { ...NO_PROPERTIES, title: words },
    language: words,
    sections: [section(0, pageOf(houseStyle, 'portrait'), { header: footer, footer })],
  });
}

describe('the parts of a written page', () => {
  it('number sections and their paragraphs as the paper does', () => {
    const body = numberLists(
      [
        heading(1, 'Introduction', { list: numbered('s', 0), anchors: ['introduction'] }),
        paragraph('First.', { list: numbered('s', 1) }),
      ],
      { s: SECTION_PATTERNS },
    );
    expect(mainOf(body)).toMatchInlineSnapshot(`
      "<h1 class="heading-1" id="at-introduction"><span class="number">1.0</span> Introduction</h1>
      <p class="point"><span class="number">1.1</span> <span>First.</span></p>"
    `);
  });

  it('nest lists by level and write their numbers out', () => {
    const list = (label: string, level: number): Block =>
      paragraph(`item ${label}`, { list: { list: 'n', level, kind: 'decimal', label } });
    expect(mainOf([list('1.', 0), list('a)', 1), list('2.', 0), bullet('point', 'b'), paragraph('after')]))
      .toMatchInlineSnapshot(`
      "<ol role="list"><li><div><span class="number">1.</span> <span>item 1.</span></div><ol role="list"><li><div><span class="number">a)</span> <span>item a)</span></div></li></ol></li><li><div><span class="number">2.</span> <span>item 2.</span></div></li></ol><ul><li><div>point</div></li></ul>
      <p>after</p>"
    `);
  });

  it('give tables a caption, headings with a scope and letters that can be read on a fill', () => {
    const rows = [
      row(['Rating', 'Count'], true),
      row([
        { fill: '1B365D', content: 'Blue' },
        { span: 1, content: '32' },
      ]),
    ];
    expect(mainOf([table('Ratings & counts', [3000, 1000], rows)])).toMatchInlineSnapshot(`
      "<div class="table" role="region" aria-label="Ratings &amp; counts" tabindex="0"><table>
      <caption>Ratings &amp; counts</caption>
      <colgroup><col style="width:75.00%"/><col style="width:25.00%"/></colgroup>
      <thead>
      <tr><th scope="col"><p class="table-text">Rating</p></th><th scope="col"><p class="table-text">Count</p></th></tr>
      </thead>
      <tbody>
      <tr><td style="background-color:#1B365D;color:#FFFFFF"><p class="table-text">Blue</p></td><td><p class="table-text">32</p></td></tr>
      </tbody>
      </table></div>"
    `);
  });

  it('join cells merged downwards', () => {
    const rows = (['start', 'continue', 'none'] as const).map((merge) => {
      const built = row(['x']);
      return { ...built, cells: built.cells.map((cell) => ({ ...cell, merge })) };
    });
    const joined = table('Merged', [1000], rows);
    expect([...mainOf([joined]).matchAll(/<td[^>]*>/g)].map((match) => match[0])).toEqual([
      '<td rowspan="2">',
      '<td>',
    ]);
  });

  it('list notes at the end, and lead there and back', () => {
    const body = [paragraph([text('Text'), { kind: 'note', note: 'footnote', id: '7' }])];
    const html = mainOf(body, { notes: [{ kind: 'footnote', id: '7', blocks: [paragraph('A note.')] }] });
    expect(html).toMatchInlineSnapshot(`
      "<p>Text<sup><a href="#note-1" id="note-mark-1" role="doc-noteref" aria-label="Note 1">1</a></sup></p>
      <div class="notes" role="doc-endnotes" aria-label="Notes">
      <ol role="list">
      <li id="note-1"><div><span class="number">1</span> <div><p>A note.</p> <a href="#note-mark-1" role="doc-backlink" aria-label="Back to the text of note 1">↩</a></div></div></li>
      </ol>
      </div>"
    `);
  });

  it('start pages where the paper does', () => {
    const body = [
      paragraph([text('before'), { kind: 'break', to: 'page' }, text('after')]),
      paragraph('next', { pageBreakBefore: true }),
    ];
    expect(mainOf(body)).toMatchInlineSnapshot(`
      "<p>before</p>
      <p class="page-break">after</p>
      <p class="page-break">next</p>"
    `);
  });

  it('put lines of a footer to the left, the middle and the right', () => {
    const footer = [paragraph([text('Left\tMiddle "quoted"\t'), ...pageNumbers()])];
    const page = pageOf(houseStyle, 'portrait');
    const html = writeHtml(documentOf([], { sections: [section(0, page, { footer })] }), houseStyle);
    expect([...html.matchAll(/@bottom-\w+ \{ content: [^;]*;/g)].map((match) => match[0]))
      .toMatchInlineSnapshot(`
      [
        "@bottom-left { content: "Left";",
        "@bottom-center { content: "Middle \\22 quoted\\22 ";",
        "@bottom-right { content: "Page " counter(page) " of " counter(pages);",
      ]
    `);
  });
});
