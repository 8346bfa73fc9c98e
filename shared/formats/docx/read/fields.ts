import type { Field } from '#shared/document/text-document';

interface OpenField {
  code: string;
  /** Its code is complete and what it shows is being read. */
  showing: boolean;
  /** What text in its result belongs to: the field itself, or the one around it. */
  field: Field | null;
  link: string | null;
}

/** Fields open at this point. A field's code is read to know its kind and never becomes text. */
export class FieldStack {
  private readonly open: OpenField[] = [];
  /** How many of them are still in their code. */
  private codes = 0;
  /** The outermost open table of contents: where it is among the open fields, and the levels it lists. */
  private contents: { readonly index: number; readonly levels: number } | null = null;
  /** Heading levels of the table of contents met last, also when it has ended since. */
  lastContents: number | null = null;

  begin(): void {
    const around = this.open.at(-1);
    this.open.push({ code: '', showing: false, field: around?.field ?? null, link: around?.link ?? null });
    this.codes++;
  }

  addCode(text: string): void {
    const field = this.open.at(-1);
    if (field !== undefined && !field.showing) field.code += text;
  }

  /** The result follows. Gives the field's code; `keepLink` decides on the address of a link. */
  separate(keepLink: (address: string) => string | null): string {
    const field = this.open.at(-1);
    if (field === undefined || field.showing) return '';
    field.showing = true;
    this.codes--;
    const address = linkOf(field.code);
    if (address !== null) field.link ??= keepLink(address);
    field.field = fieldOf(field.code) ?? field.field;
    this.noteContents(field.code);
    return field.code;
  }

  end(): void {
    const field = this.open.pop();
    if (field?.showing === false) this.codes--;
    if (this.contents !== null && this.contents.index >= this.open.length) this.contents = null;
  }

  /** Gives up fields that are still in their code, so that a missing mark hides no text; true when there were any. */
  abandonCodes(): boolean {
    if (this.codes === 0) return false;
    const first = this.open.findIndex((field) => !field.showing);
    while (this.open.length > first) this.end();
    return true;
  }

  /** Ends an open table of contents, as a heading does: none is listed in its own contents. */
  endContents(): void {
    while (this.contents !== null) this.end();
  }

  /** Text met now is code, not something a person sees. */
  get inCode(): boolean {
    return this.codes > 0;
  }

  /** The innermost field whose result is being read. */
  get current(): Field | null {
    return this.open.at(-1)?.field ?? null;
  }

  /** Address of an open HYPERLINK field. */
  get link(): string | null {
    return this.open.at(-1)?.link ?? null;
  }

  /** Heading levels of an open table of contents, or null. */
  get contentsLevels(): number | null {
    return this.contents?.levels ?? null;
  }

  private noteContents(code: string): void {
    if (this.contents === null && /^\s*TOC\b/i.test(code)) {
      this.contents = { index: this.open.length - 1, levels: contentsLevels(code) };
    }
    this.lastContents = this.contentsLevels ?? this.lastContents;
  }
}

/** Heading levels that a TOC code lists; Word's own default is three. */
function contentsLevels(code: string): number {
  return Number(/\\o\s*"?\d-(\d)/.exec(code)?.[1] ?? 3);
}

/** What a field shows, by its code, a new value for each field. Contents and links are told elsewhere and count as plain text here. */
export function fieldOf(code: string): Field | null {
  const [, name = '', argument = ''] = /^\s*(\S+)\s*(\S*)/.exec(code) ?? [];
  switch (name.toUpperCase()) {
    case 'PAGE':
      return { kind: 'page-number' };
    case 'NUMPAGES':
    case 'SECTIONPAGES':
      return { kind: 'page-count' };
    case 'REF':
    case 'NOTEREF':
      return { kind: 'reference', anchor: argument };
    case 'TOC':
    case 'HYPERLINK':
    case 'PAGEREF':
      return null;
    default:
      return { kind: 'other' };
  }
}

/** A switch, with or without an argument, or an argument of its own; arguments may stand in quotes. */
const ARGUMENTS = /\\([a-z])(?:\s*(?:"([^"]*)"|([^\s\\"]+)))?|"([^"]*)"|([^\s\\"]+)/gi;

/** Address of a HYPERLINK field, its place in the target after "#"; null for other fields. */
export function linkOf(code: string): string | null {
  const rest = /^\s*HYPERLINK\s+/i.exec(code);
  if (rest === null) return null;
  let address = '';
  let anchor: string | null = null;
  for (const [, flag, quoted, bare, argument, word] of code.slice(rest[0].length).matchAll(ARGUMENTS)) {
    const value = quoted ?? bare ?? '';
    if (flag === undefined) address ||= argument ?? word ?? '';
    else if (flag.toLowerCase() === 'l') anchor = value;
    // \m and \n take no argument, so what stands behind them is the address.
    else if (/[mn]/i.test(flag)) address ||= value;
  }
  return anchor === null ? address : `${address}#${anchor}`;
}
