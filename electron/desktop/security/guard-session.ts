import type { DesktopSession } from '../electron-parts.ts';
import { isInsideRequest } from '../policy/network.ts';
import { isPermitted } from '../policy/permissions.ts';

/** Takes from the pages' session all that it could do beyond the program: permissions, devices, the network (E-04, E-13). */
export function guardSession(session: DesktopSession): void {
  session.setPermissionRequestHandler((_, permission, answer) => answer(isPermitted(permission)));
  session.setPermissionCheckHandler((_, permission) => isPermitted(permission));
  session.setDevicePermissionHandler(() => false);
  // A refusal is an answer without streams.
  session.setDisplayMediaRequestHandler((_, answer) => answer({}));
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isInsideRequest(details.url) }));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}
