import type { RatingKey } from '#shared/domain/rating';
import { chroma, colourDistance, lightness } from './colour-distance.ts';
import type { LegendCorrection, LegendEntry } from './draft.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Beyond this difference a shade is no longer taken for the nearest known one. */
const FARTHEST = 30;
/** A shade in the document's own key is recognised again up to this difference. */
const SAME_SHADE = 8;
/** Two candidates closer than this leave it open which one is meant. */
const TOO_CLOSE = 4;
/** Lighter than this is paper, not a shade. */
const WHITE = 97;

export interface ShadeReading {
  readonly rating: RatingKey | null;
  readonly confidence: number;
  readonly by: LegendEntry['by'];
}

interface KeyShade {
  readonly fill: string;
  readonly rating: RatingKey;
}

/** Tells ratings from shades: the person's word first, then the document's own key, then the nearest known shade. */
export class Legend {
  private readonly vocabulary: Vocabulary;
  private readonly corrections: ReadonlyMap<string, RatingKey | null>;
  private readonly keyShades: KeyShade[] = [];
  private readonly readings = new Map<string, ShadeReading | null>();
  private readonly uses = new Map<string, number>();

  constructor(vocabulary: Vocabulary, corrections: readonly LegendCorrection[]) {
    this.vocabulary = vocabulary;
    this.corrections = new Map(corrections.map((each) => [each.fill, each.rating]));
  }

  /** Takes a shade from the document's key. The first word on a shade stands. */
  learn(fill: string, rating: RatingKey): void {
    if (this.keyShades.some((known) => known.fill === fill)) return;
    this.keyShades.push({ fill, rating });
    this.readings.clear();
  }

  /** The rating of a shade; null for white, which says nothing. A rating of null is a colour that says nothing known. */
  read(fill: string): ShadeReading | null {
    let reading = this.readings.get(fill);
    if (reading === undefined) {
      reading = this.judge(fill);
      this.readings.set(fill, reading);
    }
    return reading;
  }

  countUse(fill: string): void {
    this.uses.set(fill, (this.uses.get(fill) ?? 0) + 1);
  }

  /** Every shade that was used for a rating. */
  entries(): LegendEntry[] {
    return [...this.uses].map(([fill, uses]) => {
      const reading = this.read(fill);
      return {
        fill,
        rating: reading?.rating ?? null,
        by: reading?.by ?? 'nearest',
        confidence: reading?.confidence ?? 0,
        uses,
      };
    });
  }

  private judge(fill: string): ShadeReading | null {
    const corrected = this.corrections.get(fill);
    if (corrected !== undefined) return { rating: corrected, confidence: 1, by: 'person' };
    const key = nearest(fill, this.keyShades);
    if (key !== null && key.distance <= SAME_SHADE) return { rating: key.rating, confidence: 1, by: 'key' };
    if (lightness(fill) > WHITE && chroma(fill) < 5) return null;
    return this.judgeByShades(fill);
  }

  private judgeByShades(fill: string): ShadeReading {
    const candidates = Object.entries(this.vocabulary.ratings)
      .flatMap(([rating, { shades }]) => {
        const found = nearest(
          fill,
          shades.map((shade) => ({ fill: shade, rating })),
        );
        return found === null ? [] : [found];
      })
      .toSorted((first, second) => first.distance - second.distance);
    const [best, next] = candidates;
    if (best === undefined || best.distance > FARTHEST) return { rating: null, confidence: 0, by: 'nearest' };
    const clear = next === undefined || next.distance - best.distance > TOO_CLOSE || best.distance === 0;
    const confidence = Math.max(0, 1 - best.distance / FARTHEST) * (clear ? 1 : 0.5);
    return { rating: best.rating, confidence, by: 'nearest' };
  }
}

function nearest(
  fill: string,
  shades: readonly KeyShade[],
): (KeyShade & { readonly distance: number }) | null {
  let best: (KeyShade & { readonly distance: number }) | null = null;
  for (const shade of shades) {
    const distance = shade.fill === fill ? 0 : colourDistance(fill, shade.fill);
    if (distance < (best?.distance ?? Infinity)) best = { ...shade, distance };
  }
  return best;
}
