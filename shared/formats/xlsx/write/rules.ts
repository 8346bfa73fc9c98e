import type { Worksheet } from '@cj-tech-master/excelts';
import type { CellChoice, TextFill } from '#shared/document/workbook';
import { readableOn } from '../../ooxml/readable-colour.ts';
import { legalText } from '../../xml/write-text.ts';
import { opaque } from './cell-look.ts';
import { rangeReference } from './ranges.ts';

/** Excel's own limit for a list that stands in the rule itself, in characters. */
const LONGEST_LIST = 255;

/** Lists to choose from. Options that Excel can't hold in a list (with commas, or too many) are left to be typed. */
export function writeChoices(worksheet: Worksheet, choices: readonly CellChoice[]): void {
  for (const { range, options } of choices) {
    const list = options.map(legalText).join(',');
    const fits = list.length <= LONGEST_LIST && options.every((option) => isPlain(option));
    if (!fits || options.length === 0) continue;
    worksheet.dataValidations.add(rangeReference(range), {
      type: 'list',
      allowBlank: true,
      formulae: [quoted(list)],
      showErrorMessage: true,
      errorTitle: 'Not in the list',
      error: 'Choose one of the entries in the list.',
    });
  }
}

function isPlain(option: string): boolean {
  return option !== '' && option === option.trim() && !option.includes(',');
}

/** Fills that follow a cell's whole text, with letters that can be read on them. */
export function writeTextFills(worksheet: Worksheet, fills: readonly TextFill[]): void {
  for (const [index, { range, text, fill, colour }] of fills.entries()) {
    const letters = colour ?? readableOn(fill);
    worksheet.addConditionalFormatting({
      ref: rangeReference(range),
      rules: [
        {
          type: 'cellIs',
          operator: 'equal',
          priority: index + 1,
          formulae: [quoted(legalText(text))],
          style: {
            fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: opaque(fill) } },
            ...(letters === '000000' && colour === null
              ? {}
              : { font: { color: { argb: opaque(letters) } } }),
          },
        },
      ],
    });
  }
}

/** Text within a formula. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
