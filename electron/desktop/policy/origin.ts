/** The scheme that only the program's own files answer to. */
export const SCHEME = 'app';
export const ORIGIN = 'app://bundle';
/** The page, and the only address that a window is told to load (reliability.md E-01). */
export const START_URL = 'app://bundle/index.html';

/** Whether an address belongs to the program's own page: by its parts as the URL parser reads them, never by how it begins. */
export function isOwnUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return (
    parsed !== null &&
    parsed.protocol === `${SCHEME}:` &&
    parsed.host === 'bundle' &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

/** Whether a window may go there: nowhere but the page itself, in any of its states (E-05). */
export function isAllowedNavigation(url: string): boolean {
  const parsed = URL.parse(url);
  return isOwnUrl(url) && parsed?.pathname === '/index.html' && parsed.search === '';
}
