import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryXml, ATTRIBUTE_NAMES, damagedXml } from '#tests/support/arbitrary-xml';
import { ourEvents, saxesEvents } from '#tests/support/xml-oracle';

const SEED = 20230607;
const RUNS = Number(process.env['CLEARDAY_FUZZ'] ?? 1000);

/**
 * Where saxes is not as strict as XML: it trims namespaces, lets an instruction's name end in a question mark and
 * the part of a name behind the colon start with a dot, a dash or a digit.
 */
const LENIENT = /xmlns[^=<>]*=\s*("[^"<]*\s[^"<]*"|'[^'<]*\s[^'<]*')|<\?[^\s?]+\?(?!>)|:[-.\d]/;

describe('the XML reader beside saxes', () => {
  it('tells the same of every well-formed part', () => {
    fc.assert(
      fc.property(arbitraryXml, (source) => {
        expect(ourEvents(source, ATTRIBUTE_NAMES)).toEqual(saxesEvents(source, ATTRIBUTE_NAMES));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('refuses what saxes refuses, and tells the same of the rest', () => {
    fc.assert(
      fc.property(damagedXml, (source) => {
        // Half a character cannot come out of a file: decoding refuses it.
        fc.pre(source.isWellFormed() && !LENIENT.test(source));
        expect(ourEvents(source, ATTRIBUTE_NAMES)).toEqual(saxesEvents(source, ATTRIBUTE_NAMES));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
