import { expect, it } from 'vitest';
import { giveKeys } from '#shared/review/option-keys';

const keysOf = (...options: ReadonlyArray<readonly [id: string, label: string]>): string[] =>
  giveKeys(options.map(([id, label]) => ({ id, label })));

it('gives ratings the letters that they have everywhere', () => {
  expect(keysOf(['amber', 'Amber'], ['green', 'Green'], ['grey', 'Grey'], ['none', 'Not rated'])).toEqual([
    'A',
    'G',
    'N',
    'X',
  ]);
});

it('gives every other answer a letter of its own words, each once', () => {
  expect(keysOf(['activityRating', 'Activity rating'], ['ref', 'Reference'], ['action', 'Action'])).toEqual([
    'A',
    'R',
    'C',
  ]);
});

it('counts answers that begin with a number', () => {
  expect(keysOf(['0', '1: Carers'], ['1', '2: Reviews'])).toEqual(['1', '2']);
});
