import { walkParagraphs, walkParts } from '#shared/document/text';
import type { Paragraph, TextDocument } from '#shared/document/text-document';
import { SPACER_STYLE } from '../own-marks.ts';

/** A paragraph style of the file. */
export interface NamedStyle {
  readonly id: string;
  readonly name: string;
  /** 1 to 9, null when the style is no heading. */
  readonly heading: number | null;
}

/** Styles that every paper has, used or not, so that people can go on writing in them. */
const ALWAYS: ReadonlyArray<readonly [name: string, heading: number | null]> = [
  ['Title', null],
  ['Subtitle', null],
  ...[1, 2, 3, 4, 5, 6].map((level) => [`Heading ${level}`, level] as const),
  ...[1, 2, 3].map((level) => [`toc ${level}`, null] as const),
  ['TOC Heading', null],
  ['Caption', null],
  ['Table text', null],
  ['Header', null],
  ['Footer', null],
  ['footnote text', null],
  ['endnote text', null],
  [SPACER_STYLE, null],
];

/** The paragraph styles of one file, found by name. Word doesn't tell names apart by case. */
export class StyleBook {
  private readonly styles = new Map<string, NamedStyle>();
  private readonly ids = new Set<string>(['normal']);

  constructor(document: TextDocument) {
    for (const blocks of walkParts(document)) {
      for (const paragraph of walkParagraphs(blocks)) {
        const name = styleName(paragraph);
        if (name !== null) this.add(name, headingOf(paragraph));
      }
    }
    for (const [name, level] of ALWAYS) this.add(name, level);
  }

  get(name: string): NamedStyle {
    const style = this.styles.get(name.toLowerCase());
    if (style === undefined) throw new Error(`The style "${name}" is not in the book.`);
    return style;
  }

  all(): NamedStyle[] {
    return [...this.styles.values()];
  }

  private add(name: string, heading: number | null): void {
    const key = name.toLowerCase();
    if (this.styles.has(key) || key === 'normal') return;
    this.styles.set(key, { id: this.newId(name), name, heading: heading ?? builtInLevel(key) });
  }

  private newId(name: string): string {
    const letters = name.replaceAll(/[^A-Za-z0-9]/g, '') || 'Style';
    let id = letters;
    for (let copy = 2; this.ids.has(id.toLowerCase()); copy++) id = `${letters}${copy}`;
    this.ids.add(id.toLowerCase());
    return id;
  }
}

/** The name of a paragraph's style; a heading by style that names none has Word's own. */
export function styleName(paragraph: Paragraph): string | null {
  if (paragraph.style !== null) return paragraph.style;
  return paragraph.heading?.by === 'style' ? `Heading ${paragraph.heading.level}` : null;
}

function headingOf({ heading }: Paragraph): number | null {
  return heading?.by === 'style' ? heading.level : null;
}

/** Word gives these names a level whatever the file says. */
function builtInLevel(key: string): number | null {
  const level = /^heading ([1-9])$/.exec(key)?.[1];
  return level === undefined ? null : Number(level);
}
