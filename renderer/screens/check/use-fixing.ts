import { useCallback, useState } from 'react';
import type { FindingView } from '#shared/contract/check-results';
import { useHost } from '../../host/host.tsx';
import { tellTrouble } from '../../host/use-asked.ts';
import { showToast } from '../../state/toasts.ts';
import { say } from '../../wording/say.ts';
import { toFixes } from './finding-list.ts';

export interface Fixing {
  readonly busy: boolean;
  /** Saves a copy of the paper with the safe fixes of these findings. */
  readonly fix: (findings: readonly FindingView[]) => void;
}

/** Fixes go into a copy; null for papers that Clearday writes itself, which follow the plan. */
export function useFixing(file: string | null): Fixing | null {
  const host = useHost();
  const [busy, setBusy] = useState(false);
  const fix = useCallback(
    (findings: readonly FindingView[]): void => {
      if (file === null) return;
      setBusy(true);
      void tellTrouble(async () => {
        const { fileName, bytes, made, left } = await host.ask('checks.fix', {
          file,
          fixes: toFixes(findings),
        });
        const saved = await host.wish({ kind: 'save-file', fileName, bytes, existing: 'keep-both' });
        if (saved.kind === 'saved') showToast(say('check.fixed', { name: saved.fileName, made, left }));
      }).finally(() => setBusy(false));
    },
    [host, file],
  );
  return file === null ? null : { busy, fix };
}
