import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingSize, pageOf, shareWidth, textWidth } from '#shared/document/paper-style';
import { houseStyle } from '#tests/support/house-style';

describe('the house style', () => {
  it('has a sans serif of 12 points for text (rules.md A9)', () => {
    expect([houseStyle.fonts.text, houseStyle.sizes.text]).toEqual(['Arial', 12]);
  });

  it('turns the page on its side with the same margins', () => {
    const [upright, side] = [pageOf(houseStyle, 'portrait'), pageOf(houseStyle, 'landscape')];
    expect([side.width, side.height, side.margins]).toEqual([upright.height, upright.width, upright.margins]);
    expect([textWidth(upright), textWidth(side)]).toEqual([9638, 14570]);
  });

  it('gives deeper headings the size of the last one it names', () => {
    expect([1, 4, 9].map((level) => headingSize(houseStyle, level))).toEqual([18, 12, 12]);
  });
});

describe('widths of columns', () => {
  it('are whole and fill the page, whatever their weights', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 20_000 }),
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 }),
        (width, weights) => {
          const widths = shareWidth(width, weights);
          expect(widths.reduce((sum, each) => sum + each, 0)).toBe(width);
          expect(widths.every(Number.isInteger)).toBe(true);
        },
      ),
    );
    expect(shareWidth(1000, [1, 1, 1])).toEqual([333, 334, 333]);
  });
});
