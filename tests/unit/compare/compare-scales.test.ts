import { expect, it } from 'vitest';
import { compareScales } from '#shared/compare/compare-scales';
import { DEFAULT_SCALE, type Rating } from '#shared/domain/rating';
import { planOf } from '#tests/support/plans';

const content = planOf({ ref: '1.1', activity: 'blue' }, { ref: '1.2', activity: 'blue', impact: 'red' });
const changed = (key: string, change: Partial<Rating>): typeof DEFAULT_SCALE => ({
  ...DEFAULT_SCALE,
  ratings: DEFAULT_SCALE.ratings.map((rating) => (rating.key === key ? { ...rating, ...change } : rating)),
});

it('has nothing to say of a scale that stayed, or whose colours changed', () => {
  expect(compareScales(DEFAULT_SCALE, changed('blue', { fill: '0F62B5' }), content)).toEqual({
    consequences: [],
    refusals: [],
  });
});

it('says what can no longer be compared when a meaning, a word or the order changes', () => {
  const after = changed('blue', { word: 'Complete', activity: 'Finished', rank: 5 });
  expect(compareScales(DEFAULT_SCALE, after, content).consequences).toEqual([
    'Blue is called Complete from now on.',
    'Complete means something else for activity: before and after can not be compared like for like.',
    'Complete has another place in the order: some improvements and deteriorations read differently.',
  ]);
});

it('refuses to take away a rating that is in use, and two ratings that look the same', () => {
  const without = { ...DEFAULT_SCALE, ratings: DEFAULT_SCALE.ratings.filter(({ key }) => key !== 'blue') };
  expect(compareScales(DEFAULT_SCALE, without, content).refusals).toEqual([
    'Blue is used 2 times in this version. Give those actions another rating first.',
  ]);
  expect(compareScales(DEFAULT_SCALE, changed('green', { symbol: '✓' }), content).refusals).toEqual([
    'Two ratings have the symbol “✓”. Readers could not tell them apart.',
  ]);
});
