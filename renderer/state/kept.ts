import { create } from 'zustand';

/** Whether all that was done is in the person's own file. A command that came back is on the drive. */
export interface Kept {
  readonly state: 'saving' | 'saved' | 'failed';
  /** Where it is, or why it is not; '' when there is nothing to say. */
  readonly sentence: string;
}

export const SAVED: Kept = { state: 'saved', sentence: '' };

export const useKept = create<Kept>(() => SAVED);
