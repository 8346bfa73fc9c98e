import { printable } from '#shared/document/printable';

/** Text as XML can hold it; what it can't becomes U+FFFD, and every kind of line end becomes \n. */
export function legalText(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  return printable(lines);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** Text between tags of XML or HTML. */
export function escapeText(text: string): string {
  return legalText(text).replaceAll(/[&<>]/g, (character) => ESCAPES[character] ?? character);
}

/** Text in a quoted attribute of XML or HTML. */
export function escapeAttribute(text: string): string {
  return legalText(text).replaceAll(/[&<>"'\t\n]/g, (character) => ESCAPES[character] ?? character);
}

type AttributeValue = string | number | boolean | null;

/** One element as XML text. Attributes that are null are left out; `content` is XML already. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  content: string | readonly string[] = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  const inside = typeof content === 'string' ? content : content.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** An XML part as bytes. */
export function xmlPart(root: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`);
}
