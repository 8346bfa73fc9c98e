import { ROLE_NAMES } from '#shared/recognise/header';
import type { ColumnRole } from '#shared/recognise/vocabulary';

/** Whether a word from outside names what a column can be for. */
export function isColumnRole(word: string): word is ColumnRole {
  return Object.hasOwn(ROLE_NAMES, word);
}
