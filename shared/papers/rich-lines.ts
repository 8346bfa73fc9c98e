import { text } from '#shared/document/build';
import type { TextRun } from '#shared/document/text-document';
import type { RichLine } from '#shared/domain/rich-text';

/** The runs of a line with their looks. */
export function runsOf(line: RichLine): TextRun[] {
  return line.map(({ text: words, ...look }) => text(words, look));
}
