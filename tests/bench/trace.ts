import type { Browser, Page } from '@playwright/test';

/** The longest stretch for which the window could not answer, in milliseconds. */
export interface LongestPause {
  /** By the clock, with all that other programs took of it. */
  readonly wall: number;
  /** Of the processor: what the page itself used. */
  readonly cpu: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const RUN = 'RunTask';
const MAIN_THREAD = 'CrRendererMain';

/** Traces the page's main thread while something is done on it. */
export async function traceLongestPause(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<LongestPause> {
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'],
  });
  await act();
  const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(
    (await browser.stopTracing()).toString('utf8'),
  );
  const mains = new Set(
    trace.traceEvents
      .filter((event) => event.name === 'thread_name' && event.args?.name === MAIN_THREAD)
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const runs = trace.traceEvents.filter(
    (event) => event.name === RUN && event.ph === 'X' && mains.has(`${event.pid} ${event.tid}`),
  );
  const longest = (pick: (event: TraceEvent) => number | undefined): number =>
    Math.max(0, ...runs.map((event) => (pick(event) ?? 0) / 1000));
  return { wall: longest((event) => event.dur), cpu: longest((event) => event.tdur) };
}
