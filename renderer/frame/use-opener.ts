import { useMemo } from 'react';
import type { AdmittedFile, WorkspaceOpening } from '#shared/contract/bridge';
import { useHost } from '../host/host.tsx';
import { tellTrouble, useForgetAnswers } from '../host/use-asked.ts';
import { SAVED, useKept } from '../state/kept.ts';
import { useOpening } from '../state/opening.ts';
import { goTo, useRoute } from '../state/route.ts';
import { say } from '../wording/say.ts';

/** Opening workspaces and bringing files in, for every place on the screen that offers it. */
export interface Opener {
  readonly makeNew: (name: string) => Promise<void>;
  readonly choose: () => Promise<void>;
  readonly openRecent: (id: string) => Promise<void>;
  readonly openSample: () => Promise<void>;
  readonly openOffered: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly chooseDocument: () => Promise<void>;
  readonly bringIn: (file: AdmittedFile) => Promise<void>;
  readonly drop: (file: File) => Promise<void>;
}

export function useOpener(): Opener {
  const host = useHost();
  const forget = useForgetAnswers();
  return useMemo(() => {
    const take = (opening: WorkspaceOpening | null): void => {
      if (opening === null) return;
      const { waiting } = useOpening.getState();
      useOpening.setState({ opening, waiting: null });
      useKept.setState(SAVED);
      forget();
      if (waiting === null) goTo('plan');
      else goTo('import', { file: waiting.handle, name: waiting.fileName });
    };
    const bringIn = async (file: AdmittedFile): Promise<void> => {
      if (file.kind === 'workspace') return;
      if (useRoute.getState().screen === 'check')
        return goTo('check', { file: file.handle, name: file.fileName });
      if (useOpening.getState().opening !== null)
        return goTo('import', { file: file.handle, name: file.fileName });
      useOpening.setState({ waiting: file });
      goTo('start', { name: nameFor(file.fileName) });
    };
    const opener: Opener = {
      makeNew: async (name) =>
        void (await tellTrouble(async () => take(await host.wish({ kind: 'new-workspace', name })))),
      choose: async () =>
        void (await tellTrouble(async () => take(await host.wish({ kind: 'choose-workspace' })))),
      openRecent: async (id) =>
        void (await tellTrouble(async () => take(await host.wish({ kind: 'open-recent', id })))),
      openSample: async () =>
        void (await tellTrouble(async () => take(await host.wish({ kind: 'open-sample' })))),
      openOffered: async (id) =>
        void (await tellTrouble(async () => take(await host.wish({ kind: 'open-offered', id })))),
      close: async () =>
        void (await tellTrouble(async () => {
          await host.wish({ kind: 'close-workspace' });
          const beginning = await host.wish({ kind: 'begin' });
          useOpening.setState({ beginning, opening: null, waiting: null });
          forget();
          goTo('start');
        })),
      chooseDocument: async () =>
        void (await tellTrouble(async () => {
          const file = await host.wish({ kind: 'choose-document' });
          if (file !== null) await bringIn(file);
        })),
      bringIn,
      drop: async (file) =>
        void (await tellTrouble(async () => {
          const admitted = await host.admit(file);
          if (admitted.kind === 'workspace')
            take(await host.wish({ kind: 'open-offered', id: admitted.handle }));
          else await bringIn(admitted);
        })),
    };
    return opener;
  }, [host, forget]);
}

/** "Improvement plan" of "Improvement plan v3.4.docx". */
function nameFor(fileName: string): string {
  const name = fileName
    .replace(/\.[a-z]+$/i, '')
    .replace(/[\s_-]+v?\d+(\.\d+)*.*$/i, '')
    .trim();
  return name === '' ? say('start.new-default') : name;
}
