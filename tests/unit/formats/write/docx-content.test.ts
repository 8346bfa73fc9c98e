import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import {
  bullet,
  heading,
  link,
  liveField,
  numbered,
  pageNumbers,
  paragraph,
  reference,
  row,
  section,
  table,
  text,
} from '#shared/document/build';
import { fillContents } from '#shared/document/fill-contents';
import { numberLists, SECTION_PATTERNS } from '#shared/document/number-lists';
import { pageOf, type PaperStyle } from '#shared/document/paper-style';
import { BODY_START } from '#shared/document/source-ref';
import { paragraphText } from '#shared/document/text';
import { NO_PROPERTIES, type Block, type TextDocument } from '#shared/document/text-document';
import { readDocx } from '#shared/formats/docx/read/read-docx';
import { writeDocx } from '#shared/formats/docx/write/write-docx';
import { openPackage } from '#shared/formats/opc/opc-package';
import { houseStyle } from '#tests/support/house-style';
import { partsOf } from '#tests/support/written-file';

const PORTRAIT = pageOf(houseStyle, 'portrait');

function documentOf(body: readonly Block[], parts: Partial<TextDocument> = {}): TextDocument {
  return {
    kind: 'text',
    properties: { ...NO_PROPERTIES, title: 'A paper' },
    language: 'en-GB',
    body,
    sections: [section(0, PORTRAIT)],
    notes: [],
    comments: [],
    ...parts,
  };
}

/** Paragraphs, runs, tables, rows and cells on lines of their own; text without what every `w:t` says. */
function readable(xml: string): string {
  return xml.replaceAll(' xml:space="preserve"', '').replaceAll(/(?=<w:(?:p|r|tbl|tr|tc|sdt)>)/g, '\n');
}

/** What stands in the body of the file, without the namespaces around it. */
async function bodyOf(body: readonly Block[], parts: Partial<TextDocument> = {}): Promise<string> {
  const written = await writeDocx(documentOf(body, parts), nodeCodec, houseStyle);
  const part = partsOf(written).get('word/document.xml') ?? '';
  return /<w:body>(.*?)(?:<w:sectPr>.*)?<\/w:body>/s.exec(part)?.[1] ?? '';
}

