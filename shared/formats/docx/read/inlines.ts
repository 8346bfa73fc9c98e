import type { Revision } from '#shared/document/text-document';
import { chooseAlternate } from './alternate-content.ts';
import { readControl } from './content-control.ts';
import type { InlineList } from './inline-list.ts';
import { keepLink } from './links.ts';
import type { PartContext, Surroundings } from './part-context.ts';
import { revisionOf } from './revision.ts';
import { readRun } from './runs.ts';

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
  const { reader } = context;
  const id = reader.attribute('w:id') ?? '';
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
      context.document.report.omit('equation', context.place.here());
      list.addText(reader.textContent(), context.document.marks.marksOf(null, {}), null, around);
      return;
    case 'w:commentRangeStart':
      context.openComments.add(id);
      context.document.commentQuotes.set(id, { quote: '', at: context.place.here() });
      break;
    case 'w:commentRangeEnd':
      context.openComments.delete(id);
      break;
    default:
  }
  reader.skip();
}

function readLinkTarget(context: PartContext): string | null {
  const { reader } = context;
  const anchor = reader.attribute('w:anchor');
  const target = context.target(reader.attribute('r:id'));
  if (target !== null) return keepLink(context, target.target);
  return anchor === null ? null : `#${anchor}`;
}

/** Text put in and taken out again stands in neither reading of the document, so it is left out. */
function readTracked(context: PartContext, list: InlineList, around: Surroundings): void {
  const revision = revisionOf(context);
  const outer = around.revision;
  if (outer !== null && isRemoval(revision) !== isRemoval(outer)) {
    context.reader.skip();
    return;
  }
  readInlines(context, list, { ...around, revision: outer ?? revision });
}

function isRemoval(revision: Revision): boolean {
  return revision.kind === 'deleted' || revision.kind === 'moved-away';
}

function readSimpleField(context: PartContext, list: InlineList, around: Surroundings): void {
  context.fields.begin();
  context.fields.addCode(context.reader.attribute('w:instr') ?? '');
  context.fields.separate();
  readInlines(context, list, around);
  context.fields.end();
}
