/** The only channels between the page's preload script and the program. */
export const CHANNELS = {
  call: 'clearday:call',
  ask: 'clearday:ask',
  admit: 'clearday:admit',
  event: 'clearday:event',
} as const;

/** A file that was dropped or pasted: by its path where it has one, else with its bytes. */
export type Dropped =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly fileName: string; readonly bytes: Uint8Array };
