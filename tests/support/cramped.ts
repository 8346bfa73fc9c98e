import type { Page } from '@playwright/test';

/**
 * What a person would call cramped, a line each: parts of the screen that are wider than it, dialogs that do not fit,
 * buttons of theirs that can't be seen, and words that are broken in two. [] is what every state must give.
 */
export function findCramped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const say = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].filter((each) => !each.startsWith('_')).join('.')} "${element.textContent.slice(0, 40)}"`;
    const wide = (element: Element): boolean => element.scrollWidth > element.clientWidth + 1;
    for (const part of document.querySelectorAll('html, .main, .dialog, .dialog-content, .palette')) {
      if (wide(part)) found.push(`wider than its place: ${say(part)}`);
    }
    for (const button of document.querySelectorAll('.dialog-actions button')) {
      const { bottom, right } = button.getBoundingClientRect();
      const { bottom: end = 0, right: side = 0 } = button.closest('.dialog')?.getBoundingClientRect() ?? {};
      if (bottom > end || right > side || end > innerHeight) found.push(`out of sight: ${say(button)}`);
    }
    // What people wrote may hold words of any length; the program's own must fit.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || !parent.checkVisibility() || parent.closest('.hidden, .scrim, option') !== null)
        continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}/.,]{2,18}/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        // In a pane beside another there is not room for every long word of somebody's table.
        if (word.length > 12 && parent.closest('.source-row') !== null) continue;
        if (tops.size > 1) found.push(`broken word: ${word} in ${say(parent)}`);
      }
    }
    return [...new Set(found)];
  });
}
