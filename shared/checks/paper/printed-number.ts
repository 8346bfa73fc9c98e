import type { Paragraph } from '#shared/document/text-document';
import type { PrintedNumber } from './line.ts';

const TYPED =
  /^\s*(?<number>\d{1,3}(?:\.\d{1,3}){1,3}(?![\d]|\.\d)|\d{1,3}(?=[.):]\s?\p{L})|\d{1,3}(?=\t)|[A-Z]\.\d{1,3})[.):]?(?<gap>\s*)/u;
const LETTERED = /^\s*\(?(?<number>[a-z]|[ivx]{1,4})[).](?<gap>\s+)/;

/** The number in front of a paragraph: Word's own, or one that was typed; null for bullets and for none. */
export function printedNumberOf(paragraph: Paragraph, text: string): PrintedNumber | null {
  const { list } = paragraph;
  if (list !== null && list.kind !== 'bullet') {
    const bare = list.label.replaceAll(/^[\s([]+|[\s.):\]]+$/g, '');
    if (bare !== '') return { text: bare, by: 'list', textStart: 0 };
  }
  for (const pattern of [TYPED, LETTERED]) {
    const match = pattern.exec(text);
    const number = match?.groups?.['number'];
    if (match !== null && number !== undefined && isFollowedByWords(text, match[0].length)) {
      return { text: number, by: 'typed', textStart: match[0].length };
    }
  }
  return null;
}

/** "2.5 million" and "1.5% of" start with a figure, not with a number of a paragraph. */
function isFollowedByWords(text: string, from: number): boolean {
  const rest = text.slice(from);
  return rest.trim() === ''
    ? text.trim().length > 0 && /^\d/.test(text.trim()) && text.includes('.')
    : !/^(?:%|per cent|million|billion|m\b|bn\b|k\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|places?\b|times\b|x\b|[/–-]\s?\d)/i.test(
        rest,
      );
}
