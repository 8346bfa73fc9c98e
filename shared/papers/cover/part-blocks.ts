import { cellText, reference, row, table, text } from '#shared/document/build';
import { shareWidth } from '#shared/document/paper-style';
import type { Block, Inline } from '#shared/document/text-document';
import { runsOf } from '../rich-lines.ts';
import { item } from '../sections.ts';
import type { CoverPart, RequestRow } from './cover-section.ts';
import { GONE, proseBlocks, proseCell, proseLine, type ProseSurroundings } from './prose-blocks.ts';

interface PartPlace {
  readonly around: ProseSurroundings;
  readonly width: number;
  /** A name for the lists within the part. */
  readonly list: string;
}

/** A part of the report as it is printed, not numbered yet. */
export function partBlocks(part: CoverPart, { around, width, list }: PartPlace): Block[] {
  switch (part.kind) {
    case 'prose':
      return proseBlocks(part.words, list, around);
    case 'fixed':
      return [...part.blocks];
    case 'red-items':
      return [redItemsTable(part, { around, width, list })];
    case 'improvements':
      return [improvementsTable(part, { around, width, list })];
    case 'requests':
      return part.rows.map((request) => item('requests', requestInlines(request, around)));
    default:
      return part satisfies never;
  }
}

function redItemsTable(
  { word, rows }: Extract<CoverPart, { readonly kind: 'red-items' }>,
  { around, width, list }: PartPlace,
): Block {
  return table(`Actions rated ${word}`, shareWidth(width, [0.8, 3.2, 1.3, 4.2, 1.4]), [
    row(['Ref', 'Action', 'Because of', 'Commentary', 'Deadline'], true),
    ...rows.map((each) =>
      row([
        each.ref,
        [cellText(runsOf(each.wording))],
        each.because,
        proseCell(each.words, `${list}-${each.ref}`, around),
        each.deadline,
      ]),
    ),
  ]);
}

function improvementsTable(
  { own, rows }: Extract<CoverPart, { readonly kind: 'improvements' }>,
  { around, width, list }: PartPlace,
): Block {
  return table('Top improvements', shareWidth(width, [0.5, 2.5, 5]), [
    // What a plan says last of an action need not be its impact.
    row(['No.', 'Improvement activity', own ? 'Impact' : 'From the plan'], true),
    ...rows.map(({ ref, title, words }, index) =>
      row([String(index + 1), `${title} (${ref})`, proseCell(words, `${list}-${ref}`, around)]),
    ),
  ]);
}

/** "agree the new dates (section 4.0, Direction of travel)". */
function requestInlines({ words, about }: RequestRow, around: ProseSurroundings): Inline[] {
  const line = proseLine(words, around);
  if (about === null) return line;
  const title = around.sections.get(about);
  if (title === undefined) {
    around.onGone(`section.${about}`);
    return [...line, text(` (section ${GONE})`)];
  }
  return [...line, text(' (section '), reference(about, ''), text(`, ${title})`)];
}
