import { channels, type Rgb } from './colour.ts';

const BLACK: Rgb = '000000';
const WHITE: Rgb = 'FFFFFF';

/** Black or white, whichever stands out more on a fill (WCAG 2.2, contrast ratio). */
export function readableOn(fill: Rgb): Rgb {
  return contrast(fill, BLACK) >= contrast(fill, WHITE) ? BLACK : WHITE;
}

/** Contrast of two colours, 1 to 21. Text wants 4.5 at least (WCAG 2.2, 1.4.3). */
export function contrast(first: Rgb, second: Rgb): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
