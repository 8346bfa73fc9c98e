import { expect, it } from 'vitest';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { rateSentence } from '#shared/edit/sentences';

it('says what was rated, in the words of the scale', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => `1.${index + 1}`);
  expect([
    rateSentence(['3.4'], 'activity', 'amber', DEFAULT_SCALE),
    rateSentence(['3.4', '3.5'], 'impact', 'blue', DEFAULT_SCALE),
    rateSentence(twelve, 'activity', 'amber', DEFAULT_SCALE),
    rateSentence(['3.4'], 'activity', null, DEFAULT_SCALE),
    rateSentence(twelve, 'impact', null, DEFAULT_SCALE),
  ]).toEqual([
    'Rated 3.4 Amber',
    'Rated the impact of 3.4 and 3.5 Blue',
    'Rated 12 actions Amber',
    'Cleared the rating of 3.4',
    'Cleared the impact rating of 12 actions',
  ]);
});
