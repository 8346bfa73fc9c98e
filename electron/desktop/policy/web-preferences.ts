import type { WebPreferences } from 'electron';

/**
 * How a page runs: apart from Node and from the preload's world, in the sandbox, with nothing switched on that it
 * does not need. Everything is said, also what Electron does by itself (reliability.md E-02, E-15).
 */
export function webPreferences(preload: string): WebPreferences {
  return { ...BARE, preload };
}

/** For a paper that is printed: as a page, with no bridge and no script either. */
export function paperPreferences(): WebPreferences {
  return { ...BARE, javascript: false };
}

const BARE = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
  experimentalFeatures: false,
  allowRunningInsecureContent: false,
  navigateOnDragDrop: false,
  devTools: false,
  // The checker that Chromium brings fetches its dictionaries from the network.
  spellcheck: false,
} as const satisfies WebPreferences;
