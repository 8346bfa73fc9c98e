import { assertNever } from '#shared/document/assert-never';
import { publishable } from '#shared/document/publishable';
import { publishableWorkbook } from '#shared/document/publishable-workbook';
import type { AnyDocument } from '#shared/document/read-result';

/**
 * A paper or a workbook as JSON for other programs: `{ format: "clearday/document", formatVersion: 1, document }`, where
 * `document` is the neutral document. What a published file must not carry is left out.
 */
export function writeJson(document: AnyDocument): string {
  const content = { format: 'clearday/document', formatVersion: 1, document: toPublish(document) };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function toPublish(document: AnyDocument): AnyDocument {
  switch (document.kind) {
    case 'text':
      return publishable(document);
    case 'workbook':
      return publishableWorkbook(document);
    default:
      return assertNever(document);
  }
}
