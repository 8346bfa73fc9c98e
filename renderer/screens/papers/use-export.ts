import { useCallback, useEffect, useRef, useState } from 'react';
import { useHost } from '../../host/host.tsx';
import { toAppError } from '../../host/use-asked.ts';
import { say } from '../../wording/say.ts';
import { useExportFolder, useFolderChoice } from './export-folder.ts';
import {
  exportPapers,
  type ExistingChoice,
  type ExportOf,
  type PaperWish,
  type SavedFile,
} from './export-papers.ts';

export type ExportState =
  /** `refused` says why the last try failed; null before one. */
  | { readonly kind: 'choosing'; readonly refused: string | null }
  | { readonly kind: 'working'; readonly words: string }
  | { readonly kind: 'done'; readonly saved: readonly SavedFile[]; readonly wanted: number };

const START: ExportState = { kind: 'choosing', refused: null };

/** A file that is there already, and how the person answers. */
export interface Asking {
  readonly fileName: string;
  readonly folder: string;
  /** More files follow, so the answer may hold for them too. */
  readonly more: boolean;
  readonly answer: (choice: ExistingChoice, forOthers: boolean) => void;
}

export interface ExportWork {
  readonly state: ExportState;
  readonly asking: Asking | null;
  readonly run: (wishes: readonly PaperWish[]) => Promise<void>;
  readonly chooseFolder: () => Promise<boolean>;
}

export function useExport(of: ExportOf, settle: () => Promise<boolean>): ExportWork {
  const host = useHost();
  const { version, previous } = of;
  const [state, setState] = useState<ExportState>(START);
  const [asking, setAsking] = useState<Asking | null>(null);
  const chooseFolder = useFolderChoice();
  const going = useRef<'idle' | 'busy' | 'left'>('idle');
  useEffect(() => {
    going.current = 'idle';
    return () => {
      going.current = 'left';
    };
  }, []);
  const write = useCallback(
    async (wishes: readonly PaperWish[]): Promise<ExportState> => {
      setState({ kind: 'working', words: say('papers.export-preparing') });
      if (!(await settle())) return START;
      const saved = await exportPapers(host, { version, previous }, wishes, {
        askExisting: makeQuestion(wishes.length > 1, setAsking),
        isLeft: () => going.current === 'left',
        onFile: (name, done) =>
          setState({
            kind: 'working',
            words: say('papers.export-writing', { name, done: done + 1, total: wishes.length }),
          }),
      });
      const folderName = saved.at(-1)?.folder ?? '';
      if (folderName !== '') useExportFolder.setState({ folder: folderName });
      return saved.length === 0 ? START : { kind: 'done', saved, wanted: wishes.length };
    },
    [host, version, previous, settle],
  );
  const run = useCallback(
    async (wishes: readonly PaperWish[]) => {
      // The button stays where the focus is; a second press while it works does nothing.
      if (going.current === 'busy') return;
      // Several files go into one folder: a browser shows its dialog once for a click.
      const { folder } = useExportFolder.getState();
      if (folder === null && wishes.length > 1 && !(await chooseFolder())) return;
      going.current = 'busy';
      try {
        setState(await write(wishes));
      } catch (error) {
        setState({ kind: 'choosing', refused: toAppError(error).message });
      }
      if (going.current === 'busy') going.current = 'idle';
    },
    [write, chooseFolder],
  );
  return { state, asking, run, chooseFolder };
}

/** Asks once for each file that is there, or once for all that follow where the person says so. */
function makeQuestion(
  more: boolean,
  setAsking: (asking: Asking | null) => void,
): (fileName: string, folder: string) => Promise<ExistingChoice> {
  let held: ExistingChoice | null = null;
  return (fileName, folder) => {
    if (held !== null) return Promise.resolve(held);
    return new Promise((resolve) => {
      setAsking({
        fileName,
        folder,
        more,
        answer: (choice, forOthers) => {
          if (forOthers) held = choice;
          setAsking(null);
          resolve(choice);
        },
      });
    });
  };
}
