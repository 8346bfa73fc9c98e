import { create } from 'zustand';

/** The name of the folder that the host puts papers in, as far as this window has heard; null before that. */
export const useExportFolder = create<{ readonly folder: string | null }>(() => ({ folder: null }));
