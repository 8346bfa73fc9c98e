import { markMatch, type Found } from '../finding.ts';
import type { LineRule } from '../rule.ts';

/** Amounts that cannot be: "£2,268m" (two thousand million), "12,34", "£1.2 million m". */
export const unitsRule: LineRule = {
  id: 'figures/units',
  group: 'figures',
  title: 'Amounts with units or commas that cannot be right',
  severity: 'warning',
  scope: 'line',
  check: (line) =>
    KINDS.flatMap(({ form, reason, suggestion }) =>
      [...line.text.matchAll(form)].map((match): Found => ({
        mark: markMatch(line, match),
        reason,
        suggestion,
      })),
    ),
};

const KINDS: ReadonlyArray<{ readonly form: RegExp; readonly reason: string; readonly suggestion: string }> =
  [
    {
      form: /£\s?\d{1,3}(?:,\d{3})+(?:\.\d+)?\s?(?:m(?:illion)?|bn|billion)\b/giu,
      reason: 'Thousands of millions: a comma that should be a full stop, or a unit too many.',
      suggestion: 'Write the amount in full, or in millions with a decimal point.',
    },
    {
      form: /£\s?\d{1,3}(?:,\d{3})+(?:\.\d+)?\s?k\b/giu,
      reason: 'Thousands of thousands: the unit is one too many.',
      suggestion: 'Write the amount in full, or in thousands without the comma.',
    },
    {
      form: /£\s?\d{1,3}(?:,\d{3})*,(?:\d{1,2}|\d{4,})(?![\d,])/gu,
      reason: 'The comma does not stand before three figures.',
      suggestion: 'Put the comma before each group of three figures, or a full stop before pence.',
    },
    {
      form: /(?<![\d,.])\d{1,3}(?:,\d{3})+,\d{1,2}(?![\d,])|(?<![\d,.])0\d{0,2},\d{3}\b/gu,
      reason: 'The commas do not stand before three figures each.',
      suggestion: 'Put a comma before each group of three figures.',
    },
    {
      form: /£\s?[\d.,]+\s?(?:m|k|bn)\s(?:million|thousand|billion)\b|£\s?[\d.,]+\s(?:million|billion)\s(?:million|m|k)\b/giu,
      reason: 'The unit is given twice.',
      suggestion: 'Keep one of the units.',
    },
  ];
