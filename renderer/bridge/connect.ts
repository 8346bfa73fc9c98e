import type { Bridge } from '#shared/contract/bridge';

declare global {
  interface Window {
    /** Put there by the desktop program's preload script. */
    readonly clearday?: Bridge;
  }
}

/** The bridge of the host that this page runs in. */
export async function connect(): Promise<Bridge> {
  if (window.clearday !== undefined) return window.clearday;
  // The page's security policy forbids code that is made at run time, which this library would try on loading.
  const { config } = await import('zod');
  config({ jitless: true });
  const { connectLoopback } = await import('./loopback-bridge.ts');
  return connectLoopback();
}
