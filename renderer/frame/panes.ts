/** Parts of the window that F6 goes through, in the order in which they are read. */
const PANES = '.top, .nav, .main [data-pane], .main, .status';
const FOCUSABLE =
  'a[href]:not([aria-disabled]), button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]';

/** Moves the focus to the next part of the window, or the one before. */
export function movePane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)].filter(
    (pane) => pane.querySelector(FOCUSABLE) !== null && pane.querySelector('[data-pane]') === null,
  );
  const focused = document.activeElement;
  const at = panes.findIndex((pane) => pane.contains(focused));
  const next = panes[(at + by + panes.length) % panes.length];
  const last = next?.querySelector<HTMLElement>('[data-pane-focus]');
  (last ?? next?.querySelector<HTMLElement>(FOCUSABLE))?.focus();
}
