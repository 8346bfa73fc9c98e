import { create } from 'zustand';

/** What the focused screen tells the status bar: "1 of 65 actions selected", and the keys that work now. */
export interface StatusLine {
  readonly text: string;
  readonly keys: ReadonlyArray<{ readonly keys: readonly string[]; readonly words: string }>;
}

const NOTHING: StatusLine = { text: '', keys: [] };

export const useStatusLine = create<StatusLine>(() => NOTHING);

export function setStatusLine(line: StatusLine): void {
  useStatusLine.setState(line);
}

export function clearStatusLine(): void {
  useStatusLine.setState(NOTHING);
}
