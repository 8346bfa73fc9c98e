import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { text } from '#shared/document/build';
import { formulaCell, numberCell, sheet, sheetRow, textCell } from '#shared/document/build-sheet';
import { NO_PROPERTIES, type TextRun } from '#shared/document/text-document';
import type { Sheet, Workbook } from '#shared/document/workbook';
import { openPackage } from '#shared/formats/opc/opc-package';
import { readXlsx } from '#shared/formats/xlsx/read/read-xlsx';
import { writeXlsx } from '#shared/formats/xlsx/write/write-xlsx';
import { HOSTILE_TEXTS } from '#tests/support/arbitrary-workbook';
import { houseStyle } from '#tests/support/house-style';
import { sampleWorkbook } from '#tests/support/sample-workbook';
import { partsOf } from '#tests/support/written-file';

function workbookOf(...sheets: Sheet[]): Workbook {
  return { kind: 'workbook', properties: { ...NO_PROPERTIES, title: 'A tracker' }, sheets };
}

async function write(...sheets: Sheet[]): Promise<Map<string, string>> {
  return partsOf(await writeXlsx(workbookOf(...sheets), nodeCodec, houseStyle));
}

async function writeAndRead(...sheets: Sheet[]): Promise<readonly Sheet[]> {
  const bytes = await writeXlsx(workbookOf(...sheets), nodeCodec, houseStyle);
  return readXlsx(openPackage(bytes, nodeCodec)).document.sheets;
}

describe('texts in a written Excel file', () => {
  it('never become formulas, and say so in the file', async () => {
    const rows = HOSTILE_TEXTS.map((hostile, index) => sheetRow(index + 1, [textCell(hostile)]));
    const parts = await write(sheet('Plan', { rows }));
    const part = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(part).not.toContain('<f>');
    expect([...part.matchAll(/<c [^>]*t="s"/g)]).toHaveLength(HOSTILE_TEXTS.length);
    const looks = /<cellXfs.*<\/cellXfs>/s.exec(parts.get('xl/styles.xml') ?? '')?.[0] ?? '';
    const used = new Set([...part.matchAll(/ s="(\d+)"/g)].map((match) => Number(match[1])));
    const formats = [...looks.matchAll(/<xf [^>]*>/g)].map((match) => match[0]);
    for (const look of used) expect(formats[look]).toMatch(/numFmtId="49" quotePrefix="1"/);
  });

  it('are kept as written, every one', async () => {
    const rows = HOSTILE_TEXTS.map((hostile, index) => sheetRow(index + 1, [textCell(hostile)]));
    const [read] = await writeAndRead(sheet('Plan', { rows }));
    expect(read?.rows.map((row) => row.cells[0]?.value)).toEqual(
      HOSTILE_TEXTS.map((hostile) => ({ kind: 'text', text: hostile })),
    );
  });

  it('are refused when they are longer than Excel holds, naming the cell', async () => {
    const rows = [sheetRow(1, [textCell('x'.repeat(32_768))])];
    await expect(write(sheet('Plan', { rows }))).rejects.toThrow(
      /row 1.*32768 characters; Excel holds 32767/,
    );
  });

  it('keep the white space between two looks, though the schema has no mark for it', async () => {
    const bold = (words: string): TextRun => text(words, { bold: true });
    const cells = [
      [text('June '), bold('2023')],
      [text('June'), bold(' 2023')],
      [text('• One\n'), bold('• Two'), text('\n'), bold('• Three')],
      [text(' '), bold('edges ')],
    ].map((runs) => textCell(runs.map((run) => run.text).join(''), { runs }));
    const plan = sheet('Plan', { rows: [sheetRow(1, cells)] });
    const strings = (await write(plan)).get('xl/sharedStrings.xml') ?? '';
    expect(strings).not.toContain('xml:space');
    const [read] = await writeAndRead(plan);
    expect(read?.rows[0]?.cells.map((cell) => cell.runs?.map((run) => run.text) ?? cell.text)).toEqual([
      ['June', '\u00a02023'],
      ['June', '\u00a02023'],
      ['• One', '\u00a0\n• Two\u00a0\n• Three'],
      [' edges '],
    ]);
  });
});

describe('tables in a written Excel file', () => {
  it('can be filtered, have no look of Excel’s own and light letters on dark headings', async () => {
    const parts = partsOf(await writeXlsx(sampleWorkbook(), nodeCodec, houseStyle));
    const table = parts.get('xl/tables/table1.xml') ?? '';
    expect(table).toContain('<autoFilter ref="A1:H13">');
    expect(table).toContain('<tableStyleInfo showFirstColumn="0"');
    expect(parts.get('xl/styles.xml')).toContain('<color rgb="FFFFFFFF"/><name val="Arial"/>');
  });

  it('need a heading of its own for every column', async () => {
    const range = { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 };
    const rows = [
      sheetRow(1, [textCell('Ref'), textCell('ref')]),
      sheetRow(2, [textCell('1.1'), textCell('x')]),
    ];
    const plan = sheet('Plan', { rows, tables: [{ name: 'Actions', range, hasHeader: true }] });
    await expect(write(plan)).rejects.toThrow('Every column of the table Actions needs a heading of its own');
  });

  it('get names that Excel takes, each once', async () => {
    const range = { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 1 };
    const rows = [sheetRow(1, [textCell('Ref')]), sheetRow(2, [textCell('1.1')])];
    const plan = (name: string): Sheet =>
      sheet(name, { rows, tables: [{ name: 'Plan', range, hasHeader: true }] });
    const read = await writeAndRead(plan('Plan: 2023/24'), plan('plan  2023 24'));
    expect(read.map((each) => [each.name, each.tables[0]?.name])).toEqual([
      ['Plan 2023 24', 'Plan'],
      ['plan 2023 24_2', 'Plan_2'],
    ]);
  });
});

