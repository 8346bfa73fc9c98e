import { text } from '#shared/document/build';
import type { Inline } from '#shared/document/text-document';
import type { WordPiece } from '#shared/compare/wording';

/** Words that went are struck out and in square brackets, words that came are underlined: nothing hangs on colour. */
export function piecesInline(pieces: readonly WordPiece[]): Inline[] {
  return pieces.map(({ kind, text: words }) => {
    if (kind === 'same') return text(words);
    return kind === 'added' ? text(words, { underline: true }) : text(`[${words}]`, { strike: true });
  });
}
