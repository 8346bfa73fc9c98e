import type { ServerResponse } from 'node:http';
import type { HostEvent } from '#shared/contract/bridge';
import { encodeWire } from '#shared/contract/wire';

const MOST_WAITING = 20;
/** Milliseconds; a page that has gone is noticed when it can't be written to. */
const BEAT = 5_000;

/** The open lines on which the page hears of events: one encoded event a line, an empty line as a heartbeat. */
export class EventStreams {
  readonly #open = new Set<ServerResponse>();
  /** What happened while no page was there to hear it. */
  #waiting: HostEvent[] = [];
  readonly #onCount: (open: number) => void;

  /** `onCount` hears how many pages listen, whenever that changes. */
  constructor(onCount: (open: number) => void = () => {}) {
    this.#onCount = onCount;
  }

  /** Keeps the answer open until the page goes. */
  add(response: ServerResponse): void {
    this.#open.add(response);
    this.#onCount(this.#open.size);
    response.write('\n');
    for (const event of this.#waiting.splice(0)) this.send(event);
    const beat = setInterval(() => response.write('\n'), BEAT);
    response.on('close', () => {
      clearInterval(beat);
      this.#open.delete(response);
      this.#onCount(this.#open.size);
    });
  }

  send(event: HostEvent): void {
    if (this.#open.size === 0) this.#waiting = [...this.#waiting, event].slice(-MOST_WAITING);
    for (const response of this.#open) response.write(`${encodeWire(event)}\n`);
  }

  /** Hangs up on every page. */
  end(): void {
    for (const response of this.#open) response.end();
  }
}
