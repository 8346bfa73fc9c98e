import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { paragraph, section, text } from '#shared/document/build';
import { pageOf } from '#shared/document/paper-style';
import { BODY_START } from '#shared/document/source-ref';
import { NO_PROPERTIES, PLAIN, type TextDocument } from '#shared/document/text-document';
import { writeDocx } from '#shared/formats/docx/write/write-docx';
import { houseStyle } from '#tests/support/house-style';
import { samplePaper } from '#tests/support/sample-paper';
import { partsOf } from '#tests/support/written-file';

/** What a file that people worked on together holds and a published one must not. */
const WORKED_ON: TextDocument = {
  kind: 'text',
  properties: {
    ...NO_PROPERTIES,
    title: 'A paper',
    author: 'Ada Whitlock',
    lastModifiedBy: 'Tom Penhallow',
    created: '2023-06-07T09:30:00Z',
  },
  language: 'en-GB',
  body: [
    paragraph([
      text('Kept '),
      { ...text('put in'), revision: { kind: 'inserted', author: 'Ada Whitlock', date: null } },
      { ...text('taken out'), revision: { kind: 'deleted', author: 'Ada Whitlock', date: null } },
      { ...text('hidden away'), marks: { ...PLAIN, hidden: true } },
      { kind: 'image', alt: 'A picture', decorative: false, part: 'word/media/image1.png' },
    ]),
  ],
  sections: [section(0, pageOf(houseStyle, 'portrait'))],
  notes: [],
  comments: [
    { id: '1', author: 'Tom Penhallow', date: null, text: 'Really?', quote: 'Kept', at: BODY_START },
  ],
};

describe('a written Word file', () => {
  it('carries no names, comments, changes, hidden text or pictures', async () => {
    const parts = partsOf(await writeDocx(WORKED_ON, nodeCodec, houseStyle));
    const all = [...parts.values()].join('\n');
    expect(all).toContain('put in');
    for (const secret of ['Whitlock', 'Penhallow', 'Really', 'taken out', 'hidden away', 'picture', 'image1'])
      expect(all).not.toContain(secret);
    for (const mark of ['w:ins ', 'w:del ', 'w:vanish', 'w:rsid', 'w:comment', 'dc:creator', 'Company'])
      expect(all).not.toContain(mark);
  });

  it('has the parts it needs and no other', async () => {
    const parts = partsOf(await writeDocx(WORKED_ON, nodeCodec, houseStyle));
    expect([...parts.keys()]).toMatchInlineSnapshot(`
      [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
      ]
    `);
    expect(parts.get('docProps/core.xml')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>A paper</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">2023-06-07T09:30:00Z</dcterms:created></cp:coreProperties>"
    `);
  });

  it('is the same bytes for the same paper', async () => {
    const first = await writeDocx(samplePaper(), nodeCodec, houseStyle);
    const second = await writeDocx(samplePaper(), nodeCodec, houseStyle);
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
