import type { Action } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';

const LONGEST_TITLE = 90;
/** A first part shorter than this says too little. */
const SHORTEST_PART = 25;

/** An action's wording as a title: its first part where that says enough, else cut at a word. */
export function shortTitle(action: Action): string {
  const words = lineText(action.wording).replace(/[.;]$/, '');
  if (words.length <= LONGEST_TITLE) return words;
  const cut = words.slice(0, LONGEST_TITLE);
  const part = Math.max(
    cut.lastIndexOf(', '),
    cut.lastIndexOf('; '),
    cut.lastIndexOf(' so '),
    cut.lastIndexOf(' ('),
  );
  if (part >= SHORTEST_PART) return words.slice(0, part);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[,;:]$/, '')} …`;
}
