import { create } from 'zustand';

/** Whether single letters act in grids, questions and findings; somebody who dictates switches them off. */
export const useSingleKeys = create<{ readonly on: boolean }>(() => ({ on: true }));

export function singleKeysAct(): boolean {
  return useSingleKeys.getState().on;
}
