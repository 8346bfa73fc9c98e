import { describe, expect, it } from 'vitest';
import { sectionOfFinding } from '../../../renderer/screens/papers/section-of-finding.ts';

const SECTIONS = [
  { id: 'introduction', label: '1.0', title: 'Introduction' },
  { id: 'breakdown', label: '2.0', title: 'Rating breakdown' },
  { id: 'tenth', label: '10.0', title: 'Presenting this report' },
] as const;

describe('the way from a finding to its section', () => {
  it.each([
    ['2.1', 'breakdown'],
    ['2.2, table 1, row 3 (Blue), Current', 'breakdown'],
    ['10.1', 'tenth'],
    ['1.0', 'introduction'],
    ['paragraph 4, under “1.0 Introduction”', 'introduction'],
    ['table 4, row 1', null],
    ['the file', null],
    ['', null],
  ])('"%s" leads to %s', (at, section) => {
    expect(sectionOfFinding({ at }, SECTIONS)).toBe(section);
  });
});
