import { expect, it } from 'vitest';
import { paperPreferences, webPreferences } from '../../../../electron/desktop/policy/web-preferences.ts';

/** Reliability.md E-02 and E-15, word for word. A key that is not here has not been thought about. */
const AS_REQUIRED = {
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
  spellcheck: false,
};

it('runs the page in the sandbox, apart from Node, with nothing switched on (E-02)', () => {
  expect(webPreferences('/program/preload.cjs')).toEqual({ ...AS_REQUIRED, preload: '/program/preload.cjs' });
});

it('runs a paper that is printed with no bridge and no script either (E-02)', () => {
  expect(paperPreferences()).toEqual({ ...AS_REQUIRED, javascript: false });
});
