import type { DesktopWindow, ElectronParts } from '../electron-parts.ts';
import { START_URL } from '../policy/origin.ts';
import { words } from '../wording.ts';

export interface TroubleOptions {
  readonly electron: Pick<ElectronParts, 'app' | 'dialog'>;
  /** Milliseconds by any clock. */
  readonly clock: () => number;
  /** What the page had not kept is lost with it. */
  readonly onLost: () => void;
  /** Tells the page as soon as it is there again. */
  readonly tellLater: (sentence: string) => void;
  readonly onBug: (error: unknown) => void;
}

/** A page that breaks more often than this within a minute is not opened again without being asked. */
const MOST_IN_A_MINUTE = 3;

/** Opens the page again when its process dies, and offers to when it does not answer (reliability.md E-18). */
export function mendWindow(window: DesktopWindow, options: TroubleOptions): void {
  const { electron, clock, onLost, tellLater, onBug } = options;
  let times: readonly number[] = [];
  const openAgain = async (): Promise<void> => {
    tellLater(words.goneNotice);
    await window.loadURL(START_URL);
  };
  const mend = async (): Promise<void> => {
    onLost();
    times = [...times.filter((time) => clock() - time < 60_000), clock()];
    if (times.length > MOST_IN_A_MINUTE && !(await ask(electron.dialog, window, GONE)))
      return electron.app.quit();
    await openAgain();
  };
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) mend().catch(onBug);
  });
  offerReload(window, options, openAgain);
}

/** The question goes away by itself when the page answers again. */
function offerReload(
  window: DesktopWindow,
  { electron, onLost, onBug }: TroubleOptions,
  openAgain: () => Promise<void>,
): void {
  let asking: AbortController | null = null;
  window.on('unresponsive', () => {
    if (asking !== null) return;
    const mine = new AbortController();
    asking = mine;
    const offer = async (): Promise<void> => {
      const reload = await ask(electron.dialog, window, { ...STUCK, signal: mine.signal });
      asking = null;
      if (!reload || mine.signal.aborted || window.isDestroyed()) return;
      onLost();
      await openAgain();
    };
    offer().catch(onBug);
  });
  window.on('responsive', () => {
    asking?.abort();
    asking = null;
  });
}

interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly [no: string, yes: string];
  readonly signal?: AbortSignal;
}

const GONE: Question = {
  message: words.goneTitle,
  detail: words.goneText,
  buttons: [words.close, words.tryAgain],
};
const STUCK: Question = {
  message: words.stuckTitle,
  detail: words.stuckText,
  buttons: [words.wait, words.reload],
};

async function ask(
  dialog: ElectronParts['dialog'],
  window: DesktopWindow,
  { buttons, ...question }: Question,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: words.clearday,
    buttons: [...buttons],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    ...question,
  });
  return response === 1;
}
