import { expect, it } from 'vitest';
import { nextLabel } from '#shared/domain/next-label';

it.each([
  ['3.4', '3.5'],
  ['3.9', '3.10'],
  ['v2', 'v3'],
  ['0.09', '0.10'],
  ['3.4 (draft)', '3.5 (draft)'],
  ['Final', 'Final 2'],
])('after %s comes %s', (label, next) => expect(nextLabel(label)).toBe(next));
