import { create } from 'zustand';
import type { AdmittedFile, Beginning, WorkspaceOpening } from '#shared/contract/bridge';

interface OpeningState {
  readonly beginning: Beginning | null;
  /** The workspace that is open now. */
  readonly opening: WorkspaceOpening | null;
  /** A document that waits for a workspace to be brought into. */
  readonly waiting: AdmittedFile | null;
}

export const useOpening = create<OpeningState>(() => ({ beginning: null, opening: null, waiting: null }));
