import { expect, it } from 'vitest';
import { fitBounds } from '../../../../electron/desktop/policy/window-bounds.ts';

const MAIN = { x: 0, y: 0, width: 1920, height: 1040 };
const RIGHT = { x: 1920, y: -200, width: 1280, height: 984 };

it('opens the first window in the middle of the main screen', () => {
  expect(fitBounds(null, [MAIN, RIGHT])).toEqual({ x: 240, y: 70, width: 1440, height: 900 });
});

it('opens a window where it was left, also on the second screen', () => {
  const left = { x: 2000, y: -100, width: 1000, height: 700 };
  expect(fitBounds(left, [MAIN, RIGHT])).toEqual(left);
});

it.each([
  ['the screen has gone', { x: 2000, y: -100, width: 1000, height: 700 }],
  ['its title bar would be above the screen', { x: 100, y: -40, width: 1000, height: 700 }],
  ['its title bar would be below the screen', { x: 100, y: 1030, width: 1000, height: 700 }],
  ['too little of it would show', { x: 1900, y: 100, width: 1000, height: 700 }],
])('opens a window in the middle where %s, in the size it had', (_, left) => {
  expect(fitBounds(left, [MAIN])).toEqual({ x: 460, y: 170, width: 1000, height: 700 });
});

it('makes a window fit a smaller screen, and never smaller than the page needs', () => {
  expect(fitBounds({ x: 0, y: 0, width: 3000, height: 2000 }, [MAIN])).toEqual({
    x: 0,
    y: 0,
    width: 1920,
    height: 1040,
  });
  expect(fitBounds({ x: 0, y: 0, width: 10, height: -5 }, [MAIN])).toEqual({
    x: 960 - 400,
    y: 520 - 280,
    width: 800,
    height: 560,
  });
  expect(fitBounds(null, [{ x: 0, y: 0, width: 640, height: 480 }])).toEqual({
    x: 0,
    y: 0,
    width: 800,
    height: 560,
  });
});

it('has somewhere to go even without a screen', () => {
  expect(fitBounds(null, [])).toEqual({ x: 0, y: 0, width: 1440, height: 900 });
});
