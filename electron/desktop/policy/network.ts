import { isOwnUrl } from './origin.ts';

/** Whether a request stays inside the program. There is no other kind: Clearday works offline (reliability.md E-13). */
export function isInsideRequest(url: string): boolean {
  const protocol = URL.parse(url)?.protocol;
  return isOwnUrl(url) || protocol === 'data:' || protocol === `blob:`;
}

/** Chromium's own errands in the background, switched off before it starts. */
export const QUIET_SWITCHES = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'no-pings',
] as const;
