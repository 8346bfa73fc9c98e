import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, readableOn } from '#shared/formats/ooxml/readable-colour';

describe('letters on a fill', () => {
  it('are black on light and white on dark fills', () => {
    const fills = ['FFFFFF', 'FFC000', 'A9D18E', 'FF0000', '0070C0', '1B365D', '000000'];
    expect(fills.map((fill) => `${fill} ${readableOn(fill)}`)).toEqual([
      'FFFFFF 000000',
      'FFC000 000000',
      'A9D18E 000000',
      'FF0000 000000',
      '0070C0 FFFFFF',
      '1B365D FFFFFF',
      '000000 FFFFFF',
    ]);
  });

  it('have the contrast that the guidelines ask for, on every colour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const fill = value.toString(16).padStart(6, '0').toUpperCase();
        expect(contrast(fill, readableOn(fill))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('is measured as WCAG does', () => {
    expect(contrast('000000', 'FFFFFF')).toBe(21);
    expect(contrast('777777', 'FFFFFF')).toBeCloseTo(4.48, 2);
  });
});
