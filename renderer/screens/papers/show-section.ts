/** Brings a section to the top of the desk and the cursor into it. */
export function showSection(id: string): void {
  const section = document.getElementById(`section-${id}`);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('.ProseMirror[contenteditable="true"]')?.focus({ preventScroll: true });
}
