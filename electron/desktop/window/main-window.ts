import type { DesktopWindow, ElectronParts } from '../electron-parts.ts';
import { START_URL } from '../policy/origin.ts';
import { webPreferences } from '../policy/web-preferences.ts';
import { fitBounds, LEAST } from '../policy/window-bounds.ts';
import { words } from '../wording.ts';
import type { DesktopMemory } from './desktop-memory.ts';
import { textMenuTemplate } from './menu.ts';

export interface WindowOptions {
  readonly electron: Pick<ElectronParts, 'BrowserWindow' | 'Menu' | 'dialog' | 'screen'>;
  readonly memory: DesktopMemory;
  /** Path of the built preload script. */
  readonly preload: string;
  /** Whether something is typed that is not kept yet. */
  readonly isUnsaved: () => boolean;
  readonly onBug: (error: unknown) => void;
}

/** Opens the window where it was left, and asks before it closes over text that is not kept. */
export function openMainWindow(options: WindowOptions): DesktopWindow {
  const { electron, memory, preload, onBug } = options;
  const { bounds, maximised } = memory.window ?? { bounds: null, maximised: false };
  const window = new electron.BrowserWindow({
    ...fitBounds(bounds, listAreas(electron.screen)),
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title: words.clearday,
    webPreferences: webPreferences(preload),
  });
  if (maximised) window.maximize();
  window.on('ready-to-show', () => window.show());
  const rememberPlace = (): void => {
    const state = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
    memory.remember({ window: state }).catch(onBug);
  };
  window.on('session-end', rememberPlace);
  let agreed = false;
  window.on('close', (event) => {
    rememberPlace();
    if (agreed || !options.isUnsaved()) return;
    event.preventDefault();
    const ask = async (): Promise<void> => {
      agreed = await askToClose(electron.dialog, window);
      if (agreed) window.close();
    };
    ask().catch(onBug);
  });
  window.webContents.on('context-menu', (_, at) => {
    const template = textMenuTemplate(at);
    if (template !== null) electron.Menu.buildFromTemplate(template).popup();
  });
  window.loadURL(START_URL).catch((error: unknown) => {
    onBug(error);
    electron.dialog.showErrorBox(words.startFailed, `${words.startFailedText} ${String(error)}`);
    window.destroy();
  });
  return window;
}

/** The main screen first. */
function listAreas(screen: ElectronParts['screen']): Array<ReturnType<typeof fitBounds>> {
  const main = screen.getPrimaryDisplay().workArea;
  return [main, ...screen.getAllDisplays().map(({ workArea }) => workArea)];
}

async function askToClose(dialog: ElectronParts['dialog'], window: DesktopWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: words.clearday,
    message: words.unsavedTitle,
    detail: words.unsavedText,
    buttons: [words.keepWorking, words.closeAnyway],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
