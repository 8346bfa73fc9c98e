import { expect, it } from 'vitest';
import { DEFAULT_SCALE, type Rating } from '#shared/domain/rating';
import { listRatingKeys, orderRatings } from '#shared/domain/rating-order';

const [grey] = DEFAULT_SCALE.ratings;
const own = (key: string, word: string, rank: number): Rating => ({ ...(grey ?? raise()), key, word, rank });

function raise(): never {
  throw new Error('The scale has no ratings.');
}

it('reads from done to troubled, with what is not due last', () => {
  expect(orderRatings(DEFAULT_SCALE).map(({ key }) => key)).toEqual([
    'blue',
    'green',
    'amber',
    'red',
    'grey',
  ]);
  expect([...listRatingKeys(DEFAULT_SCALE)]).toEqual([
    ['B', 'blue'],
    ['G', 'green'],
    ['A', 'amber'],
    ['R', 'red'],
    ['N', 'grey'],
  ]);
});

it('gives a council’s own ratings a free letter of their word, and none where all are taken', () => {
  const scale = {
    ...DEFAULT_SCALE,
    ratings: [...DEFAULT_SCALE.ratings, own('p', 'Paused', 2.2), own('x', 'Ban', 0), own('q', 'Gap', 5)],
  };
  expect(
    orderRatings(scale)
      .map(({ key }) => key)
      .slice(5),
  ).toEqual(['q', 'p', 'x']);
  const letters = new Map([...listRatingKeys(scale)].map(([letter, key]) => [key, letter]));
  expect(['q', 'p', 'x'].map((key) => letters.get(key))).toEqual(['P', 'U', undefined]);
});
