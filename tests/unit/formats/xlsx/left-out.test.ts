import { describe, expect, it } from 'vitest';
import type { ReadResult } from '#shared/document/read-result';
import type { Workbook } from '#shared/document/workbook';
import { outcomeOf } from '#tests/support/refused';
import {
  readParts,
  readWorkbook,
  xlsxParts,
  type RelationSpec,
  type WorkbookSpec,
} from '#tests/support/xlsx-package';

/** The workbook read with some parts changed or, with null, taken out. */
function readChanged(
  spec: WorkbookSpec,
  changes: Readonly<Record<string, string | null>>,
): ReadResult<Workbook> {
  const parts = xlsxParts(spec);
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) parts.delete(name);
    else parts.set(name, text);
  }
  return readParts(parts);
}

const xdr = [
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ');

const drawing = (content: string): RelationSpec => ({
  type: 'drawing',
  xml: `<xdr:wsDr ${xdr}>${content}</xdr:wsDr>`,
});

describe('what is left out of a workbook is counted', () => {
  it('with charts, pictures and shapes, whose text is quoted', () => {
    const content = [
      '<xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor>',
      '<xdr:twoCellAnchor><xdr:graphicFrame><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor>',
      '<xdr:grpSp><xdr:sp><xdr:txBody><a:p><a:r><a:t>Key:</a:t></a:r><a:r><a:t>blue is done</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:cxnSp/></xdr:grpSp>',
      '<mc:AlternateContent><mc:Choice Requires="x"><xdr:sp/></mc:Choice><mc:Fallback><xdr:sp/><xdr:pic/></mc:Fallback></mc:AlternateContent>',
    ];
    const { omissions, messages } = readWorkbook({
      sheets: [{ name: 'Plan', rows: [['x']], relations: [drawing(content.join(''))] }],
    });
    expect(omissions.map(({ what, count }) => [what, count])).toEqual([
      ['picture', 1],
      ['chart', 1],
      ['drawing', 3],
    ]);
    expect(messages[0]).toMatchObject({
      code: 'text-box',
      severity: 'warning',
      text: 'A text box was not read: “Key: blue is done”',
      at: { sheet: 'Plan' },
    });
  });

  it('with pivot tables, embedded objects, links to other workbooks and macros', () => {
    const empty = '<x xmlns="y"/>';
    const { omissions } = readWorkbook({
      sheets: [
        {
          rows: [['x']],
          relations: [
            { type: 'pivotTable', xml: empty },
            { type: 'oleObject', xml: empty },
            { type: 'package', xml: empty },
          ],
        },
      ],
      relations: [
        { type: 'externalLink', xml: empty },
        { type: 'externalLink', xml: empty },
      ],
      mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    });
    expect(omissions.map(({ what, count }) => [what, count])).toEqual([
      ['pivot-table', 1],
      ['embedded-object', 2],
      ['macro', 1],
      ['external-link', 2],
    ]);
  });

  it('with the page header and footer of a sheet', () => {
    const after = '<headerFooter><oddHeader>&amp;LDraft</oddHeader></headerFooter>';
    const { messages } = readWorkbook({ sheets: [{ name: 'Plan', rows: [['x']], after }] });
    expect(messages.map(({ code, text }) => [code, text])).toEqual([
      ['omitted-page-furniture', '1 page header or footer was not carried over.'],
    ]);
  });

  it('without a page footer that has only the name of the sheet and the number of the page', () => {
    const after =
      '<headerFooter><oddFooter>&amp;L&amp;"Arial,Bold"&amp;8&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>';
    expect(readWorkbook({ sheets: [{ name: 'Plan', rows: [['x']], after }] }).messages).toEqual([]);
  });

  it('with sheets that hold only a chart', () => {
    const spec: WorkbookSpec = {
      sheets: [
        { name: 'Plan', rows: [['x']] },
        { name: 'Graph', rows: [] },
      ],
    };
    const relationships = xlsxParts(spec).get('xl/_rels/workbook.xml.rels') ?? '';
    const changed = relationships.replace(
      'worksheet" Target="/xl/worksheets/sheet2',
      'chartsheet" Target="/xl/worksheets/sheet2',
    );
    const { document, omissions } = readChanged(spec, { 'xl/_rels/workbook.xml.rels': changed });
    expect(document.sheets.map((sheet) => sheet.name)).toEqual(['Plan']);
    expect(omissions).toMatchObject([{ what: 'chart', count: 1, firstAt: { sheet: 'Graph' } }]);
  });
});

describe('a damaged workbook is refused', () => {
  const spec: WorkbookSpec = {
    sheets: [{ rows: [['x', { t: 's', v: 0 }]] }],
    strings: ['<t>shared</t>'],
    looks: [{ format: '0.00' }],
  };
  const outcome = (changes: Readonly<Record<string, string | null>>): string =>
    outcomeOf(() => readChanged(spec, changes));

  it('when a part that it names is missing', () => {
    expect(outcome({})).toBe('read');
    expect(outcome({ 'xl/worksheets/sheet1.xml': null })).toBe('PART_MISSING');
    expect(outcome({ 'xl/book1.xml': null })).toBe('PART_MISSING');
    expect(outcome({ 'xl/book2.xml': null })).toBe('PART_MISSING');
    expect(outcome({ 'xl/_rels/workbook.xml.rels': null })).toBe('PART_MISSING');
  });

  it('when its parts are something else', () => {
    expect(outcome({ 'xl/workbook.xml': '<html/>' })).toBe('NO_BODY');
    expect(outcome({ 'xl/worksheets/sheet1.xml': '<html/>' })).toBe('NO_BODY');
    expect(outcome({ 'xl/worksheets/sheet1.xml': '<worksheet' })).toBe('XML_MALFORMED');
  });
});