describe('what a written Excel file shows', () => {
  it('finds the number format by how a number is to look', async () => {
    const shown: ReadonlyArray<readonly [number, string]> = [
      [1.1, '1.10'],
      [0.0313, '3.13%'],
      [0.5, '50%'],
      [1234, '1,234'],
      [1234.5, '£1,234.50'],
    ];
    const rows = [
      sheetRow(
        1,
        shown.map(([number, words]) => numberCell(number, words)),
      ),
    ];
    const [read] = await writeAndRead(sheet('Figures', { rows }));
    expect(read?.rows[0]?.cells.map((cell) => cell.text)).toEqual(shown.map(([, words]) => words));
  });

  it('carries the value of every formula, and refuses one without', async () => {
    const rows = [sheetRow(1, [formulaCell('SUM(1,2)', 3, '3')])];
    const part = (await write(sheet('Figures', { rows }))).get('xl/worksheets/sheet1.xml');
    expect(part).toContain('<f>SUM(1,2)</f><v>3</v>');
    const cell = {
      ...formulaCell('SUM(1,2)', 3, ''),
      value: { kind: 'formula', formula: 'SUM(1,2)', shown: null },
    } as const;
    await expect(write(sheet('Figures', { rows: [sheetRow(1, [cell])] }))).rejects.toThrow('has no value');
  });

  it('makes rows as high as their wrapped text, and lets Excel change that', async () => {
    const progress = 'The front door opened in February.\nWaiting times are counted every week.';
    const plan = sheet('Plan', {
      rows: [sheetRow(1, [textCell('Ref')]), sheetRow(2, [textCell(progress, { wrap: true })])],
      columns: [{ first: 1, last: 1, width: 40, hidden: false }],
    });
    const part = (await write(plan)).get('xl/worksheets/sheet1.xml') ?? '';
    expect([...part.matchAll(/<row [^>]*>/g)].map((match) => match[0])).toEqual([
      '<row r="1" spans="1:1">',
      '<row r="2" ht="28" spans="1:1">',
    ]);
  });

  it('keeps merged cells, marked text and links', async () => {
    const rows = [
      sheetRow(1, [textCell('Title', { bold: true })]),
      sheetRow(2, [
        textCell('June 2023', { runs: [text('June '), text('2023', { strike: true })] }),
        textCell('Plan', { link: 'https://www.wychbourne.example/a b?q=ü' }),
        textCell('Not a link', { link: 'javascript:alert(1)' }),
      ]),
    ];
    const range = { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 };
    const [read] = await writeAndRead(sheet('Plan', { rows, merges: [range] }));
    expect(read?.merges).toEqual([range]);
    expect(read?.rows[1]?.cells.map((cell) => cell.link)).toEqual([
      null,
      'https://www.wychbourne.example/a%20b?q=%C3%BC',
      null,
    ]);
    expect(read?.rows[1]?.cells[0]?.runs?.map((run) => [run.text, run.marks.strike])).toEqual([
      ['June', false],
      ['\u00a02023', true],
    ]);
  });
});

describe('a written Excel file', () => {
  it('carries nothing hidden, no comments and no names', async () => {
    const plan = sheet('Plan', {
      rows: [
        sheetRow(1, [textCell('Shown'), textCell('Hidden column')]),
        { ...sheetRow(2, [textCell('Hidden row')]), hidden: true },
      ],
      columns: [{ first: 2, last: 2, width: 10, hidden: true }],
      comments: [
        {
          at: sheetRow(1, [textCell('x')]).cells[0]?.at ?? never(),
          author: 'Tom Penhallow',
          text: 'Really?',
        },
      ],
    });
    const secret = sheet('Secret', {
      visibility: 'very-hidden',
      rows: [sheetRow(1, [textCell('9,483 people')])],
    });
    const parts = await write(plan, secret);
    const all = [...parts.values()].join('\n');
    for (const word of [
      'Hidden',
      'Secret',
      '9,483',
      'Penhallow',
      'Really',
      'hidden="1"',
      'dc:creator',
      'Company',
    ])
      expect(all).not.toContain(word);
    expect([...parts.keys()]).toMatchInlineSnapshot(`
      [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/theme/theme1.xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
      ]
    `);
  });

  it('is the same bytes for the same workbook', async () => {
    const first = await writeXlsx(sampleWorkbook(), nodeCodec, houseStyle);
    const second = await writeXlsx(sampleWorkbook(), nodeCodec, houseStyle);
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

function never(): never {
  throw new Error('The row has a cell.');
}
