import { markRange, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { PaperRule } from '../rule.ts';

/** Numbered paragraphs and headings that repeat a number or leave one out. */
export const paragraphOrderRule: PaperRule = {
  id: 'numbering/order',
  group: 'numbering',
  title: 'Numbers of paragraphs and sections that are repeated or left out',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const found: Found[] = [];
    const last = new Map<string, Numbered>();
    const numbered = numberedLines(paper);
    for (const [index, each] of numbered.entries()) {
      const before = last.get(each.parent) ?? null;
      last.set(each.parent, each);
      if (before === null || isNewList(before, each, numbered[index + 1] ?? null)) continue;
      const judged = judge(before, each);
      if (judged !== null) found.push(judged);
    }
    return found;
  },
};

interface Numbered {
  readonly line: Line;
  readonly text: string;
  /** What the number counts under: "2" of "2.3". */
  readonly parent: string;
  readonly value: number;
}

/** Paragraphs of the body that were numbered by hand, section numbers as "2" and "2.0" alike. */
function numberedLines({ lines, kind }: CheckedPaper): Numbered[] {
  return lines.flatMap((line) => {
    const { number } = line;
    if (number === null || line.cell !== null || line.part !== 'body' || number.by === 'list') return [];
    const parts = number.text.split('.');
    if (parts.some((part) => !/^\d+$/.test(part))) return [];
    const isHeading = line.paragraph.heading !== null;
    // The priorities of a plan are headings with numbers; the rest of it counts in tables.
    if (kind === 'plan' && !isHeading) return [];
    // A change report names the actions that changed, and no others.
    if (kind === 'change-report' && parts.length > 1) return [];
    const own = parts.length === 2 && parts[1] === '0' && isHeading ? parts.slice(0, 1) : parts;
    const parent = own.length === 1 ? (isHeading ? 'section' : 'paragraph') : own.slice(0, -1).join('.');
    return [{ line, text: number.text, parent, value: Number(own.at(-1)) }];
  });
}

/**
 * Whole numbers count paragraphs, but also the items of lists and of agendas, which begin again or go on from
 * elsewhere: only a number that stands twice, or one that is skipped while the next goes on, is told.
 */
function isNewList(before: Numbered, { parent, value }: Numbered, next: Numbered | null): boolean {
  if (parent !== 'paragraph') return false;
  if (value === before.value) return value === 1;
  return value !== before.value + 2 || next?.parent !== parent || next.value !== value + 1;
}

function judge(before: Numbered, { line, text, value }: Numbered): Found | null {
  if (value === before.value + 1) return null;
  const start = line.text.indexOf(text);
  const mark = markRange(line, start, start + text.length);
  if (value === before.value) {
    return {
      mark,
      reason: `The number ${text} is used twice.`,
      suggestion: 'Number this one and those after it anew.',
      severity: 'error',
    };
  }
  if (value < before.value) {
    return {
      mark,
      reason: `${text} comes after ${before.text}.`,
      suggestion: 'Number the paragraphs in order.',
    };
  }
  const missing = value - before.value - 1;
  const name = nameOf(before, before.value + 1);
  return {
    mark,
    reason: `${missing === 1 ? `${name} is` : `${missing} numbers from ${name} on are`} left out between ${before.text} and ${text}.`,
    suggestion: 'Is something missing, or should this be numbered anew?',
  };
}

function nameOf({ parent, text }: Numbered, value: number): string {
  if (parent === 'section' && text.endsWith('.0')) return `${value}.0`;
  return parent === 'section' || parent === 'paragraph' ? String(value) : `${parent}.${value}`;
}
