import type { App } from '#app/create-app';
import type { Place } from '#app/hosting/folder-words';
import type { RecentWorkspaces } from '#app/hosting/recent-workspaces';
import type { HostEvent } from '#shared/contract/bridge';
import type { DesktopWindow, ElectronParts } from '../electron-parts.ts';
import type { DesktopMemory } from '../window/desktop-memory.ts';

/** What granting the page's wishes needs. */
export interface DeskParts {
  readonly electron: Pick<ElectronParts, 'app' | 'BrowserWindow' | 'clipboard' | 'dialog' | 'shell'>;
  readonly app: App;
  readonly recent: RecentWorkspaces;
  readonly memory: DesktopMemory;
  readonly place: Place;
  /** "Clearday 0.1.0". */
  readonly program: string;
  readonly dataFolder: string;
  readonly sampleFolder: URL;
  /** Papers while they are printed, by their path at the page's origin. */
  readonly papers: Map<string, string>;
  readonly now: () => string;
  readonly newId: () => string;
  /** The window that dialogs belong to. Throws when there is none. */
  readonly window: () => DesktopWindow;
  readonly tell: (event: HostEvent) => void;
  readonly onUnsaved: (unsaved: boolean) => void;
}
