import { useCallback, useEffect } from 'react';
import { create } from 'zustand';
import { useHost } from '../../host/host.tsx';
import { tellTrouble } from '../../host/use-asked.ts';

/** The name of the folder that the host puts papers in; null before one was chosen. */
export const useExportFolder = create<{ readonly folder: string | null }>(() => ({ folder: null }));

/** Lets the person choose the folder for papers; false where they cancel. The one of last time is found by itself. */
export function useFolderChoice(): () => Promise<boolean> {
  const host = useHost();
  const ask = useCallback(
    async (kind: 'choose-folder' | 'find-folder') => {
      const chosen = await tellTrouble(() => host.wish({ kind }));
      if (chosen !== null) useExportFolder.setState({ folder: chosen.name });
      return chosen !== null;
    },
    [host],
  );
  useEffect(() => {
    if (useExportFolder.getState().folder === null) void ask('find-folder');
  }, [ask]);
  return useCallback(() => ask('choose-folder'), [ask]);
}
