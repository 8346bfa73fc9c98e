import { expect, it } from 'vitest';
import type { KnownField } from '../../../../renderer/editor/field-book.ts';
import { findFields } from '../../../../renderer/editor/find-fields.ts';

const field = (name: string, words: string, value: string): KnownField => ({
  name,
  group: 'totals',
  words,
  value,
  source: '',
  refs: [],
  version: null,
});
const fields = [
  field('activity.red.count', 'Activity rated Red', '3'),
  field('impact.red.count', 'Impact rated Red', '2'),
  field('overdue', 'Overdue actions', '12'),
];

it('finds a figure by its words in any order, by its value and by its name', () => {
  const names = (typed: string): string[] => findFields(fields, typed).map(({ name }) => name);
  expect(names('red activity')).toEqual(['activity.red.count']);
  expect(names('12')).toEqual(['overdue']);
  expect(names('IMPACT.')).toEqual(['impact.red.count']);
  expect(names('')).toHaveLength(3);
  expect(names('pink')).toEqual([]);
});
