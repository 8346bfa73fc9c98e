import { liveField, text } from '#shared/document/build';
import type { Inline } from '#shared/document/text-document';
import { fieldValue, type PaperFigures } from '#shared/figures/fields';

const FIELD = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** A field in prose that no figure answers to. */
export class UnknownField extends Error {
  readonly field: string;

  constructor(field: string) {
    super(`No figure is called “${field}”.`);
    this.name = 'UnknownField';
    this.field = field;
  }
}

/**
 * Prose with its live fields filled in: "{{activity.blue.count}} of {{activity.total}}" prints the numbers and keeps
 * their names. Throws UnknownField for a name that means nothing: a paper never prints a guess.
 */
export function prose(template: string, figures: PaperFigures): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const match of template.matchAll(FIELD)) {
    if (match.index > from) inlines.push(text(template.slice(from, match.index)));
    const name = match[1] ?? '';
    const found = fieldValue(figures, name);
    if (found === null) throw new UnknownField(name);
    inlines.push(liveField(name, found.value));
    from = match.index + match[0].length;
  }
  if (from < template.length) inlines.push(text(template.slice(from)));
  return inlines;
}

/** Writes a number as the live field that has it. */
export function asField(field: string): string {
  return `{{${field}}}`;
}
