import { describe, expect, it } from 'vitest';
import { houseNumbersRule } from '#shared/checks/figures/house-numbers';
import { mixedDecimalsRule } from '#shared/checks/figures/mixed-decimals';
import { partsRule } from '#shared/checks/figures/parts';
import { DEFAULT_SETTINGS, type CheckSettings, type HouseStyle } from '#shared/checks/rule';
import { findingsOf, paperOf } from '#tests/support/checks';

function house(style: Partial<HouseStyle>): { readonly settings: CheckSettings } {
  return { settings: { ...DEFAULT_SETTINGS, house: { ...DEFAULT_SETTINGS.house, ...style } } };
}

/** What a rule would put in place of what it found. */
function fixes(findings: readonly string[]): string[] {
  return findings.map((each) => /“([^”]*)”.*\[fix: (.*)\]/.exec(each)?.slice(1, 3).join(' > ') ?? each);
}

describe('the house style of numbers', () => {
  it('is asked for where one is set, years and references apart', () => {
    const text =
      'In 2023 there were 477 of 1001 visits, 12500 calls and 1,214 letters; see 01432 260 500 and plan/2045x.';
    expect(fixes(findingsOf(houseNumbersRule, text, house({ thousandsComma: true })))).toEqual([
      '1001 > 1,001',
      '12500 > 12,500',
    ]);
    expect(fixes(findingsOf(houseNumbersRule, text, house({ thousandsComma: false })))).toEqual([
      '1,214 > 1214',
    ]);
    expect(findingsOf(houseNumbersRule, text)).toEqual([]);
  });
});

describe('four figures', () => {
  it('are left as they are where they may be a year', () => {
    const text = 'Calls: 1899 then 1900 then 2099 then 2100 in all.';
    expect(fixes(findingsOf(houseNumbersRule, text, house({ thousandsComma: true })))).toEqual([
      '1899 > 1,899',
      '2100 > 2,100',
    ]);
    const years = 'Calls: 1,899 then 1,900 then 2,099 in all.';
    expect(fixes(findingsOf(houseNumbersRule, years, house({ thousandsComma: false })))).toEqual([
      '1,899 > 1899',
      '1,900 > 1900',
      '2,099 > 2099',
    ]);
    const footer = paperOf('Text.', { footer: 'There were 1001 visits.' });
    expect(findingsOf(houseNumbersRule, footer, house({ thousandsComma: true }))).toEqual([]);
  });
});

describe('parts and decimals', () => {
  it('that do not add up are asked about', () => {
    expect(findingsOf(partsRule, 'There are 83 vacancies (16 vacant and 57 filled).')).toEqual([
      'question at paragraph 1: “83 vacancies (16 vacant and 57 filled)”: The parts add up to 73, not to 83. Is one of the figures wrong, or is a part missing?',
    ]);
    expect(
      findingsOf(
        partsRule,
        '83 vacancies (16 vacant & 67 filled), 4 new bases (2 x Primary & 2 x Secondary), 31 children (22 families), 12 schools (see 3 and 4), 5 visits (2 in May, more later), 9 boards (since 2 May 2023 and 4 June 2023), 40 homes (12%, 28%).',
      ),
    ).toEqual([]);
  });

  it('that may be years are left alone, and so is a single part', () => {
    const judge = (text: string): number => findingsOf(partsRule, text).length;
    expect([
      judge('There were 3,799 letters (1,899 sent and 1,899 kept).'),
      judge('There were 3,798 letters (1,899 sent and 1,899 kept).'),
      judge('There were 3,799 letters (1900 sent and 1899 kept).'),
      judge('There were 83 letters (only 16 kept).'),
      judge('There were 83 letters (16 were kept).'),
      judge('There were 83 letters (16 sent to 4 homes and 57 kept).'),
      judge('There were 83 letters (about 16 sent and 57 kept).'),
    ]).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });

  it('that differ within a table are asked about', () => {
    const table = (...cells: readonly string[]): string =>
      cells.map((cell) => `| Visits in time | ${cell} |`).join('\n');
    expect(findingsOf(mixedDecimalsRule, table('142 (77.6%)', '149 (97.39%)', '3 (60%)'))).toEqual([
      'question at table 1, row 1 (Visits in time), column 2: “77.6%”: Other percentages of this table have 2 decimals. Round every percentage of a table in one way.',
    ]);
    expect(findingsOf(mixedDecimalsRule, table('142 (77.5%)', '149 (97.39%)', '3 (60%)'))).toEqual([]);
    expect(findingsOf(mixedDecimalsRule, table('142 (77.6%)', '149 (97.4%)', '3 (60%)'))).toEqual([]);
    expect(findingsOf(mixedDecimalsRule, table('142 (77.6%)', '149 (97.39%)'))).toEqual([]);
  });
});
