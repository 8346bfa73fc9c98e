import type { Marks, Shade, TextRun } from '#shared/document/text-document';
import type { CellValue, SheetCell } from '#shared/document/workbook';
import { channels, type Rgb } from '../../ooxml/colour.ts';
import { symbolCharacter } from '../../ooxml/symbols.ts';
import type { DraftCell } from './draft.ts';
import type { StoredText } from './rich-text.ts';
import { placeOf, type SheetContext } from './sheet-context.ts';
import { symbolFontOf, type CellStyle, type RuleStyle } from './stylesheet.ts';

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
  const { text, value } = showScalar(context, row, draft, style);
  const { runs, marks } = showLook(context, style, draft.text, text, link !== null);
  return {
    at: placeOf(sheet, row, draft.column),
    column: draft.column,
    text: runs === null ? text : runs.map((run) => run.text).join(''),
    value: draft.formula === null ? value : toFormula(draft.formula, value),
    runs,
    shade: showShade(style.fill, ruleFill),
    bold: marks.bold,
    wrap: style.wrap,
    link,
  };
}

function showShade(own: Rgb | null, ruleFill: RuleStyle['fill']): Shade | null {
  if (ruleFill !== null) return ruleFill.colour === null ? null : { fill: ruleFill.colour, from: 'rule' };
  return own === null ? null : { fill: own, from: 'cell' };
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
  const shown = style.format.showText(scalar);
  const text = style.symbolFont === null ? shown : drawSymbols(style.symbolFont, shown);
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
    default:
      return null;
  }
}

interface Look {
  readonly runs: readonly TextRun[] | null;
  /** Of the whole text; of several looks only what they share. */
  readonly marks: Marks;
}

/** A whole cell needs runs only for what `bold` cannot say: struck out, in italics, in a colour of its own. */
function showLook(
  { workbook }: SheetContext,
  style: CellStyle,
  stored: StoredText | null,
  shown: string,
  hasLink: boolean,
): Look {
  const pieces = stored?.pieces ?? null;
  if (pieces === null || stored?.text !== shown) return wholeLook(style.marks, shown, hasLink);
  const runs: TextRun[] = [];
  for (const { text, font } of pieces) {
    const marks = font === null ? style.marks : workbook.styles.marksOf(font);
    const symbols = font === null ? style.symbolFont : symbolFontOf(font);
    addRun(runs, symbols === null ? text : drawSymbols(symbols, text), marks);
  }
  const [first] = runs;
  if (first === undefined) return { runs: null, marks: style.marks };
  if (runs.length === 1) return wholeLook(first.marks, first.text, hasLink);
  return { runs, marks: { ...style.marks, bold: runs.every((run) => run.marks.bold) } };
}

function wholeLook(marks: Marks, text: string, hasLink: boolean): Look {
  const { italic, strike, script, underline, colour } = marks;
  // A link is blue and underlined in any case.
  const looksLinked = !hasLink && (underline || (colour !== null && isColourful(colour)));
  const needsRun = text !== '' && (italic || strike || script !== null || looksLinked);
  return { runs: needsRun ? [toRun(text, marks)] : null, marks };
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

function drawSymbols(font: string, text: string): string {
  return Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code <= 32 ? character : symbolCharacter(font, code.toString(16));
  }).join('');
}
