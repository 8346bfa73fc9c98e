/** A word, sign or value in a formula. */
export interface Token {
  readonly kind: 'text' | 'number' | 'operator' | 'cell' | 'word' | 'mark' | 'end';
  readonly text: string;
}

/** Stands where a formula has ended. */
export const NO_TOKEN: Token = { kind: 'end', text: '' };

const TOKEN =
  /\s*(?:"((?:[^"]|"")*)"|(\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+)|(<>|[<>]=?|=)|(\$?[A-Z]{1,3}\$?\d{1,7})(?![\w.(!])|([A-Z]+)|([(),-]))/iy;

/** The tokens of a formula; null when it holds anything else, such as a sum or a sheet's name. */
export function toTokens(source: string): Token[] | null {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < source.length) {
    const found = pattern.exec(source);
    if (found === null) return null;
    const [, text, number, operator, cell, word, mark] = found;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.replaceAll('""', '"') });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator });
    else if (cell !== undefined) tokens.push({ kind: 'cell', text: cell });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word.toUpperCase() });
    else tokens.push({ kind: 'mark', text: mark ?? '' });
  }
  return tokens;
}
