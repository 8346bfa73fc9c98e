type Lab = readonly [lightness: number, a: number, b: number];

/** How different two colours (RRGGBB) look, by CIE76: below 5 the same to most eyes, above 40 clearly two colours. */
export function colourDistance(first: string, second: string): number {
  const one = toLab(first);
  const two = toLab(second);
  return Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
}

/** 0 for grey, black and white; above about 12 a colour is seen as one. */
export function chroma(colour: string): number {
  const [, a, b] = toLab(colour);
  return Math.hypot(a, b);
}

/** 0 is black, 100 is white. */
export function lightness(colour: string): number {
  return toLab(colour)[0];
}

/** sRGB to CIE L*a*b* under D65 (IEC 61966-2-1; CIE 15). */
function toLab(colour: string): Lab {
  const value = Number.parseInt(colour, 16);
  const red = toLinear((value >> 16) & 255);
  const green = toLinear((value >> 8) & 255);
  const blue = toLinear(value & 255);
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function toLinear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function curve(value: number): number {
  return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
}
