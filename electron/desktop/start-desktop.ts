import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Desktop } from './desktop.ts';
import type { ElectronParts } from './electron-parts.ts';
import { QUIET_SWITCHES } from './policy/network.ts';
import { findOfferedPath, type OfferedPath } from './policy/offered-paths.ts';
import { SCHEME } from './policy/origin.ts';
import { APP_ID } from './program.ts';
import { guardContents } from './security/guard-contents.ts';
import { ownSurroundings, type Surroundings } from './surroundings.ts';
import { PARSER_SERVICE } from './utility-child.ts';
import { words } from './wording.ts';

/**
 * Starts the desktop program. What must stand before Electron is ready comes first: the sandbox, the switches, the
 * scheme, the guards. A second start hands its file to the first and ends.
 */
export function startDesktop(electron: ElectronParts, given: Partial<Surroundings> = {}): void {
  const surroundings = { ...ownSurroundings(), ...given };
  const { app, protocol } = electron;
  app.enableSandbox();
  for (const name of QUIET_SWITCHES) app.commandLine.appendSwitch(name);
  app.setAppUserModelId?.(APP_ID);
  // Chromium's own files stay with the rest of what is Clearday's. Electron takes only a folder that is there.
  const profile = join(surroundings.dataFolder, 'desktop');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  guardContents(electron);
  if (!app.requestSingleInstanceLock()) return app.quit();
  const desktop = new Desktop(electron, surroundings);
  hearFiles(electron, desktop, surroundings);
  hearEnds(electron, desktop);
  app
    .whenReady()
    .then(() => desktop.open())
    .catch((error: unknown) => {
      surroundings.onBug(error);
      electron.dialog.showErrorBox(words.startFailed, `${words.startFailedText} ${String(error)}`);
      app.exit(1);
    });
}

/** Files that the system or another start names. Each is checked, and then only offered (reliability.md E-14). */
function hearFiles({ app }: ElectronParts, desktop: Desktop, surroundings: Surroundings): void {
  const { platform } = surroundings;
  const findIn = (line: readonly string[], workingFolder: string): OfferedPath | null =>
    findOfferedPath({ words: line.slice(1), workingFolder, platform });
  app.on('second-instance', (_, line, folder) => {
    desktop.showWindow();
    const offered = findIn(line, folder);
    if (offered !== null) desktop.offer(offered.path);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    desktop.offer(path);
  });
  const named = findIn(surroundings.line, surroundings.workingFolder);
  if (named?.kind === 'workspace' && named.asked) desktop.openAtOnce(named.path);
  else if (named !== null) desktop.offer(named.path);
}

function hearEnds({ app }: ElectronParts, desktop: Desktop): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => desktop.close());
  app.on('child-process-gone', (_, { reason, serviceName }) => {
    // The parser's own end is told where its file was asked for.
    if (reason === 'clean-exit' || reason === 'killed' || serviceName === PARSER_SERVICE) return;
    desktop.tell({ kind: 'notice', sentence: words.partGone });
  });
}
