import type { ListKind } from './text-document.ts';

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const MOST_ROMAN = 3999;
const ALPHABET = 26;
const MOST_LETTERS = 780;

/** The number of a list item as its kind of list writes it: "3", "c" or "iii". */
export function formatListNumber(value: number, kind: ListKind): string {
  switch (kind) {
    case 'lower-letter':
      return letters(value);
    case 'upper-letter':
      return letters(value).toUpperCase();
    case 'lower-roman':
      return roman(value);
    case 'upper-roman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** The number that a list of that kind would write so, or null. */
export function parseListNumber(text: string, kind: ListKind): number | null {
  const value = text === '' ? null : valueOf(text, kind);
  return value !== null && formatListNumber(value, kind) === text ? value : null;
}

function valueOf(text: string, kind: ListKind): number | null {
  switch (kind) {
    case 'decimal':
      return /^\d{1,6}$/.test(text) ? Number(text) : null;
    case 'lower-letter':
    case 'upper-letter':
      return (text.length - 1) * ALPHABET + (text.toLowerCase().charCodeAt(0) - 96);
    case 'lower-roman':
    case 'upper-roman':
      return romanValue(text.toLowerCase());
    default:
      return null;
  }
}

/** Word repeats the letter after z: a to z, then aa, bb. */
function letters(value: number): string {
  if (value < 1 || value > MOST_LETTERS) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % ALPHABET));
  return letter.repeat(Math.ceil(value / ALPHABET));
}

function roman(value: number): string {
  if (value < 1 || value > MOST_ROMAN) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

function romanValue(text: string): number {
  let at = 0;
  let value = 0;
  for (const [worth, sign] of ROMAN) {
    while (text.startsWith(sign, at)) {
      value += worth;
      at += sign.length;
    }
  }
  return value;
}
