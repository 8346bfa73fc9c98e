import type { PartContext } from './part-context.ts';

/** Elements that mark a place for Word and say nothing to a person. */
const SILENT = new Set([
  'w:pPr',
  'w:rPr',
  'w:bookmarkEnd',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:customXmlPr',
  'w:smartTagPr',
  'w:customXmlInsRangeStart',
  'w:customXmlInsRangeEnd',
  'w:customXmlDelRangeStart',
  'w:customXmlDelRangeEnd',
  'w:customXmlMoveFromRangeStart',
  'w:customXmlMoveFromRangeEnd',
  'w:customXmlMoveToRangeStart',
  'w:customXmlMoveToRangeEnd',
  'w14:customXmlConflictInsRangeStart',
  'w14:customXmlConflictInsRangeEnd',
  'w14:customXmlConflictDelRangeStart',
  'w14:customXmlConflictDelRangeEnd',
  'w:fldData',
]);

/**
 * Takes note of an element that marks a place: a bookmark, the start or end of what a comment is about. False for an
 * element that is no marker. The element is not read to its end.
 */
export function readMarker(context: PartContext): boolean {
  const { reader, document, place } = context;
  const id = reader.attribute('w:id') ?? '';
  switch (reader.name) {
    case 'w:commentRangeStart':
      document.quotes.start(id, place.here());
      return true;
    case 'w:commentRangeEnd':
      document.quotes.end(id);
      return true;
    case 'w:bookmarkStart':
      takeAnchor(context);
      return true;
    default:
      return SILENT.has(reader.name);
  }
}

function takeAnchor(context: PartContext): void {
  const name = context.reader.attribute('w:name');
  // Word's own mark for where the cursor was last is no anchor.
  if (name !== null && name !== '_GoBack') context.anchorsAhead.push(name);
}
