/** Colours as RRGGBB in upper case, whatever Office stores: theme names, tints, shades and patterns. */
export type Rgb = string;

const HEX = /^[0-9A-Fa-f]{6}$/;

/** RRGGBB in upper case; null for "auto" and anything that is no colour. */
export function parseRgb(value: string | null): Rgb | null {
  return value !== null && HEX.test(value) ? value.toUpperCase() : null;
}

interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

/** Word's `themeTint` and `themeShade`, 0 to 1: lightness towards white or black (ISO/IEC 29500-1, 17.3.5). */
export function tintWord(colour: Rgb, tint: number | null, shade: number | null): Rgb {
  if (tint === null && shade === null) return colour;
  const hsl = toHsl(colour);
  const darker = hsl.lightness * (shade ?? 1);
  const lightness = tint === null ? darker : darker * tint + (1 - tint);
  return fromHsl({ ...hsl, lightness });
}

/** Excel's `tint`, -1 to 1: below 0 darker, above 0 lighter (ISO/IEC 29500-1, 18.8.3). */
export function tintExcel(colour: Rgb, tint: number): Rgb {
  if (tint === 0) return colour;
  const hsl = toHsl(colour);
  const lightness = tint < 0 ? hsl.lightness * (1 + tint) : hsl.lightness * (1 - tint) + tint;
  return fromHsl({ ...hsl, lightness });
}

/** A pattern of `share` (0 to 1) of one colour on another, as the eye sees it. */
export function mix(foreground: Rgb, background: Rgb, share: number): Rgb {
  const front = channels(foreground);
  const back = channels(background);
  return toHex(front.map((value, index) => value * share + (back[index] ?? 0) * (1 - share)));
}

export function channels(colour: Rgb): readonly [number, number, number] {
  const value = Number.parseInt(colour, 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toHex(values: readonly number[]): Rgb {
  return values
    .map((value) =>
      Math.round(Math.min(255, Math.max(0, value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

function toHsl(colour: Rgb): Hsl {
  const [red256, green256, blue256] = channels(colour);
  const [red, green, blue] = [red256 / 255, green256 / 255, blue256 / 255];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const range = high - low;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  if (high === red) return { hue: (((green - blue) / range + 6) % 6) / 6, saturation, lightness };
  if (high === green) return { hue: ((blue - red) / range + 2) / 6, saturation, lightness };
  return { hue: ((red - green) / range + 4) / 6, saturation, lightness };
}

function fromHsl({ hue, saturation, lightness }: Hsl): Rgb {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const base = lightness - chroma / 2;
  const channel = (shift: number): number => {
    const position = (hue * 6 + shift) % 6;
    const share = Math.max(0, Math.min(1, Math.abs(position - 3) - 1));
    return (base + chroma * share) * 255;
  };
  // Red, green and blue peak a third of the circle apart.
  return toHex([channel(0), channel(4), channel(2)]);
}
