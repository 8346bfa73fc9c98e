import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { DocumentRefused } from '#shared/document/refusal';
import { settleRevisions } from '#shared/document/revisions';
import { blocksText } from '#shared/document/text';
import { readDocument } from '#shared/formats/read-document';
import { referencePath } from '#tests/support/reference';
import { mutants, type FuzzSeed, type Mutant } from './mutants.ts';
import { richDocument } from './rich-document.ts';
import { richWorkbook } from './rich-workbook.ts';

/** How many files are damaged and read; a night's run sets more (reliability.md 3.4). */
const COUNT = Number(process.env['CLEARDAY_FUZZ'] ?? 2000);
/** Another number makes other files. */
const SEED = Number(process.env['CLEARDAY_FUZZ_SEED'] ?? 1);

const REFERENCES = ['cover-report-2023-01.docx', 'tracker-v3.1.xlsx'];

function seeds(): FuzzSeed[] {
  const references = REFERENCES.filter((name) => existsSync(referencePath(name)));
  return [
    { name: 'rich document', bytes: richDocument() },
    { name: 'rich workbook', bytes: richWorkbook() },
    ...references.map((name) => ({ name, bytes: readFileSync(referencePath(name)) })),
  ];
}

/** The code of the refusal, or "read"; any other error is a bug, named with what it takes to meet it again. */
async function outcomeOf({ label, bytes }: Mutant): Promise<string> {
  try {
    const { document } = await readDocument(bytes, nodeCodec);
    if (document.kind === 'text') {
      blocksText(settleRevisions(document, 'accepted').body);
      blocksText(settleRevisions(document, 'rejected').body);
    }
    return 'read';
  } catch (error) {
    if (error instanceof DocumentRefused) return error.code;
    throw new Error(`Reading failed: ${label}`, { cause: error });
  }
}

describe('damaged files', () => {
  it(
    `are read or refused, never anything else (${COUNT} of them)`,
    async () => {
      const outcomes = new Map<string, number>();
      for (const mutant of mutants(seeds(), COUNT, SEED)) {
        const outcome = await outcomeOf(mutant);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      // Were all of them refused, or none, the damage would not reach the readers.
      expect(outcomes.get('read')).toBeGreaterThan(COUNT / 10);
      expect(outcomes.size).toBeGreaterThan(5);
    },
    60_000 + COUNT * 60,
  );

  it('are the same for the same seed', () => {
    const twice = [1, 2].map(() =>
      [...mutants(seeds(), 20, 7)].map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
    expect(twice[0]).toEqual(twice[1]);
  });
});
