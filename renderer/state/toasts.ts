import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Whether "Undo" stands beside it. */
  readonly undo: boolean;
}

/** The newest only: each action takes the place of the one before. */
export const useToast = create<{ readonly toast: Toast | null }>(() => ({ toast: null }));

let last = 0;

/** Says what was done, in the live region too. */
export function showToast(text: string, undo = false): void {
  useToast.setState({ toast: { id: ++last, text, undo } });
}

export function hideToast(id: number): void {
  useToast.setState(({ toast }) => (toast?.id === id ? { toast: null } : { toast }));
}
