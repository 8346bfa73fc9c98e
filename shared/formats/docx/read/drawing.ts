import type { InlineList } from './inline-list.ts';
import { chooseAlternate } from './alternate-content.ts';
import type { PartContext, Surroundings } from './part-context.ts';

interface Found {
  alt: string | null;
  decorative: boolean;
  picture: boolean;
  part: string | null;
  other: 'chart' | 'drawing' | 'embedded-object' | null;
  textBox: boolean;
}

/** A `w:drawing`: a picture with its alt text, a chart or shape that is counted, a text box that is read. */
export function readDrawing(context: PartContext, list: InlineList, around: Surroundings): void {
  const found = walk(context, around, context.reader.depth);
  keep(context, list, found);
}

/** The older `w:pict` and `w:object`: the same in VML. */
export function readPicture(context: PartContext, list: InlineList, around: Surroundings): void {
  const isObject = context.reader.name === 'w:object';
  const found = walk(context, around, context.reader.depth);
  if (isObject) found.other = 'embedded-object';
  keep(context, list, found);
}

function keep(context: PartContext, list: InlineList, found: Found): void {
  const { report } = context.document;
  const at = context.place.here();
  if (found.picture) {
    if (found.part === null) report.omit('linked-picture', at);
    list.add({ kind: 'image', alt: found.alt, decorative: found.decorative, part: found.part });
  }
  const other = found.other ?? (found.picture || found.textBox ? null : 'drawing');
  if (other !== null) report.omit(other, at);
}

function walk(context: PartContext, around: Surroundings, depth: number): Found {
  const { reader } = context;
  const found: Found = {
    alt: null,
    decorative: false,
    picture: false,
    part: null,
    other: null,
    textBox: false,
  };
  while (reader.nextChild(depth)) visit(context, around, found);
  return found;
}

function visit(context: PartContext, around: Surroundings, found: Found): void {
  const { reader } = context;
  switch (reader.name) {
    case 'wp:docPr':
    case 'pic:cNvPr':
    case 'v:shape':
      found.alt ??= reader.attribute('descr') || reader.attribute('alt') || null;
      break;
    case 'adec:decorative':
      found.decorative = reader.attribute('val') === '1' || reader.attribute('val') === 'true';
      break;
    case 'a:blip':
    case 'v:imagedata':
      takePicture(context, found);
      break;
    case 'c:chart':
      found.other = 'chart';
      break;
    case 'dgm:relIds':
      found.other = 'drawing';
      break;
    case 'o:OLEObject':
      found.other = 'embedded-object';
      break;
    case 'w:txbxContent':
      found.textBox = true;
      readTextBox(context, around);
      break;
    case 'mc:AlternateContent':
    case 'mc:Choice':
    case 'mc:Fallback':
      chooseAlternate(context);
      break;
    default:
    // Everything else is walked through: the parts of interest lie at many depths.
  }
}

function takePicture(context: PartContext, found: Found): void {
  const { reader } = context;
  found.picture = true;
  const target = context.target(reader.attribute('r:embed') ?? reader.attribute('r:id'));
  if (target !== null && !target.external) found.part = target.target;
}

function readTextBox(context: PartContext, around: Surroundings): void {
  context.place.enterTextBox();
  const { textBoxes, anchorsAhead, hiddenByStyle } = context;
  context.textBoxes = [];
  context.anchorsAhead = [];
  for (const block of context.readBlocks(context, around)) textBoxes.push(block);
  context.textBoxes = textBoxes;
  context.anchorsAhead = anchorsAhead;
  context.hiddenByStyle = hiddenByStyle;
  context.place.leaveTextBox();
}
