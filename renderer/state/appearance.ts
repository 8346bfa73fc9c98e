export type Appearance = 'system' | 'light' | 'dark';

const KEY = 'clearday.appearance';

/** Whether the window is light or dark, as the person chose; kept on this computer. */
export function readAppearance(): Appearance {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Puts it into effect, and keeps it. */
export function setAppearance(appearance: Appearance): void {
  localStorage.setItem(KEY, appearance);
  applyAppearance(appearance);
}

export function applyAppearance(appearance: Appearance): void {
  if (appearance === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = appearance;
}
