import { assertNever } from '#shared/document/assert-never';
import type { Marks, TextRun } from '#shared/document/text-document';
import type { CellValue, SheetCell } from '#shared/document/workbook';
import { channels, type Rgb } from '../../ooxml/colour.ts';
import { symbolCharacter } from '../../ooxml/symbols.ts';
import type { DraftCell } from './draft.ts';
import type { StoredText } from './rich-text.ts';
import { placeOf, type SheetContext } from './sheet-context.ts';
import { symbolFontOf, type CellStyle, type RuleStyle } from './styles/stylesheet.ts';

/** What the rest of the sheet says about a cell. */
export interface CellSurroundings {
  readonly ruleFill: RuleStyle['fill'];
  readonly link: string | null;
}

/** The cell as a person sees it. */
export function showCell(
  context: SheetContext,
  row: number,
  draft: DraftCell,
  { ruleFill, link }: CellSurroundings,
): SheetCell {
  const { workbook, sheet } = context;
  const style = workbook.styles.cell(draft.style);
  const shown = showScalar(context, row, draft, style);
  const pieces = draft.text === null ? null : showPieces(context, style, draft.text);
  const text = pieces === null ? shown.text : pieces.map((piece) => piece.text).join('');
  const runs = pieces === null ? wholeRun(style, text, link) : keepRuns(pieces, style, link);
  return {
    at: placeOf(sheet, row, draft.column),
    column: draft.column,
    text,
    value: draft.formula === null ? shown.value : toFormula(draft.formula, shown.value),
    runs,
    shade: ruleFill === null ? style.shade : ruleFill.shade,
    bold: pieces === null ? style.marks.bold : pieces.every((piece) => piece.marks.bold),
    wrap: style.wrap,
    link,
  };
}

interface Shown {
  readonly text: string;
  readonly value: CellValue;
}

function showScalar(context: SheetContext, row: number, draft: DraftCell, style: CellStyle): Shown {
  const { scalar } = draft;
  if (scalar === null) return { text: '', value: { kind: 'blank' } };
  if (typeof scalar === 'string') return showString(scalar, style);
  if (typeof scalar === 'number') return showNumber(context, row, draft, scalar, style);
  if (typeof scalar === 'boolean') {
    return { text: scalar ? 'TRUE' : 'FALSE', value: { kind: 'truth', truth: scalar } };
  }
  context.workbook.oddities.add('error-value', () => placeOf(context.sheet, row, draft.column));
  return { text: scalar.code, value: { kind: 'error', error: scalar.code } };
}

function showString(scalar: string, style: CellStyle): Shown {
  const text = drawSymbols(style.symbolFont, style.format.showText(scalar));
  return { text, value: { kind: 'text', text: scalar } };
}

function showNumber(
  context: SheetContext,
  row: number,
  draft: DraftCell,
  number: number,
  style: CellStyle,
): Shown {
  const { workbook, sheet } = context;
  if (!style.format.known) {
    workbook.oddities.add('unknown-number-format', () => placeOf(sheet, row, draft.column));
  }
  const ownDate = style.format.readDate(number);
  const format = draft.isDate && ownDate === null ? workbook.styles.shortDate : style.format;
  const iso = ownDate ?? (draft.isDate ? format.readDate(number) : null);
  return {
    text: format.showNumber(number),
    value: iso === null ? { kind: 'number', number } : { kind: 'date', iso },
  };
}

function toFormula(formula: string, value: CellValue): CellValue {
  return { kind: 'formula', formula, shown: storedValue(value) };
}

function storedValue(value: CellValue): string | number | null {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'date':
      return value.iso;
    case 'truth':
      return value.truth ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
    case 'blank':
    case 'formula':
      return null;
    default:
      return assertNever(value);
  }
}

/** The text of a cell in which parts have fonts of their own; null for one font throughout. */
function showPieces({ workbook }: SheetContext, style: CellStyle, stored: StoredText): TextRun[] | null {
  if (stored.pieces === null || stored.text === '') return null;
  const runs: TextRun[] = [];
  for (const { text, font } of stored.pieces) {
    const marks = font === null ? style.marks : workbook.styles.marksOf(font, style.size);
    addRun(runs, drawSymbols(font === null ? style.symbolFont : symbolFontOf(font), text), marks);
  }
  return runs;
}

/** A whole cell needs a run only for what `bold` cannot say: struck out, in italics, in a colour of its own. */
function wholeRun(style: CellStyle, text: string, link: string | null): readonly TextRun[] | null {
  return text !== '' && isNotable(style.marks, link) ? [toRun(text, style.marks)] : null;
}

/** Pieces that all look as the cell does are one text again. */
function keepRuns(
  runs: readonly TextRun[],
  style: CellStyle,
  link: string | null,
): readonly TextRun[] | null {
  return runs.some((run) => run.marks !== style.marks || isNotable(run.marks, link)) ? runs : null;
}

function isNotable({ italic, strike, script, underline, colour }: Marks, link: string | null): boolean {
  // A link is blue and underlined in any case.
  const looksOwn = link === null && (underline || (colour !== null && isColourful(colour)));
  return italic || strike || script !== null || looksOwn;
}

function addRun(runs: TextRun[], text: string, marks: Marks): void {
  if (text === '') return;
  const last = runs.at(-1);
  if (last?.marks === marks) runs[runs.length - 1] = toRun(last.text + text, marks);
  else runs.push(toRun(text, marks));
}

function toRun(text: string, marks: Marks): TextRun {
  return { kind: 'text', text, marks, link: null, field: null, control: null, revision: null };
}

function isColourful(colour: Rgb): boolean {
  const [red, green, blue] = channels(colour);
  return red !== green || green !== blue;
}

/** What a symbol font draws for the characters; null leaves them as they are. */
function drawSymbols(font: string | null, text: string): string {
  if (font === null) return text;
  return Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code <= 32 ? character : symbolCharacter(font, code.toString(16));
  }).join('');
}
