import { paragraph } from '#shared/document/build';
import type { Paragraph } from '#shared/document/text-document';

/** What a paper was made from, told on the paper itself so that anyone can check (reliability.md X-10). */
export interface PaperSource {
  readonly planTitle: string;
  readonly version: string;
  /** SHA-256 of the version's content, in hexadecimal. */
  readonly contentHash: string;
  /** "Clearday 0.1.0". */
  readonly program: string;
}

const SHOWN_OF_HASH = 16;

/** The line that says what a paper was made from. */
export function sourceNote(source: PaperSource): Paragraph {
  return paragraph(sourceWords(source));
}

export function sourceWords({ planTitle, version, contentHash, program }: PaperSource): string {
  const hash = contentHash.slice(0, SHOWN_OF_HASH);
  return `Made with ${program} from version ${version} of ${planTitle || 'the plan'} (content ${hash}).`;
}
