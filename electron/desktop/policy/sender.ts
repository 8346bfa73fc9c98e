import { ORIGIN } from './origin.ts';

interface Frame {
  readonly origin: string;
}

/** What is known of whoever calls over a channel. */
export interface Sending {
  /** Null where the frame has gone since. */
  readonly senderFrame: Frame | null;
}

/**
 * Whether a call comes from the page of the window itself. All three are asked for: the frame may be gone, and a
 * child of about:blank has its parent's origin (reliability.md E-08).
 */
export function isTrustedSender({ senderFrame }: Sending, mainFrame: Frame | null): boolean {
  return senderFrame !== null && senderFrame === mainFrame && senderFrame.origin === ORIGIN;
}
