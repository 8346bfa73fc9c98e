import { create } from 'zustand';
import type { WorkProgress } from '#shared/contract/bridge';

/** Work that takes long and is going on now, by its name. */
export const useWork = create<{ readonly running: Readonly<Record<string, WorkProgress>> }>(() => ({
  running: {},
}));

export function noteProgress(progress: WorkProgress): void {
  useWork.setState(({ running }) => {
    const { [progress.work]: _, ...others } = running;
    return { running: isDone(progress) ? others : { ...others, [progress.work]: progress } };
  });
}

function isDone({ done, total }: WorkProgress): boolean {
  return total !== null && done >= total;
}
