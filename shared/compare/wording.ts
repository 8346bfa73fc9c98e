import { diffArrays } from 'diff';

/** A stretch of words that stayed, came or went. The pieces in turn give either text again. */
export interface WordPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const WORDS = /\s+|[\p{L}\p{N}£€$%#@&]+(?:[-–'’.,/:][\p{L}\p{N}]+)*|[^\s]/gu;
/** Give up on very long unlike texts after so many edits: the whole text then counts as replaced. */
const MOST_EDITS = 3000;

/** Word by word what became of a text. Figures, names and hyphenated words stay whole. */
export function compareWords(before: string, after: string): readonly WordPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const parts = diffArrays(splitWords(before), splitWords(after), { maxEditLength: MOST_EDITS });
  if (parts === undefined)
    return withoutEmpty([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  const pieces = parts.map((part): WordPiece => {
    const kind = part.added ? 'added' : part.removed ? 'removed' : 'same';
    return { kind, text: part.value.join('') };
  });
  return withoutEmpty(joinAcrossSpaces(pieces));
}

function splitWords(text: string): string[] {
  return text.match(WORDS) ?? [];
}

/** A space between two changed stretches belongs to both, so that people see phrases and not confetti. */
function joinAcrossSpaces(pieces: readonly WordPiece[]): WordPiece[] {
  const joined: WordPiece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    joined.push({ kind: 'removed', text: removed }, { kind: 'added', text: added });
    removed = '';
    added = '';
  };
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    const inside = removed !== '' || added !== '';
    if (piece.kind === 'removed') removed += piece.text;
    else if (piece.kind === 'added') added += piece.text;
    else if (inside && next !== undefined && piece.text.trim() === '') {
      removed += piece.text;
      added += piece.text;
    } else {
      flush();
      joined.push(piece);
    }
  });
  flush();
  return joined;
}

function withoutEmpty(pieces: readonly WordPiece[]): WordPiece[] {
  return pieces.filter((piece) => piece.text !== '');
}
