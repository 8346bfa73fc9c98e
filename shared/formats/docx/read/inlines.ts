import { chooseAlternate } from './alternate-content.ts';
import { readControl } from './content-control.ts';
import type { InlineList } from './inline-list.ts';
import { keepLink } from './links.ts';
import { readMarker } from './markers.ts';
import type { PartContext, Surroundings } from './part-context.ts';
import { isRemoval, reportUndone, revisionOf } from './revision.ts';
import { readRun, showField } from './runs.ts';

/**
 * Reads what stands in a paragraph or in an element inside one, up to its closing tag. `take` gets the elements
 * that are no text: it reads one to its end and is true, or leaves it and is false.
 */
export function readInlines(
  context: PartContext,
  list: InlineList,
  around: Surroundings,
  take: (name: string) => boolean = () => false,
): void {
  const { reader } = context;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:r' || !take(reader.name)) readInline(context, list, around);
  }
}

function readInline(context: PartContext, list: InlineList, around: Surroundings): void {
  const { reader } = context;
  switch (reader.name) {
    case 'w:r':
      readRun(context, list, around);
      return;
    case 'w:hyperlink':
      readInlines(context, list, { ...around, link: readLinkTarget(context) });
      return;
    case 'w:ins':
    case 'w:moveTo':
    case 'w:del':
    case 'w:moveFrom':
      readTracked(context, list, around);
      return;
    case 'w:sdt':
      readControl(context, around, (inside) => readInlines(context, list, inside));
      return;
    case 'w:fldSimple':
      readSimpleField(context, list, around);
      return;
    default:
      readOtherInline(context, list, around);
  }
}

function readOtherInline(context: PartContext, list: InlineList, around: Surroundings): void {
  const { reader, document, place } = context;
  switch (reader.name) {
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:bdo':
    case 'w:dir':
    case 'm:oMathPara':
      // Containers that add nothing: what they hold comes next.
      return;
    case 'mc:AlternateContent':
    case 'mc:Choice':
    case 'mc:Fallback':
      chooseAlternate(context);
      return;
    case 'm:oMath':
      document.report.omit('equation', place.here());
      list.addText(reader.textContent(), document.marks.marksOf(null, {}), null, around);
      return;
    case 'w:subDoc':
      document.report.omit('embedded-document', place.here());
      break;
    default:
      if (!readMarker(context)) document.report.omit('unknown-element', place.here());
  }
  reader.skip();
}

/** A place in another document may follow the address; without an address it is a place in this one. */
function readLinkTarget(context: PartContext): string | null {
  const { reader } = context;
  const anchor = reader.attribute('w:anchor');
  const target = context.target(reader.attribute('r:id'));
  const suffix = anchor === null ? '' : `#${anchor}`;
  if (target === null) return suffix === '' ? null : suffix;
  return keepLink(context, target.target.includes('#') ? target.target : target.target + suffix);
}

/** Text put in and taken out again stands in neither reading of the document, so it is left out. */
function readTracked(context: PartContext, list: InlineList, around: Surroundings): void {
  const revision = revisionOf(context);
  const outer = around.revision;
  if (outer === null || isRemoval(revision) === isRemoval(outer)) {
    readInlines(context, list, { ...around, revision: outer ?? revision });
    return;
  }
  reportUndone(context, outer, revision);
  context.reader.skip();
}

function readSimpleField(context: PartContext, list: InlineList, around: Surroundings): void {
  context.fields.begin();
  context.fields.addCode(context.reader.attribute('w:instr') ?? '');
  showField(context);
  readInlines(context, list, around);
  context.fields.end();
}
