import { readFileSync } from 'node:fs';
import { nodeCodec } from '#app/files/node-codec';
import { readDocument } from '#shared/formats/read-document';
import type { Corrections, ImportDraft } from '#shared/recognise/draft';
import { recognise } from '#shared/recognise/recognise';
import type { Vocabulary } from '#shared/recognise/vocabulary';

/** The words that Clearday ships with. */
export const vocabulary: Vocabulary = JSON.parse(
  readFileSync(new URL('../../resources/recogniser/vocabulary.json', import.meta.url), 'utf8'),
);

/** What is recognised in a Word or Excel file. */
export async function recogniseBytes(bytes: Uint8Array, corrections?: Corrections): Promise<ImportDraft> {
  const { document } = await readDocument(bytes, nodeCodec);
  return recognise(document, vocabulary, corrections);
}
