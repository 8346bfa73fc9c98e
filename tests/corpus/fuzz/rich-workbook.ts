import { packXlsx, ruleFill, solid, textXml } from '#tests/support/xlsx-package';

/** An Excel file with much of what the reader knows. */
export function richWorkbook(): Uint8Array {
  return packXlsx({
    strings: [
      textXml('Improvement plan'),
      '<r><rPr><b/></rPr><t>Due</t></r><r><t xml:space="preserve"> March</t></r>',
    ],
    looks: [
      { fill: solid('FFFFC000') },
      { format: 'dd/mm/yyyy' },
      { format: '0.00' },
      { font: '<b/><color theme="1"/>', wrap: true },
    ],
    ruleLooks: [ruleFill('FF00B050')],
    names: [
      ['_xlnm.Print_Area', "'Action plan'!$A$1:$D$9", 0],
      ['Total', "'Action plan'!$D$4"],
    ],
    core: '<dc:title>Tracker</dc:title>',
    sheets: [
      {
        name: 'Action plan',
        rows: [
          [{ t: 's', v: 0 }, { t: 's', v: 1, s: 4 }, null, { v: 45000, s: 2 }],
          [{ v: 1.1, s: 3 }, 'Hire', true, { f: 'SUM(A1:A3)', v: 64 }],
          [
            { is: '<is><t>Amber</t></is>', t: 'inlineStr', s: 1 },
            { t: 'e', v: '#REF!' },
            1.1,
            { t: 'str', f: '"x"', v: 'x' },
          ],
        ],
        before:
          '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="2" width="20" customWidth="1"/><col min="4" max="4" hidden="1"/></cols>',
        after:
          '<mergeCells count="1"><mergeCell ref="A4:C5"/></mergeCells><conditionalFormatting sqref="A1:A9"><cfRule type="containsText" dxfId="0" priority="1" operator="containsText" text="Amber"><formula>NOT(ISERROR(SEARCH("Amber",A1)))</formula></cfRule><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>2</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B2:B9"><formula1>"Red,Amber,Green"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><pageSetup orientation="landscape"/>',
        relations: [{ id: 'rId1', type: 'hyperlink', address: 'https://wychbourne.example' }],
      },
      { name: 'Old', state: 'hidden', rows: [['a', 'b']] },
    ],
  });
}
