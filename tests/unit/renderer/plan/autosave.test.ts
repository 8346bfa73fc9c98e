import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Autosave, type SaveState } from '../../../../renderer/screens/plan/progress/autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Watched {
  readonly autosave: Autosave<string>;
  readonly log: string[];
  /** Answers the save that is running. */
  readonly answer: (saved: boolean) => Promise<void>;
}

function watched(): Watched {
  const log: string[] = [];
  let answer: (saved: boolean) => void = () => {};
  const autosave = new Autosave<string>({
    pause: 1000,
    onState: (state: SaveState) => log.push(state),
    save: (value) => {
      log.push(`save ${value}`);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
  });
  return {
    autosave,
    log,
    answer: async (saved) => {
      answer(saved);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

it('saves once after a pause, and says saved only when the app did', async () => {
  const { autosave, log, answer } = watched();
  autosave.change('a');
  await vi.advanceTimersByTimeAsync(900);
  autosave.change('ab');
  await vi.advanceTimersByTimeAsync(900);
  expect(log).toEqual(['changed', 'changed']);
  await vi.advanceTimersByTimeAsync(100);
  expect(log.slice(2)).toEqual(['saving', 'save ab']);
  await answer(true);
  expect(log.slice(4)).toEqual(['saved']);
  expect(autosave.pending).toBe(false);
});

it('saves what was written meanwhile before it says saved', async () => {
  const { autosave, log, answer } = watched();
  autosave.change('a');
  const leaving = autosave.flush();
  autosave.change('ab');
  await answer(true);
  await answer(true);
  await leaving;
  expect(log).toEqual(['changed', 'saving', 'save a', 'changed', 'saving', 'save ab', 'saved']);
});

it('keeps what could not be saved and tries again on leaving', async () => {
  const { autosave, log, answer } = watched();
  autosave.change('a');
  const first = autosave.flush();
  await answer(false);
  await first;
  expect(autosave.pending).toBe(true);
  const second = autosave.flush();
  await answer(true);
  await second;
  expect(log).toEqual(['changed', 'saving', 'save a', 'failed', 'saving', 'save a', 'saved']);
});

it('saves nothing when nothing changed', async () => {
  const { autosave, log } = watched();
  await autosave.flush();
  expect(log).toEqual([]);
});
