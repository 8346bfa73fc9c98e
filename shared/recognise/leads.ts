import { foldSpaces } from '#shared/document/text';

/**
 * The posts and names in a lead cell. Cells name several with a line each, a semicolon, a slash, or "and" before
 * another post; "and" inside a post's title or in brackets does not divide it.
 */
export function splitLeads(lines: readonly string[], roleWords: readonly string[]): string[] {
  const text = lines.map((line) => foldSpaces(line)).filter((line) => line !== '');
  const parts = joinBrokenLines(text, roleWords).flatMap((line) =>
    splitOutsideBrackets(line, /\s*(?:;|\s\/\s?|\/\s|\/(?=[A-Z][a-z]+ (?:of|Director|Service)))\s*/y).flatMap(
      (part) => splitAtAnd(part, roleWords),
    ),
  );
  return [...new Set(parts.map(tidyLead).filter((part) => part !== ''))];
}

/** A line that starts no post of its own goes on from the line before. */
function joinBrokenLines(lines: readonly string[], roleWords: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const startsPost =
      /^[A-Z]/.test(line) && (startsWithRole(line, roleWords) || /^[A-Z][a-z]+ [A-Z]/.test(line));
    if (last === undefined || (startsPost && !/(?:\bof|\band|&|,|\bfor)$/.test(last))) joined.push(line);
    else joined[joined.length - 1] = `${last} ${line}`;
  }
  return joined;
}

function splitAtAnd(text: string, roleWords: readonly string[]): string[] {
  const parts = splitOutsideBrackets(text, /\s+(?:and|&)\s+|,\s+/y);
  const [first = '', ...others] = parts;
  const joined = [first];
  let from = first.length;
  for (const part of others) {
    const at = text.indexOf(part, from);
    const between = text.slice(from, at);
    if (startsWithRole(part, roleWords) && startsWithRole(joined.at(-1) ?? '', roleWords)) joined.push(part);
    else joined[joined.length - 1] = `${joined.at(-1) ?? ''}${between}${part}`;
    from = at + part.length;
  }
  return joined;
}

/** Splits where the sticky pattern matches outside round brackets. */
function splitOutsideBrackets(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if (sign === '(') depth++;
    if (sign === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    separator.lastIndex = index;
    const match = separator.exec(text);
    if (match === null || match[0] === '') continue;
    parts.push(text.slice(start, index));
    start = index + match[0].length;
    index = start - 1;
  }
  parts.push(text.slice(start));
  return parts;
}

function startsWithRole(text: string, roleWords: readonly string[]): boolean {
  const [first = ''] = text
    .toLowerCase()
    .replaceAll(/[^a-z\s]/g, ' ')
    .trim()
    .split(/\s+/);
  return roleWords.includes(first);
}

/** Stars point at a footnote, full stops end a cell: neither belongs to a post. */
function tidyLead(text: string): string {
  return text
    .replaceAll(/\*+/g, '')
    .replace(/[.,;\s]+$/, '')
    .trim();
}
