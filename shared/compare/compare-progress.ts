import type { ProgressItem } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';
import type { ProgressChange } from './changes.ts';
import { levelText, likeness, likenessWords } from './sameness.ts';
import { compareWords } from './wording.ts';

/** Items at least this alike are one item that was changed. */
const SAME_ITEM = 0.6;

/**
 * Which progress items stayed, came, went or were reworded. An item that only moved, or differs only in quotation
 * marks, case, spaces or full stops, stayed. Empty when nothing but the order differs.
 */
export function compareProgress(
  before: readonly ProgressItem[],
  after: readonly ProgressItem[],
): ProgressChange[] {
  const left = [...before];
  const fresh: ProgressItem[] = [];
  for (const item of after) {
    const level = levelText(lineText(item.line));
    const at = left.findIndex((each) => levelText(lineText(each.line)) === level);
    if (at < 0) fresh.push(item);
    else left.splice(at, 1);
  }
  const kept = after.length - fresh.length;
  if (left.length === 0 && fresh.length === 0) return [];
  const changed = pairChanged(left, fresh);
  return [
    {
      kind: 'progress',
      kept,
      added: fresh.filter((item) => !changed.some((each) => each.after === item)),
      removed: left.filter((item) => !changed.some((each) => each.before === item)),
      changed: changed.map((each) => ({
        ...each,
        pieces: compareWords(lineText(each.before.line), lineText(each.after.line)),
      })),
    },
  ];
}

interface Reworded {
  readonly before: ProgressItem;
  readonly after: ProgressItem;
}

/** The most alike first; each item is used once. */
function pairChanged(left: readonly ProgressItem[], fresh: readonly ProgressItem[]): Reworded[] {
  const leftWords = left.map((item) => likenessWords(lineText(item.line)));
  const candidates = fresh
    .flatMap((after) => {
      const words = likenessWords(lineText(after.line));
      return left.map((before, index) => ({ before, after, alike: likeness(leftWords[index] ?? [], words) }));
    })
    .filter(({ alike }) => alike >= SAME_ITEM)
    .toSorted((first, second) => second.alike - first.alike);
  const used = new Set<ProgressItem>();
  return candidates.filter(({ before, after }) => {
    if (used.has(before) || used.has(after)) return false;
    used.add(before);
    used.add(after);
    return true;
  });
}
