import type { DesktopContents, ElectronParts } from '../electron-parts.ts';
import { isAllowedLink } from '../policy/links.ts';
import { isAllowedNavigation } from '../policy/origin.ts';

/** Keeps every page where it is, whoever made it: no other address, no new window, no view within (E-05, E-06). */
export function guardContents({ app, shell }: Pick<ElectronParts, 'app' | 'shell'>): void {
  app.on('web-contents-created', (_, contents) => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
      contents.on(event, (details) => {
        if (!isAllowedNavigation(details.url)) details.preventDefault();
      });
    }
    contents.on('will-attach-webview', (event) => event.preventDefault());
    denyWindows(contents, shell);
  });
}

/** A link on the program's own short list goes to the person's browser; nothing opens here. */
function denyWindows(contents: DesktopContents, shell: ElectronParts['shell']): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (isAllowedLink(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}
