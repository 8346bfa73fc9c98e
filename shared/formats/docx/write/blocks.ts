import { assertNever } from '#shared/document/assert-never';
import type { Block } from '#shared/document/text-document';
import { writeContents } from './contents.ts';
import { writeParagraph, writeSpacer, type Setting } from './paragraphs.ts';
import { writeTable, type WrittenBlock } from './tables.ts';
import type { WriteContext } from './write-context.ts';

/** Blocks of a section, a cell, a header, a footer or a note. Where Word wants a paragraph and there is none, a spacer. */
export function writeBlocks(
  context: WriteContext,
  blocks: readonly Block[],
  setting: Setting,
): WrittenBlock[] {
  const written = blocks.flatMap((block, index): WrittenBlock[] => {
    const next = blocks[index + 1];
    switch (block.kind) {
      case 'paragraph':
        return [writeParagraph(context, block, settingOf(setting, blocks, index))];
      case 'contents':
        return writeContents(context, block, setting);
      case 'table': {
        const table = writeTable(context, block, setting, writeBlocks);
        return next === undefined || next.kind === 'table' ? [table, writeSpacer(context)] : [table];
      }
      default:
        return assertNever(block);
    }
  });
  return written.length === 0 ? [writeSpacer(context)] : written;
}

function settingOf(setting: Setting, blocks: readonly Block[], index: number): Setting {
  const [before, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  const afterTable = before?.kind === 'table';
  const listGoesOn = block !== undefined && isSameList(block, next);
  const keepWithNext = setting.keepWithNext || (!setting.inTable && isSmallTable(next));
  return afterTable || listGoesOn || keepWithNext
    ? { ...setting, afterTable, listGoesOn, keepWithNext }
    : setting;
}

/** Rows of a table that is not left alone at the head of a page by the words that lead to it. */
const SMALL = 15;

function isSmallTable(block: Block | undefined): boolean {
  return block?.kind === 'table' && block.rows.length <= SMALL;
}

function isSameList(block: Block, next: Block | undefined): boolean {
  return (
    block.kind === 'paragraph' &&
    next?.kind === 'paragraph' &&
    block.list !== null &&
    block.list.list === next.list?.list
  );
}
