import { cellText } from '#shared/document/build';
import { formatListNumber } from '#shared/document/list-number';
import type { ListKind, ListMark, Paragraph } from '#shared/document/text-document';
import type { ProgressItem, ProgressMark } from '#shared/domain/plan';
import { runsOf } from './rich-lines.ts';

/** Bullets by level, of the characters that Arial has. */
const BULLETS = ['•', '○', '▪'];
const NUMBERED: Partial<Record<ProgressMark, { readonly kind: ListKind; readonly ending: string }>> = {
  number: { kind: 'decimal', ending: '.' },
  letter: { kind: 'lower-letter', ending: ')' },
  roman: { kind: 'lower-roman', ending: '.' },
};

/**
 * Progress items as paragraphs of real lists. `name` tells the lists of one cell from those of the next, so that
 * numbers start again in each. No items give one empty paragraph, as Word wants in a cell.
 */
export function progressParagraphs(items: readonly ProgressItem[], name: string): Paragraph[] {
  if (items.length === 0) return [cellText('')];
  const counting = new Counting(name);
  return items.map((item) => cellText(runsOf(item.line), { list: counting.markOf(item) }));
}

/** Counts numbered items level by level; an item further out starts those further in again. */
class Counting {
  private readonly name: string;
  private runs = 0;
  private readonly open: Array<
    { readonly mark: ProgressMark; readonly list: string; count: number } | undefined
  > = [];

  constructor(name: string) {
    this.name = name;
  }

  markOf({ mark, level }: ProgressItem): ListMark | null {
    if (mark === 'none') {
      this.open.length = 0;
      return null;
    }
    const numbered = NUMBERED[mark];
    if (numbered === undefined) {
      this.open.length = Math.min(this.open.length, level);
      return { list: 'progress', level, kind: 'bullet', label: bulletOf(mark, level) };
    }
    const last = this.open[level];
    const current = last?.mark === mark ? last : { mark, list: `${this.name}-${++this.runs}`, count: 0 };
    current.count++;
    this.open[level] = current;
    this.open.length = level + 1;
    const label = formatListNumber(current.count, numbered.kind) + numbered.ending;
    return { list: current.list, level, kind: numbered.kind, label };
  }
}

function bulletOf(mark: ProgressMark, level: number): string {
  if (mark === 'arrow') return '►';
  return mark === 'dash' ? '–' : (BULLETS[level] ?? '•');
}
