import type { XmlReader } from '../../xml/xml-reader.ts';
import { CellError, type DraftCell, type Scalar } from './draft.ts';
import { decodeEscapes } from './escapes.ts';
import { serialOfIsoDate } from './styles/number-format.ts';
import { readStoredText, type StoredText } from './rich-text.ts';
import { placeOf, type SheetContext } from './sheet-context.ts';

/** What stands in a cell element. */
interface CellParts {
  value: string | null;
  inline: StoredText | null;
  formula: string | null;
}

/** Reads the `x:c` just opened, its end included. The formula is never worked out: the stored value counts. */
export function readCell(context: SheetContext, row: number, column: number): DraftCell {
  const { reader, workbook } = context;
  const type = reader.attribute('t') ?? 'n';
  const style = Number(reader.attribute('s') ?? 0);
  const { value, inline, formula } = readParts(reader);
  if (formula !== null && value === null && inline === null) {
    workbook.report.omit('formula-without-value', placeOf(context.sheet, row, column));
  }
  let text = inline;
  if (type === 's' && value !== null) {
    text = workbook.strings[Number(value)] ?? null;
    if (text === null) workbook.oddities.add('bad-string-number', () => placeOf(context.sheet, row, column));
  }
  const scalar = text === null ? toScalar(context, type, value) : text.text;
  return { column, style, scalar, text, isDate: type === 'd' && typeof scalar === 'number', formula };
}

function readParts(reader: XmlReader): CellParts {
  const parts: CellParts = { value: null, inline: null, formula: null };
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'x:v') parts.value = reader.textContent();
    else if (reader.name === 'x:f') parts.formula = reader.textContent();
    else if (reader.name === 'x:is') parts.inline = readStoredText(reader);
    else reader.skip();
  }
  return parts;
}

/** Cell types of ISO/IEC 29500-1, 18.18.11; a shared string that is missing is empty. */
function toScalar(context: SheetContext, type: string, value: string | null): Scalar {
  if (value === null || type === 's') return null;
  switch (type) {
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return new CellError(value.trim());
    case 'str':
    case 'inlineStr':
      return decodeEscapes(value);
    case 'd':
      return serialOfIsoDate(value, context.workbook.dates) ?? value;
    default:
      return toNumber(value);
  }
}

/** A value that is no number, though its type says so, stays as it is written. */
function toNumber(value: string): Scalar {
  const trimmed = value.trim();
  if (trimmed === '') return null;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : trimmed;
}
