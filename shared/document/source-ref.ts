/** The part of a file that something stands in. */
export type DocumentPart =
  'body' | 'header' | 'footer' | 'footnote' | 'endnote' | 'comment' | 'text-box' | 'sheet';

/**
 * Where something stands in its file, so that a person can find it in Word or Excel.
 * All counts start at 1; tables are counted in reading order through the whole part, nested ones too.
 */
export interface SourceRef {
  readonly part: DocumentPart;
  readonly table: number | null;
  readonly row: number | null;
  readonly column: number | null;
  /** What the header row calls the column, where the table has a header row. */
  readonly columnName: string | null;
  /** The paragraph's number in its cell, or in the part when it stands in no table. */
  readonly paragraph: number | null;
  readonly sheet: string | null;
}

export const BODY_START: SourceRef = {
  part: 'body',
  table: null,
  row: null,
  column: null,
  columnName: null,
  paragraph: null,
  sheet: null,
};

/** Column letters as Excel shows them: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const PART_WORDS: Readonly<Record<DocumentPart, string>> = {
  body: '',
  header: 'page header',
  footer: 'page footer',
  footnote: 'footnotes',
  endnote: 'endnotes',
  comment: 'comments',
  'text-box': 'text box',
  sheet: '',
};

/** Words to find the place by: "table 4, row 7, Progress" or "sheet Action plan, cell F12". */
export function describeSource(ref: SourceRef): string {
  if (ref.sheet !== null) {
    const sheet = `sheet ${ref.sheet}`;
    if (ref.row === null) return sheet;
    if (ref.column === null) return `${sheet}, row ${ref.row}`;
    return `${sheet}, cell ${columnLetters(ref.column)}${ref.row}`;
  }
  const words = [PART_WORDS[ref.part]];
  if (ref.table !== null) words.push(`table ${ref.table}`);
  if (ref.row !== null) words.push(`row ${ref.row}`);
  if (ref.column !== null) words.push(ref.columnName ?? `column ${ref.column}`);
  else if (ref.table === null && ref.paragraph !== null) words.push(`paragraph ${ref.paragraph}`);
  return words.filter((word) => word !== '').join(', ') || 'the document';
}
