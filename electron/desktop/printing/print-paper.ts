import { AppError } from '#shared/contract/errors';
import type { DesktopWindow, ElectronParts } from '../electron-parts.ts';
import { ORIGIN } from '../policy/origin.ts';
import { paperPreferences } from '../policy/web-preferences.ts';

/** Longest that one paper may take, in milliseconds. */
const LONGEST_PRINT = 60_000;

export interface Printing {
  readonly electron: Pick<ElectronParts, 'BrowserWindow'>;
  /** Where the page's origin finds papers to print. */
  readonly papers: Map<string, string>;
  readonly newId: () => string;
}

/**
 * The PDF of a paper, tagged for screen readers. A window that nobody sees, with no script and no bridge, shows the
 * paper from the program's own origin and is gone when this returns. Throws AppError 'output-refused'.
 */
export async function printPaper(
  html: string,
  { electron, papers, newId }: Printing,
  longest: number = LONGEST_PRINT,
): Promise<Uint8Array> {
  const path = `/paper/${newId()}`;
  papers.set(path, html);
  const window = new electron.BrowserWindow({ show: false, webPreferences: paperPreferences() });
  const stop = new AbortController();
  try {
    return await Promise.race([printFrom(window, `${ORIGIN}${path}`), failing(window, longest, stop.signal)]);
  } catch (error) {
    throw error instanceof AppError ? error : stopped();
  } finally {
    stop.abort();
    papers.delete(path);
    if (!window.isDestroyed()) window.destroy();
  }
}

async function printFrom(window: DesktopWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url);
  // Sizes and margins are the paper's own, as in its CSS.
  const pdf = await window.webContents.printToPDF({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
  });
  // Electron gives one of Node's buffers, which would cross to the page as a list of numbers.
  return new Uint8Array(pdf);
}

/** Ends the waiting when the page's process has gone or takes too long: printing itself would wait for ever. */
function failing(window: DesktopWindow, longest: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(stopped()), longest);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    window.webContents.on('render-process-gone', () => reject(stopped()));
  });
}

function stopped(): AppError {
  return new AppError(
    'output-refused',
    'The paper could not be printed to PDF. Try again, or export it to Word and print it from there.',
  );
}