describe('the body of a written Word file', () => {
  it('has headings by style, with their numbers worked out by Word', async () => {
    const body = [
      heading(1, 'Introduction', { list: numbered('s', 0) }),
      paragraph('First.', { list: numbered('s', 1) }),
    ];
    expect(readable(await bodyOf(numberLists(body, { s: SECTION_PATTERNS })))).toMatchInlineSnapshot(`
      "
      <w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>
      <w:r><w:t>Introduction</w:t></w:r></w:p>
      <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>
      <w:r><w:t>First.</w:t></w:r></w:p>"
    `);
  });

  it('wraps a live field so that it keeps its name', async () => {
    const written = await bodyOf([paragraph([text('Of '), liveField('activity.total', '64')])]);
    expect(readable(written)).toMatchInlineSnapshot(`
      "
      <w:p>
      <w:r><w:t>Of </w:t></w:r>
      <w:sdt><w:sdtPr><w:alias w:val="activity.total"/><w:tag w:val="clearday-field:activity.total"/><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>
      <w:r><w:t>64</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    `);
  });

  it('refers to a number by number and to words by words', async () => {
    const body = [
      paragraph('Asked', { list: { list: 'r', level: 0, kind: 'decimal', label: '3.' }, anchors: ['asked'] }),
      paragraph([reference('asked', '3')]),
      paragraph([reference('asked', 'Asked')]),
    ];
    const written = await bodyOf(body);
    expect([...written.matchAll(/w:instr="([^"]*)"/g)].map((match) => match[1])).toEqual([
      ' REF asked \\n \\h ',
      ' REF asked \\h ',
    ]);
  });

  it('repeats header rows, keeps rows whole and describes the table', async () => {
    const written = await bodyOf([
      table(
        'Ratings & counts',
        [3000, 2000],
        [row(['Rating', 'Count'], true), row([{ fill: 'FFC000', content: 'Amber' }, '18'])],
      ),
    ]);
    expect(readable(written)).toMatchInlineSnapshot(`
      "
      <w:tbl><w:tblPr><w:tblStyle w:val="CleardayTable"/><w:tblW w:type="dxa" w:w="5000"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="true" w:lastRow="false" w:firstColumn="false" w:lastColumn="false" w:noHBand="true" w:noVBand="true"/><w:tblCaption w:val="Ratings &amp; counts"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="2000"/></w:tblGrid>
      <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>
      <w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/></w:tcPr>
      <w:p><w:pPr><w:pStyle w:val="Tabletext"/><w:keepNext/></w:pPr>
      <w:r><w:t>Rating</w:t></w:r></w:p></w:tc>
      <w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2000"/></w:tcPr>
      <w:p><w:pPr><w:pStyle w:val="Tabletext"/><w:keepNext/></w:pPr>
      <w:r><w:t>Count</w:t></w:r></w:p></w:tc></w:tr>
      <w:tr><w:trPr><w:cantSplit/></w:trPr>
      <w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/><w:shd w:fill="FFC000" w:color="auto" w:val="clear"/></w:tcPr>
      <w:p><w:pPr><w:pStyle w:val="Tabletext"/></w:pPr>
      <w:r><w:t>Amber</w:t></w:r></w:p></w:tc>
      <w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2000"/></w:tcPr>
      <w:p><w:pPr><w:pStyle w:val="Tabletext"/></w:pPr>
      <w:r><w:t>18</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      <w:p><w:pPr><w:pStyle w:val="Cleardayspacer"/></w:pPr></w:p>"
    `);
  });

  it('keeps the words that lead to a small table on its page', async () => {
    const small = table('Figures', [2000], [row(['1'])]);
    const long = table(
      'Actions',
      [2000],
      Array.from({ length: 40 }, () => row(['1'])),
    );
    const body = await bodyOf([
      paragraph('This table has the figures.'),
      small,
      paragraph('This one goes over several pages.'),
      long,
      paragraph('That is all.'),
    ]);
    const kept = body.split('<w:p>').filter((each) => each.includes('<w:keepNext/>'));
    expect(kept.map((each) => /<w:t[^>]*>([^<]*)/.exec(each)?.[1])).toEqual(['This table has the figures.']);
  });

  it('lets a row nearly as tall as the page go over to the next', async () => {
    const long = Array.from({ length: 60 }, (_, index) => bullet(`Progress ${index}`, 'p'));
    const written = await bodyOf([
      table('Actions', [3000], [row(['Progress'], true), row([long.slice(0, 30)]), row([long])]),
    ]);
    expect([...written.matchAll(/<w:tr>(<w:trPr>.*?<\/w:trPr>)?/g)].map((match) => match[1])).toEqual([
      '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
      '<w:trPr><w:cantSplit/></w:trPr>',
      undefined,
    ]);
  });

  it('leaves the colour of letters in a header cell of its own fill to Word', async () => {
    const filled = row([{ fill: 'FFC000', content: 'Amber' }, 'Plain'], true);
    const written = await bodyOf([table('Key', [2000, 2000], [filled])]);
    expect([...written.matchAll(/<w:r>(.*?)<w:t/g)].map((match) => match[1])).toEqual([
      '<w:rPr><w:color w:val="auto"/></w:rPr>',
      '',
    ]);
  });

  it('leaves the text of a link that may not be kept', async () => {
    const written = await bodyOf([
      paragraph([link('run', 'javascript:alert(1)'), link(' me', 'file://server/share')]),
    ]);
    expect(written).not.toContain('hyperlink');
    expect(written).toContain('run');
  });

  it('prints words that the library takes for its own', async () => {
    const written = await bodyOf([paragraph('{default-bullet-numbering-0} {1-0} CURRENT')]);
    expect(written).toContain('>{default-bullet-numbering-0} {1-0} CURRENT<');
    expect(await bodyOf([paragraph('CURRENT')])).toContain('>CURRENT</w:t>');
  });

  it('keeps two tables apart and ends a section after a table', async () => {
    const small = table('Small', [2000], [row(['A'], true)]);
    const written = await bodyOf([small, small, paragraph('Next')], {
      sections: [section(0, PORTRAIT), section(2, pageOf(houseStyle, 'landscape'))],
    });
    expect(written.match(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Cleardayspacer"\/>/g)).toHaveLength(2);
  });

  it('carries a paragraph on with smaller gaps within a list than after it', async () => {
    const written = await bodyOf([bullet('one', 'b'), bullet('two', 'b'), paragraph('Text')]);
    expect([...written.matchAll(/w:after="(\d+)"/g)].map((match) => match[1])).toEqual(['80']);
  });
});

describe('the contents of a written Word file', () => {
  const contents: Block = { kind: 'contents', at: BODY_START, levels: 1, entries: [] };
  const body = fillContents([contents, heading(1, 'First'), heading(1, 'Second', { pageBreakBefore: true })]);
  const entriesIn = async (style: PaperStyle, blocks = body): Promise<string[]> => {
    const bytes = await writeDocx(documentOf(blocks), nodeCodec, style);
    return readDocx(openPackage(bytes, nodeCodec)).document.body.flatMap((block) =>
      block.kind === 'contents' ? block.entries.map(paragraphText) : [],
    );
  };

  it('name the pages', async () => {
    expect(await entriesIn(houseStyle)).toEqual(['First\t1', 'Second\t2']);
  });

  it('name the pages of this paper, whichever was written before', async () => {
    const together = fillContents([contents, heading(1, 'First'), heading(1, 'Second')]);
    expect(await entriesIn(houseStyle)).toEqual(['First\t1', 'Second\t2']);
    expect(await entriesIn(houseStyle, together)).toEqual(['First\t1', 'Second\t1']);
    expect(await entriesIn(houseStyle)).toEqual(['First\t1', 'Second\t2']);
  });

  it('name none where the width of the letters is not known, rather than wrong ones', async () => {
    const fonts = { text: 'Wychbourne Grotesk', headings: 'Wychbourne Grotesk' };
    expect(await entriesIn({ ...houseStyle, fonts })).toEqual(['First', 'Second']);
  });
});

describe('headers and footers of a written Word file', () => {
  it('are written once for sections that share them', async () => {
    const footer = [paragraph([text('Board\t'), ...pageNumbers()], { style: 'Footer' })];
    const document = documentOf([paragraph('One'), paragraph('Two'), paragraph('Three')], {
      sections: [
        section(0, PORTRAIT, { footer }),
        section(1, PORTRAIT, { footer }),
        section(2, pageOf(houseStyle, 'landscape'), { footer }),
      ],
    });
    const parts = partsOf(await writeDocx(document, nodeCodec, houseStyle));
    const footers = [...parts.keys()].filter((name) => /footer\d/.test(name));
    // The landscape page needs its own: the tab leads to another margin.
    expect(footers).toEqual(['word/footer1.xml', 'word/footer2.xml']);
    expect(parts.get('word/footer2.xml')).toContain('w:pos="14570"');
  });
});
