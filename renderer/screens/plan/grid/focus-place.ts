/** Gives the focus back to the cell of the grid that Tab leads to. */
export function focusPlace(): void {
  // After the panel is gone, so that the focus does not go with it.
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"]')?.focus(),
  );
}
