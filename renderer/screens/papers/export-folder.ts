import { create } from 'zustand';

/** The name of the folder that the host puts papers in, null before one was chosen. */
export const useExportFolder = create<{ readonly folder: string | null }>(() => ({ folder: null }));
