import type { Field } from '#shared/document/text-document';

interface OpenField {
  code: string;
  showing: boolean;
  field: Field | null;
  link: string | null;
}

const OTHER: Field = { kind: 'other' };
const PAGE_NUMBER: Field = { kind: 'page-number' };
const PAGE_COUNT: Field = { kind: 'page-count' };

/** Fields open at this point. A field's code is read to know its kind and never becomes text. */
export class FieldStack {
  private readonly open: OpenField[] = [];

  begin(): void {
    this.open.push({ code: '', showing: false, field: null, link: null });
  }

  addCode(text: string): void {
    const field = this.open.at(-1);
    if (field !== undefined && !field.showing) field.code += text;
  }

  /** The result follows. Gives the field's code. */
  separate(): string {
    const field = this.open.at(-1);
    if (field === undefined) return '';
    field.showing = true;
    field.field = fieldOf(field.code);
    field.link = linkOf(field.code);
    return field.code.trim();
  }

  end(): void {
    this.open.pop();
  }

  /** Text met now is code, not something a person sees. */
  get inCode(): boolean {
    return this.open.some((field) => !field.showing);
  }

  /** The innermost field whose result is being read. */
  get current(): Field | null {
    return this.open.findLast((field) => field.field !== null)?.field ?? null;
  }

  /** Address of an open HYPERLINK field, as written. */
  get link(): string | null {
    return this.open.findLast((field) => field.link !== null)?.link ?? null;
  }

  /** Heading levels of an open table of contents, or null. */
  get contentsLevels(): number | null {
    const field = this.open.find((each) => /^\s*TOC\b/i.test(each.code));
    return field === undefined ? null : contentsLevels(field.code);
  }
}

/** Heading levels that a TOC code lists; Word's own default is three. */
function contentsLevels(code: string): number {
  return Number(/\\o\s*"?\d-(\d)/.exec(code)?.[1] ?? 3);
}

/** What a field shows, by its code. Contents and links are told elsewhere and count as plain text here. */
export function fieldOf(code: string): Field | null {
  const [name = '', argument = ''] = code.trim().split(/\s+/);
  switch (name.toUpperCase()) {
    case 'PAGE':
      return PAGE_NUMBER;
    case 'NUMPAGES':
    case 'SECTIONPAGES':
      return PAGE_COUNT;
    case 'REF':
    case 'NOTEREF':
      return { kind: 'reference', anchor: argument };
    case 'TOC':
    case 'HYPERLINK':
    case 'PAGEREF':
      return null;
    default:
      return OTHER;
  }
}

export function linkOf(code: string): string | null {
  const match = /^\s*HYPERLINK\s+(?:(\\l)\s+)?"([^"]*)"(?:\s+\\l\s+"([^"]*)")?/i.exec(code);
  if (match === null) return null;
  const [, local, address = '', anchor] = match;
  if (local !== undefined) return `#${address}`;
  return address === '' ? `#${anchor ?? ''}` : address;
}
