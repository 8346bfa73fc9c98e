import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { parseFile } from '#app/parser/parse-file';
import { comparePlans } from '#shared/compare/compare-plans';
import { describeChanges, sectionsAffected } from '#shared/compare/version-control';
import { readDocument } from '#shared/formats/read-document';
import { writeXlsx } from '#shared/formats/xlsx/write/write-xlsx';
import { NO_CORRECTIONS } from '#shared/recognise/draft';
import type { ParsedFile } from '#app/parser/protocol';
import { gatherFigures } from '#shared/figures/paper-figures';
import { DEFAULT_SHARE_STYLE } from '#shared/figures/shares';
import { buildTracker } from '#shared/papers/tracker';
import vocabulary from '../../../resources/recogniser/vocabulary.json' with { type: 'json' };
import { readSample, sampleFile, SAMPLE_VERSIONS } from '../../../scripts/sample/read-sample.ts';
import { writeSampleWord } from '../../../scripts/sample/write-sample.ts';
import { houseStyle } from '../../support/house-style.ts';

function parse(bytes: Uint8Array, answers: Readonly<Record<string, string>> = {}): Promise<ParsedFile> {
  const corrections = { ...NO_CORRECTIONS, answers };
  return parseFile({ bytes, tracked: 'accept', vocabulary, corrections }, () => {});
}

/** What the Word file of 1.1 leaves to the reader: 2.5 has no rating, and its progress closes it. */
const AS_WRITTEN = { 'closed-in-progress: table 7, row 6, Progress': 'open' };

describe.each(SAMPLE_VERSIONS)('version %s of the sample', (version) => {
  it('says in its Word file what it says in its JSON, rating guide included', async () => {
    const sample = readSample(version);
    const { draft } = await parse(readFileSync(sampleFile(version)), AS_WRITTEN);
    expect(draft.content).toEqual(sample.content);
    expect(draft.scale.ratings).toEqual(sample.scale.ratings);
  });

  // If this fails: node scripts/sample.mjs
  it('has the Word file that its JSON gives today', async () => {
    const kept = await readDocument(readFileSync(sampleFile(version)), nodeCodec);
    const fresh = await readDocument(await writeSampleWord(version), nodeCodec);
    expect(kept).toEqual(fresh);
  });

  it('gives its rating guide back from the tracker workbook too', async () => {
    const { content, scale } = readSample(version);
    const figures = gatherFigures({
      current: { label: version, content, scale },
      previous: null,
      asOf: '2026-09-08',
      style: DEFAULT_SHARE_STYLE,
    });
    const source = { planTitle: content.title, version, contentHash: '', program: 'test' };
    const tracker = buildTracker({ content, scale, figures, comparison: null, source });
    const { draft } = await parse(await writeXlsx(tracker, nodeCodec, houseStyle), AS_WRITTEN);
    expect(draft.scale.ratings).toEqual(scale.ratings);
  });
});

describe('the two versions of the sample', () => {
  const before = readSample('1.0');
  const after = readSample('1.1');
  const comparison = comparePlans(before, after);

  it('leave one doubt about what the second one says to a person, and none about the first', async () => {
    const { draft } = await parse(readFileSync(sampleFile('1.1')));
    expect(draft.questions.map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "2.5 has no rating, and its progress closes it: “Change request 6, agreed by the board on 14 July: merge 2.5 into 2.1 and close”. Does it still count?",
      ]
    `);
    expect((await parse(readFileSync(sampleFile('1.0')))).draft.questions).toEqual([]);
  });

  it('differ in every way that a report has to tell', () => {
    expect(describeChanges(comparison)).toMatchInlineSnapshot(
      `"Progress update: 1 new action, 17 ratings changed, 2 deadlines changed, 1 wording changed, 24 progress updates"`,
    );
    expect(sectionsAffected(comparison)).toMatchInlineSnapshot(`"Priorities 1 to 5; glossary of roles"`);
    expect(
      comparison.actions.flatMap(({ ref, match, changes }) => {
        const told = changes.filter(({ kind }) => kind !== 'progress' && kind !== 'rating');
        return match.kind === 'added' || told.length > 0
          ? [`${ref}: ${[match.kind, ...told.map(({ kind }) => kind)].join(', ')}`]
          : [];
      }),
    ).toMatchInlineSnapshot(`
      [
        "2.2: same, lead",
        "3.1: same, deadline",
        "3.3: same, deadline",
        "4.3: same, wording",
        "4.5: added",
        "4.6: renumbered, reference",
        "5.1: same, lead",
      ]
    `);
    expect(comparison.holders).toMatchInlineSnapshot(`
      [
        {
          "after": "Esme Larkhollow",
          "before": "Joan Fernhallow",
          "role": "Head of Commissioning",
        },
      ]
    `);
  });

  it('hold a deadline, a lead and a wording that changed without a change request, and others that have one', () => {
    expect(comparison.unexplained.map(({ ref, change }) => `${ref}: ${change.kind}`)).toMatchInlineSnapshot(`
      [
        "2.2: lead",
        "3.1: deadline",
        "4.3: wording",
      ]
    `);
    const changed = comparison.actions.flatMap(({ ref, changes }) =>
      changes
        .filter(({ kind }) => kind === 'deadline' || kind === 'lead')
        .map(({ kind }) => `${ref}: ${kind}`),
    );
    expect(changed).toMatchInlineSnapshot(`
      [
        "2.2: lead",
        "3.1: deadline",
        "3.3: deadline",
        "5.1: lead",
      ]
    `);
  });
});
