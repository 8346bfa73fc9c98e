import { createHash } from 'node:crypto';
import { nodeCodec } from '#app/files/node-codec';
import { contentHash } from '#shared/domain/canonical';
import type { PaperStyle } from '#shared/document/paper-style';
import { writeDocx } from '#shared/formats/docx/write/write-docx';
import { buildPlanUpdate } from '#shared/papers/plan-update';
import houseStyle from '../../resources/paper-styles/default.json' with { type: 'json' };
import { readSample, type SampleVersion } from './read-sample.ts';

/** Bytes of the Word file of one version of the sample. */
export function writeSampleWord(version: SampleVersion): Promise<Uint8Array> {
  const { content, scale } = readSample(version);
  const source = {
    planTitle: content.title,
    version,
    contentHash: contentHash(content, sha256),
    program: 'Wychbourne Council',
  };
  const style: PaperStyle = houseStyle;
  const paper = buildPlanUpdate({ content, scale, source, style, keyInFooter: true });
  return writeDocx(paper, nodeCodec, style);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
