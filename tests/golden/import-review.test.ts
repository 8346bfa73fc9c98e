import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { defaultVocabulary } from '#app/resources';
import { STRIPS_PER_CHUNK, type SourceStrip } from '#shared/contract/import-results';
import { readDocument } from '#shared/formats/read-document';
import { NO_DECISIONS } from '#shared/review/decisions';
import { HeldReview } from '#shared/review/held-review';
import { describeReference, referencePath } from '#tests/support/reference';

async function hold(fileName: string): Promise<HeldReview> {
  const bytes = readFileSync(referencePath(fileName));
  const { document, messages, omissions } = await readDocument(bytes, nodeCodec);
  return new HeldReview(
    { fileName, source: { kind: 'document', document }, messages, omissions },
    defaultVocabulary,
    { decisions: NO_DECISIONS, previous: null, taken: [] },
  );
}

function listStrips(held: HeldReview): SourceStrip[] {
  const { strips } = held.body().source;
  const chunks = Math.ceil(strips / STRIPS_PER_CHUNK);
  return Array.from({ length: chunks }, (_, chunk) => held.chunk(chunk).strips).flat();
}

describeReference('the review of the reference plans', () => {
  it.each([
    ['plan-v3.1.docx', 64, []],
    ['plan-v3.4.docx', 65, ['closed-in-progress']],
    ['tracker-v3.1.xlsx', 64, []],
    ['tracker-v3.4.xlsx', 65, ['closed-in-progress']],
  ])('leads in %s from every value to its cell and from there back to it', async (fileName, count, asked) => {
    const held = await hold(fileName);
    const strips = listStrips(held);
    const { actions, questions, proposal, unplaced } = held.body();
    expect(actions).toHaveLength(count);
    expect(questions.map(({ kind }) => kind)).toEqual(asked);
    expect(proposal).toMatchObject({ version: fileName.includes('3.1') ? '3.1' : '3.4', from: 'document' });
    expect(unplaced.every(({ at }) => at.strip !== null)).toBe(true);
    const astray = actions.flatMap((_, index) =>
      (held.action(index)?.fields ?? []).filter(({ at, field }) => {
        if (at === null) return false;
        const strip = strips[at.strip ?? -1];
        const became = strip?.kind === 'row' ? strip.cells[at.cell ?? -1]?.became : undefined;
        // A reference in front of the wording shares its cell.
        const named = became?.kind === 'field' && (became.field === field || field === 'ref');
        return !named || became.action !== index;
      }),
    );
    expect(astray).toEqual([]);
  });
});
