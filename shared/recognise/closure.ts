import type { Action, Closure } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';
import { foldPhrase } from './vocabulary.ts';

/** A closure and the words that state it. */
export interface FoundClosure {
  readonly closure: Closure;
  readonly words: string;
}

const INTO =
  /\b(?:in|into|with|to|by|under)\s+(?:action\s+|priority\s+)?((?:[A-Z]{1,4}[-.]?)?\d{1,3}\.\d{1,3}[a-z]?)\b/i;
/** "Close working" and "closed the gap" say nothing of the action. */
const OTHER_CLOSE =
  /\b(?:close|closed|closing)\s+(?:work|partner|co ?operat|collaborat|link|relation|monitor|the gap|to\b|liaison|scrutiny)/;

/** How plainly a text must speak to close an action. */
const PLAIN_ENOUGH = 2;

/**
 * The words in an action's progress, wording or deadline that close it, as in "merge with 4.2 and close". Null when
 * none do; of several the plainest. `words` are the vocabulary's words for closing.
 */
export function findClosure(action: Action, words: readonly string[]): FoundClosure | null {
  const texts = [
    ...action.progress.map((item) => lineText(item.line)),
    lineText(action.wording),
    action.deadline.written,
  ];
  let best: { readonly text: string; readonly score: number } | null = null;
  for (const text of texts) {
    const score = plainness(text, words);
    if (score >= PLAIN_ENOUGH && score > (best?.score ?? 0)) best = { text, score };
  }
  if (best === null) return null;
  const into = INTO.exec(best.text.replace(`${action.ref} `, ''))?.[1] ?? null;
  return { closure: { into }, words: best.text };
}

/** "Closed: see 10.1", "Closed: no longer counted", as Clearday prints in the rating cells of a closed action. */
export function readClosedCell(text: string): Closure | null {
  const match = /^closed[:,]\s*(?:see\s+(?<into>\S+?)\.?|no longer counted\.?)$/i.exec(text.trim());
  return match === null ? null : { into: match.groups?.['into'] ?? null };
}

/** A word for closing must be there; that the action is meant shows in what stands with it. */
function plainness(text: string, words: readonly string[]): number {
  const folded = foldPhrase(text);
  if (OTHER_CLOSE.test(folded) || !words.some((word) => ` ${folded} `.includes(` ${foldPhrase(word)} `)))
    return 0;
  let score = 0;
  if (/\bclos(?:e|ed|ing)\b/.test(folded)) score += 1;
  if (/\b(?:withdrawn|superseded|no longer required|removed from the plan|discontinued)\b/.test(folded))
    score += 2;
  if (/\baction\b/.test(folded)) score += 1;
  if (/\bchange request\b/.test(folded)) score += 1;
  if (/\b(?:merg|incorporat|subsum|combin)/.test(folded) && INTO.test(text)) score += 2;
  if (/\band close\b|\bto be closed\b|\bnow closed\b|^closed\b/.test(folded)) score += 2;
  return score;
}
