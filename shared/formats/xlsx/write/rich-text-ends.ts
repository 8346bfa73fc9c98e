/** A stretch of a cell's text with a look of its own. */
interface Piece {
  readonly text: string;
}

const NO_BREAK_SPACE = '\u00a0';

/**
 * The pieces of a cell's text so that no white space between two of them is lost. Excel drops white space at the ends
 * of a piece unless `xml:space` marks it, and the schema of ISO/IEC 29500 has no such mark. So white space goes to the
 * start of the next piece, behind a no-break space: in place of a space, or where nobody sees it, at the end of a line.
 */
export function withKeptEnds<P extends Piece>(pieces: readonly P[]): P[] {
  const kept: P[] = [];
  let carried = '';
  for (const [index, piece] of pieces.entries()) {
    const text = carried + piece.text;
    const isLast = index === pieces.length - 1;
    const body = isLast ? text : text.trimEnd();
    carried = text.slice(body.length);
    if (body !== '') kept.push({ ...piece, text: kept.length === 0 ? body : withKeptStart(body) });
  }
  return kept;
}

function withKeptStart(text: string): string {
  if (text.startsWith(' ')) return NO_BREAK_SPACE + text.slice(1);
  return /^\s/.test(text) ? NO_BREAK_SPACE + text : text;
}
