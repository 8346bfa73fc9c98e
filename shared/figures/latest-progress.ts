import type { Action } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';

/** An item shorter than this, or one that only leads to a list, says nothing by itself. */
const FEWEST_CHARACTERS = 20;

/** The last progress item that says something by itself; "" when there is none. */
export function latestWords(action: Action): string {
  const texts = action.progress
    .filter((item) => item.level === 0)
    .map((item) => ({ text: lineText(item.line), listed: item.mark !== 'none' }));
  const telling = texts.filter(({ text }) => text.length >= FEWEST_CHARACTERS && !text.endsWith(':'));
  return (telling.findLast(({ listed }) => listed) ?? telling.at(-1) ?? texts.at(-1))?.text ?? '';
}
