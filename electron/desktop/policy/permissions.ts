import type { Session } from 'electron';

type Asking = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1];

/**
 * Whether the page may do what browsers ask people for. One thing: writing words to the clipboard, for its own Copy
 * buttons (reliability.md E-04).
 */
export function isPermitted(permission: Asking): boolean {
  return permission === 'clipboard-sanitized-write';
}
