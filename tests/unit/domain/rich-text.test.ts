import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineText, PLAIN_RUN, tidyLine, type RichLine, type StyledRun } from '#shared/domain/rich-text';

const plain = (text: string): StyledRun => ({ ...PLAIN_RUN, text });
const bold = (text: string): StyledRun => ({ ...PLAIN_RUN, text, bold: true });

function shown(line: RichLine): string {
  return line.map((run) => (run.bold ? `**${run.text}**` : run.text)).join('|');
}

describe('a tidy line', () => {
  it('has single spaces and none at its ends', () => {
    expect(shown(tidyLine([plain(' \tOpen  by\u00a0 May. ')]))).toBe('Open by May.');
  });

  it('joins neighbours of one look', () => {
    expect(shown(tidyLine([plain('Open'), plain(' by'), plain(''), plain(' May')]))).toBe('Open by May');
  });

  it.each([
    [[plain('Open '), bold('by'), plain(' May')]],
    [[plain('Open'), bold(' by '), plain('May')]],
    [[plain('Open'), bold(' '), bold('by'), plain(' '), plain('May')]],
    [[plain('Open '), bold(' by '), plain(' May')]],
  ])('gives a space between two looks to the plainer one, case %#', (line) => {
    expect(shown(tidyLine(line))).toBe('Open |**by**| May');
  });

  it('keeps words together that no space parts', () => {
    expect(shown(tidyLine([plain('re'), bold('open')]))).toBe('re|**open**');
  });

  it('is nothing when nothing but space is there', () => {
    expect(tidyLine([plain(' '), bold('\u00a0')])).toEqual([]);
  });

  it('says the same words, and is tidy already when tidied again', () => {
    const run = fc.record({ text: fc.stringMatching(/^[ab \u00a0]{0,4}$/), bold: fc.boolean() });
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        const line = runs.map((each) => ({ ...PLAIN_RUN, ...each }));
        const tidied = tidyLine(line);
        expect(lineText(tidied)).toBe(lineText(line).replaceAll('\u00a0', ' ').replaceAll(/ +/g, ' ').trim());
        expect(tidyLine(tidied)).toEqual(tidied);
      }),
    );
  });
});
