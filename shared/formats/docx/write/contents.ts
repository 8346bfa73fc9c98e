import type { Paragraph as LibraryParagraph, Run, TabStopDefinition } from 'docx';
import { paragraph } from '#shared/document/build';
import { textWidth } from '#shared/document/paper-style';
import { paragraphText } from '#shared/document/text';
import { isText } from '#shared/document/text';
import type { Contents, Paragraph } from '#shared/document/text-document';
import { TWIPS, writeParagraph, type Setting } from './paragraphs.ts';
import type { WriteContext } from './write-context.ts';

/** A table of contents: a field that shows the entries given until somebody has Word work it out again. */
export function writeContents(
  context: WriteContext,
  contents: Contents,
  setting: Setting,
): LibraryParagraph[] {
  const entries = contents.entries.length === 0 ? [paragraph('')] : contents.entries;
  return entries.map((entry, index) =>
    writeParagraph(context, entry, setting, {
      before: index === 0 ? openField(context, contents.levels) : [],
      after: [
        ...pageOfEntry(context, entry),
        ...(index === entries.length - 1 ? [fieldCharacter(context, 'end')] : []),
      ],
      plainLinks: true,
      tabStops: tabStops(context, entry),
    }),
  );
}

/** Headings down to a level, as links, by their outline (ISO/IEC 29500-1, 17.16.5.68). */
function openField(context: WriteContext, levels: number): Run[] {
  const { docx } = context.library;
  const code = new docx.StringContainer('w:instrText', String.raw`TOC \o "1-${levels}" \h \z \u`);
  return [
    fieldCharacter(context, 'begin'),
    new docx.Run({ children: [code] }),
    fieldCharacter(context, 'separate'),
  ];
}

function fieldCharacter({ library }: WriteContext, type: 'begin' | 'separate' | 'end'): Run {
  return new library.docx.Run({ children: [library.element('w:fldChar', { 'w:fldCharType': type })] });
}

/** Room for the number of the page, which `fillPages` fills in or takes away; an entry may bring its own. */
function pageOfEntry({ library, anchors }: WriteContext, entry: Paragraph): Run[] {
  const target = entry.inlines.filter(isText).find((run) => run.link?.startsWith('#') === true)?.link ?? null;
  if (target === null || /\t\d+$/.test(paragraphText(entry))) return [];
  const code = String.raw` PAGEREF ${anchors.nameOf(target.slice(1))} \h `;
  const shown = new library.docx.Run({ text: '' });
  return [
    new library.docx.Run({ children: [new library.docx.Tab()] }),
    library.inline(library.element('w:fldSimple', { 'w:instr': code }, [shown])),
  ];
}

/** The text of a numbered heading starts where the numbers of all headings leave off. */
function tabStops({ style }: WriteContext, entry: Paragraph): TabStopDefinition[] {
  if (!/\t\D/.test(paragraphText(entry))) return [];
  const level = Number(/^toc ([1-9])$/i.exec(entry.style ?? '')?.[1] ?? 1);
  const left = ((level - 1) * style.indents.list + style.indents.section) * TWIPS;
  const right = textWidth({ ...style.page, orientation: 'portrait' });
  return [
    { type: 'left', position: Math.round(left) },
    { type: 'right', position: right, leader: 'dot' },
  ];
}
