import type { Field, Inline, Marks, TextRun } from '#shared/document/text-document';
import { PIECE, type Capacity } from './capacity.ts';
import type { Surroundings } from './part-context.ts';

/** Gathers what stands in one paragraph; runs that look and mean the same become one. */
export class InlineList {
  readonly inlines: Inline[];
  private readonly capacity: Capacity;
  private last: { -readonly [key in keyof TextRun]: TextRun[key] } | null = null;

  /** `carried` stands at the start of the paragraph and is added to. */
  constructor(capacity: Capacity, carried: Inline[]) {
    this.capacity = capacity;
    this.inlines = carried;
  }

  addText(text: string, marks: Marks, field: Field | null, { link, control, revision }: Surroundings): void {
    if (text === '') return;
    const { last } = this;
    if (
      last !== null &&
      last.marks === marks &&
      last.link === link &&
      last.field === field &&
      last.control === control &&
      last.revision === revision
    ) {
      last.text += text;
      return;
    }
    if (revision !== null) this.capacity.take(PIECE);
    this.last = { kind: 'text', text, marks, link, field, control, revision };
    this.push(this.last);
  }

  add(inline: Inline): void {
    this.last = null;
    this.push(inline);
  }

  /** What has been gathered, in an array without room to spare: a plan has many short ones. */
  toArray(): Inline[] {
    return this.inlines.slice();
  }

  private push(inline: Inline): void {
    this.capacity.take(PIECE);
    this.inlines.push(inline);
  }
}
