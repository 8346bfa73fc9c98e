import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CoverReportView } from '#shared/contract/paper-results';
import type { CoverReportDraft } from '#shared/domain/paper-draft';
import { useHost, type Host } from '../../host/host.tsx';
import { toAppError } from '../../host/use-asked.ts';
import { SAVED, useKept } from '../../state/kept.ts';
import { showTrouble } from '../../state/trouble.ts';

export interface CoverDraft {
  readonly draft: CoverReportDraft;
  /** Counts the times that something other than this page changed the draft, as undo does. */
  readonly epoch: number;
  readonly change: (make: (draft: CoverReportDraft) => CoverReportDraft) => void;
  /** The same as a step of its own, which Undo takes back alone. False when it could not be saved. */
  readonly changeApart: (make: (draft: CoverReportDraft) => CoverReportDraft) => Promise<boolean>;
  /** Resolves when all that was written is saved; false when it could not be. */
  readonly settle: () => Promise<boolean>;
}

/** Keeps what is written, a moment after the last key and whenever the focus leaves the page. */
export function useCoverDraft(view: CoverReportView): CoverDraft {
  const host = useHost();
  const { version } = view;
  const [shown, setShown] = useState({ draft: view.draft, epoch: 0 });
  const saver = useMemo(() => new Saver(host, version), [host, version]);
  const latest = useRef(view.draft);
  useEffect(() => {
    if (saver.isBusy() || same(view.draft, latest.current)) return;
    latest.current = view.draft;
    setShown(({ epoch }) => ({ draft: view.draft, epoch: epoch + 1 }));
  }, [view.draft, saver]);
  useEffect(() => {
    const settle = (): void => void saver.settle();
    addEventListener('blur', settle);
    addEventListener('pagehide', settle);
    return () => {
      removeEventListener('blur', settle);
      removeEventListener('pagehide', settle);
      settle();
    };
  }, [saver]);
  const change = useCallback(
    (make: (draft: CoverReportDraft) => CoverReportDraft) => {
      const next = make(latest.current);
      if (same(next, latest.current)) return;
      latest.current = next;
      setShown(({ epoch }) => ({ draft: next, epoch }));
      saver.keep(next);
    },
    [saver],
  );
  const settle = useCallback(() => saver.settle(), [saver]);
  const changeApart = useCallback(
    async (make: (draft: CoverReportDraft) => CoverReportDraft) => {
      if (!(await saver.settle())) return false;
      saver.beginVisit();
      change(make);
      const done = await saver.settle();
      saver.beginVisit();
      return done;
    },
    [saver, change],
  );
  return useMemo(() => ({ ...shown, change, changeApart, settle }), [shown, change, changeApart, settle]);
}

function same(first: CoverReportDraft, second: CoverReportDraft): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second);
}

/** Milliseconds after the last key. */
const PAUSE = 600;

/** Saves one draft after the other, never two at a time, and the newest last. */
class Saver {
  readonly #host: Host;
  readonly #version: string;
  /** One visit is one step of the history. */
  #visit = crypto.randomUUID();
  #waiting: CoverReportDraft | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<boolean> | null = null;

  constructor(host: Host, version: string) {
    this.#host = host;
    this.#version = version;
  }

  /** What is saved from now on is a step of its own. */
  beginVisit(): void {
    this.#visit = crypto.randomUUID();
  }

  isBusy(): boolean {
    return this.#waiting !== null || this.#running !== null;
  }

  keep(draft: CoverReportDraft): void {
    if (!this.isBusy()) this.#tell(true);
    this.#waiting = draft;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.settle(), PAUSE);
  }

  async settle(): Promise<boolean> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    while (this.isBusy()) {
      this.#running ??= this.#saveWaiting();
      if (!(await this.#running)) return false;
    }
    return true;
  }

  async #saveWaiting(): Promise<boolean> {
    const draft = this.#waiting;
    this.#waiting = null;
    try {
      if (draft !== null) {
        await this.#host.ask('papers.save', { version: this.#version, visit: this.#visit, draft });
      }
      this.#running = null;
      if (!this.isBusy()) this.#tell(false);
      return true;
    } catch (error) {
      this.#running = null;
      // What was written stays here, and goes with the next change.
      this.#waiting ??= draft;
      const { message } = toAppError(error);
      useKept.setState({ state: 'failed', sentence: message });
      showTrouble(toAppError(error));
      return false;
    }
  }

  #tell(unsaved: boolean): void {
    useKept.setState(unsaved ? { state: 'saving', sentence: '' } : SAVED);
    void this.#host.wish({ kind: 'set-unsaved', unsaved });
  }
}
