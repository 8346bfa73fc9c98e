import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lifetime } from '../../../electron/loopback/launch/lifetime.ts';

let ended: boolean;
let life: Lifetime;

beforeEach(() => {
  vi.useFakeTimers();
  ended = false;
  life = new Lifetime(() => {
    ended = true;
  });
});
afterEach(() => {
  life.stop();
  vi.useRealTimers();
});

const endsAfter = (milliseconds: number): readonly boolean[] => {
  vi.advanceTimersByTime(milliseconds - 1);
  const before = ended;
  vi.advanceTimersByTime(1);
  return [before, ended];
};

describe('L-15: the server lives', () => {
  it('as long as a page is there', () => {
    life.windowOpened();
    life.pagesChanged(1);
    vi.advanceTimersByTime(24 * 60 * 60 * 1000);
    expect(ended).toBe(false);
  });

  it('30 seconds without a page, though its window still runs', () => {
    life.windowOpened();
    life.pagesChanged(1);
    life.pagesChanged(0);
    expect(endsAfter(30_000)).toEqual([false, true]);
  });

  it('on, when the page comes back within that time', () => {
    life.windowOpened();
    life.pagesChanged(1);
    life.pagesChanged(0);
    vi.advanceTimersByTime(29_000);
    life.pagesChanged(1);
    vi.advanceTimersByTime(60_000);
    expect(ended).toBe(false);
  });

  it('2 seconds after its window has closed', () => {
    life.windowOpened();
    life.pagesChanged(1);
    life.pagesChanged(0);
    life.windowClosed();
    expect(endsAfter(2_000)).toEqual([false, true]);
  });

  it('on with a page in a browser that ran already, to which the window was handed', () => {
    life.windowOpened();
    life.windowClosed();
    life.pagesChanged(1);
    vi.advanceTimersByTime(60_000);
    expect(ended).toBe(false);
    life.pagesChanged(0);
    expect(endsAfter(2_000)).toEqual([false, true]);
  });

  it('two minutes at most when no page ever comes', () => {
    life.windowOpened();
    expect(endsAfter(120_000)).toEqual([false, true]);
  });
});
