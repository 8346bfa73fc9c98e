import type { JSONContent } from '@tiptap/core';
import type { ProgressItem, ProgressMark } from '#shared/domain/plan';
import { PLAIN_RUN, tidyLine, type StyledRun } from '#shared/domain/rich-text';

/** The name of the editor's only block: an item of progress with its level and what stands before it. */
export const ITEM = 'progressItem';
export const DEEPEST = 2;

const MARKS: readonly ProgressMark[] = ['bullet', 'arrow', 'dash', 'number', 'letter', 'roman', 'none'];

export function toMark(value: unknown): ProgressMark {
  return MARKS.find((mark) => mark === value) ?? 'bullet';
}

/** The level that an attribute names, within what the plan knows. */
export function toLevel(value: unknown): number {
  const level = Math.trunc(Number(value));
  return level >= 0 && level <= DEEPEST ? level : level > DEEPEST ? DEEPEST : 0;
}

/** Progress as the editor takes it. Without any, it starts with one empty bullet. */
export function toDocument(progress: readonly ProgressItem[]): JSONContent {
  const items: readonly ProgressItem[] =
    progress.length > 0 ? progress : [{ level: 0, mark: 'bullet', line: [] }];
  return {
    type: 'doc',
    content: items.map(({ level, mark, line }) => ({
      type: ITEM,
      attrs: { level, mark },
      content: line.filter((run) => run.text !== '').map(toText),
    })),
  };
}

function toText(run: StyledRun): JSONContent {
  const names = [
    run.bold ? 'bold' : '',
    run.italic ? 'italic' : '',
    run.underline ? 'underline' : '',
    run.strike ? 'strike' : '',
    run.script ?? '',
  ].filter((name) => name !== '');
  return { type: 'text', text: run.text, marks: names.map((type) => ({ type })) };
}

/** What the editor holds, as progress: lines tidy, empty items left out. */
export function fromDocument(document: JSONContent): ProgressItem[] {
  return (document.content ?? [])
    .map(({ attrs, content }) => ({
      level: toLevel(attrs?.['level']),
      mark: toMark(attrs?.['mark']),
      line: tidyLine((content ?? []).map(toRun)),
    }))
    .filter((item) => item.line.length > 0);
}

function toRun({ text, marks }: JSONContent): StyledRun {
  const has = (name: string): boolean => (marks ?? []).some((mark) => mark.type === name);
  return {
    ...PLAIN_RUN,
    text: text ?? '',
    bold: has('bold'),
    italic: has('italic'),
    underline: has('underline'),
    strike: has('strike'),
    script: has('superscript') ? 'superscript' : has('subscript') ? 'subscript' : null,
  };
}

/** Whether two states of progress say the same. */
export function sameProgress(first: readonly ProgressItem[], second: readonly ProgressItem[]): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}
