import { connectLoopback } from '../../renderer/bridge/loopback-bridge.ts';
import { encodeWire } from '#shared/contract/wire';

/** A page that loads itself again once, and in the window that is opened then makes a change. */
const bridge = await connectLoopback();
if (localStorage.getItem('loaded') === null) {
  localStorage.setItem('loaded', 'once');
  window.location.reload();
} else {
  await bridge.call(
    'settings.change',
    encodeWire({ council: 'Came back', board: null, shares: null, singleKeys: null }),
  );
}
