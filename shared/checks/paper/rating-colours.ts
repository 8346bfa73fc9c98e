/** Ratings that a colour can stand for, in rising order but for grey, which stands outside. */
export type ColourRating = 'red' | 'amber' | 'green' | 'blue' | 'grey';

const LEAST_SATURATION = 0.2;

/** The rating that a shade of a cell stands for, as a person sees it; null for white, black and other colours. */
export function ratingOfFill(fill: string): ColourRating | null {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255);
  if (red === undefined || green === undefined || blue === undefined || Number.isNaN(red + green + blue))
    return null;
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  if (most === 0 || spread / most < LEAST_SATURATION) return most < 0.9 && most > 0.4 ? 'grey' : null;
  const hue = hueOf({ red, green, blue, most, spread });
  return HUES.find(([from, to]) => hue >= from && hue < to)?.[2] ?? null;
}

/** Degrees of the colour wheel. Amber goes as far as yellow: papers use both for it. */
const HUES: ReadonlyArray<readonly [from: number, to: number, rating: ColourRating]> = [
  [0, 18, 'red'],
  [18, 66, 'amber'],
  [66, 165, 'green'],
  [175, 245, 'blue'],
  [345, 361, 'red'],
];

interface Parts {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly most: number;
  readonly spread: number;
}

function hueOf({ red, green, blue, most, spread }: Parts): number {
  const sixth =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return sixth * 60;
}

/** Higher is better; null for grey, which says that it is too early. */
export function rankOf(rating: ColourRating): number | null {
  return rating === 'grey' ? null : ['red', 'amber', 'green', 'blue'].indexOf(rating);
}
