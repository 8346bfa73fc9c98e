import { SaxesParser } from 'saxes';

/** One element of a page, with its attributes. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside, of elements within it too. */
  text: string;
}

/** The elements of a page, in order. Throws when the page is not well formed. */
export function parsePage(html: string): PageElement[] {
  const elements: PageElement[] = [];
  const open: PageElement[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(html.replace('<!DOCTYPE html>\n', '')).close();
  return elements;
}
