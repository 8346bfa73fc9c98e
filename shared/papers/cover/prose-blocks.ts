import { bullet, cellText, liveField, reference, text } from '#shared/document/build';
import type { Block, Inline, Marks, Paragraph } from '#shared/document/text-document';
import { SECTION_FIELD, type Prose, type ProseRun } from '#shared/domain/paper-draft';
import type { FieldBook } from '../fields/field-fact.ts';
import { point } from '../sections.ts';

/** What turns an author's words into a paper's. */
export interface ProseSurroundings {
  readonly fields: FieldBook;
  /** Titles of the sections that are printed, by id. */
  readonly sections: ReadonlyMap<string, string>;
  /** Hears of every field without a value, by its name. */
  readonly onGone: (name: string) => void;
}

const FIELD = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** Numbered paragraphs and bullets of a section. */
export function proseBlocks(words: Prose, list: string, around: ProseSurroundings): Block[] {
  return words.map(({ kind, runs }) => {
    const inlines = runs.flatMap((run) => runInlines(run, around));
    return kind === 'point' ? point(inlines) : bullet(inlines, list, 1);
  });
}

/** The same within a cell of a table. */
export function proseCell(words: Prose, list: string, around: ProseSurroundings): Paragraph[] {
  return words.map(({ kind, runs }) => {
    const inlines = runs.flatMap((run) => runInlines(run, around));
    return kind === 'point' ? cellText(inlines) : bullet(inlines, list, 0, { style: 'Table text' });
  });
}

/** All of it as one line, as a request is printed. */
export function proseLine(words: Prose, around: ProseSurroundings): Inline[] {
  return words.flatMap(({ runs }, index) => [
    ...(index === 0 ? [] : [text(' ')]),
    ...runs.flatMap((run) => runInlines(run, around)),
  ]);
}

function runInlines({ text: words, bold, italic }: ProseRun, around: ProseSurroundings): Inline[] {
  const marks: Partial<Marks> = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
  const inlines: Inline[] = [];
  let from = 0;
  for (const match of words.matchAll(FIELD)) {
    if (match.index > from) inlines.push(text(words.slice(from, match.index), marks));
    inlines.push(withMarks(fieldInline(match[1] ?? '', around), marks));
    from = match.index + match[0].length;
  }
  if (from < words.length) inlines.push(text(words.slice(from), marks));
  return inlines;
}

function withMarks(inline: Inline, marks: Partial<Marks>): Inline {
  return inline.kind === 'text' ? { ...inline, marks: { ...inline.marks, ...marks } } : inline;
}

function fieldInline(name: string, { fields, sections, onGone }: ProseSurroundings): Inline {
  if (name.startsWith(SECTION_FIELD)) {
    const section = name.slice(SECTION_FIELD.length);
    if (sections.has(section)) return reference(section, '');
  } else {
    const found = fields.find(name);
    if (found !== null) return liveField(name, found.value);
  }
  onGone(name);
  return liveField(name, GONE);
}

/** Stands where a field had a value once: never a blank, never a guess. */
export const GONE = '[no value]';
