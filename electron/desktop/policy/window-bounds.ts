import type { Rectangle } from 'electron';

/** A window as it was left. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximised: boolean;
}

/** The least that the page is made for (window.md, Layout). */
export const LEAST = { width: 800, height: 560 } as const;
const USUAL = { width: 1440, height: 900 } as const;
/** How much of the top edge must be on a screen, so that a person can take hold of the window. */
const GRIP = { width: 120, height: 32 } as const;

/**
 * Where a window goes: where it was left, as long as a person can reach it there; else in the middle of the first
 * screen. `areas` are the parts of the screens that windows may use, the main one first.
 */
export function fitBounds(left: Rectangle | null, areas: readonly Rectangle[]): Rectangle {
  const [first = { x: 0, y: 0, ...USUAL }] = areas;
  if (left === null) return middleOf(first, USUAL);
  const area = areas.find((each) => isWithinReach(left, each));
  if (area === undefined) return middleOf(first, left);
  return { x: left.x, y: left.y, ...sizeWithin(left, area) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeWithin(wanted: Size, area: Size): Size {
  return {
    width: Math.round(Math.min(Math.max(wanted.width, LEAST.width), Math.max(area.width, LEAST.width))),
    height: Math.round(Math.min(Math.max(wanted.height, LEAST.height), Math.max(area.height, LEAST.height))),
  };
}

function middleOf(area: Rectangle, wanted: Size): Rectangle {
  const size = sizeWithin(wanted, area);
  return {
    x: area.x + Math.max(0, Math.round((area.width - size.width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - size.height) / 2)),
    ...size,
  };
}

/** Whether enough of the title bar lies in the area. */
function isWithinReach(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return across >= GRIP.width && bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height;
}
