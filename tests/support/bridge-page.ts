import { connectLoopback } from '../../renderer/bridge/loopback-bridge.ts';
import type { Bridge, HostEvent } from '#shared/contract/bridge';
import { decodeWire, encodeWire } from '#shared/contract/wire';

declare global {
  interface Window {
    /** What the tests ask through, once the bridge stands. */
    bridge?: BridgeForTests;
  }
}

/** The bridge with values in place of encoded text, so that a test can say what it means. */
interface BridgeForTests extends Omit<Bridge, 'call' | 'ask'> {
  readonly call: (operation: string, input: unknown) => Promise<unknown>;
  readonly ask: (wish: unknown) => Promise<unknown>;
  readonly heard: readonly HostEvent[];
}

/** A page that has nothing but the bridge. */
try {
  const bridge = await connectLoopback();
  const heard: HostEvent[] = [];
  bridge.listen((event) => heard.push(JSON.parse(event)));
  window.bridge = {
    ...bridge,
    call: async (operation, input) => decodeWire(await bridge.call(operation, encodeWire(input))),
    ask: async (wish) => decodeWire(await bridge.ask(encodeWire(wish))),
    heard,
  };
  document.title = 'connected';
} catch (error) {
  document.title = error instanceof Error ? error.message : 'not connected';
}
