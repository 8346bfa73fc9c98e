import { refuse } from '#shared/document/refusal';
import { decodeEntities } from './entities.ts';
import { NamespaceScope } from './namespace-scope.ts';

/** Limits for one part (reliability.md 3.1); an attribute's and the text's length in characters. */
export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
  readonly attribute: number;
  readonly text: number;
}

export const XML_LIMITS: XmlLimits = {
  depth: 256,
  elements: 5_000_000,
  attribute: 1 << 20,
  text: 20_000_000,
};

export type XmlToken = typeof END | typeof OPEN | typeof CLOSE | typeof TEXT;
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;

const LESS_THAN = 60;
const GREATER_THAN = 62;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const EQUALS = 61;
const AMPERSAND = 38;

/**
 * Reads one XML part token by token. A pull reader, because Office parts nest and each level is best read by a
 * function of its own. No document type declaration is accepted, so no entity can be declared and nothing is
 * ever fetched. Element and attribute names come with the short namespace names of `names.ts`.
 * Throws DocumentRefused for what is not well formed or goes past a limit.
 */
export class XmlReader {
  /** Name of the element just opened or closed, as in "w:tbl". */
  name = '';
  /** Characters of a TEXT token. One stretch of text may come in several tokens. */
  text = '';
  /** How many elements are open; an element just opened counts, one just closed does not. */
  depth = 0;

  private readonly source: string;
  private readonly part: string;
  private readonly limits: XmlLimits;
  private readonly scope = new NamespaceScope();
  private position = 0;
  private elements = 0;
  private textLength = 0;
  private selfClosing = false;
  private rootSeen = false;
  private readonly openNames: string[] = [];
  private readonly openRawNames: string[] = [];
  /** Start and end of each attribute's name and value in the source: four numbers an attribute. */
  private readonly spans: number[] = [];
  private attributeCount = 0;

  constructor(source: string, part: string, limits: XmlLimits = XML_LIMITS) {
    this.source = source;
    this.part = part;
    this.limits = limits;
    if (source.charCodeAt(0) === 0xfeff) this.position = 1;
    if (source.startsWith('<?xml', this.position)) this.skipTo('?>');
  }

  next(): XmlToken {
    if (this.selfClosing) {
      this.selfClosing = false;
      return this.close();
    }
    const { source } = this;
    while (this.position < source.length) {
      if (source.charCodeAt(this.position) !== LESS_THAN) {
        if (this.readText()) return TEXT;
        continue;
      }
      const after = source.charCodeAt(this.position + 1);
      if (after === SLASH) return this.readCloseTag();
      if (after === QUESTION) this.skipTo('?>');
      else if (after !== EXCLAMATION) return this.readOpenTag();
      else if (this.readDeclaration()) return TEXT;
    }
    if (this.depth > 0 || !this.rootSeen) this.malformed('ends early');
    return END;
  }

  /** Value of an attribute of the element just opened, by its short name ("w:val", "Target"); null when absent. */
  attribute(name: string): string | null {
    const raw = this.attributeCount === 0 ? null : this.scope.rawAttribute(name);
    if (raw === null) return null;
    for (let index = 0; index < this.attributeCount; index++) {
      const start = this.span(index, 0);
      if (this.span(index, 1) - start === raw.length && this.source.startsWith(raw, start))
        return this.value(index);
    }
    return null;
  }

  /** Short name of the namespace that a prefix means here; null for a prefix that is not declared. */
  namespaceOf(prefix: string): string | null {
    return this.scope.namespaceOf(prefix);
  }

  /** Passes over the rest of the element just opened, its closing tag included. */
  skip(): void {
    const outer = this.depth - 1;
    while (this.depth > outer) this.next();
  }

  /** Moves to the next child element of the element at `depth` and is true, or past its end and is false. Text is passed over. */
  nextChild(depth: number): boolean {
    for (;;) {
      const token = this.next();
      if (token === OPEN) return true;
      if (token === END || (token === CLOSE && this.depth < depth)) return false;
    }
  }

  /** All text in the element just opened, its closing tag passed. */
  textContent(): string {
    const outer = this.depth - 1;
    let text = '';
    while (this.depth > outer) {
      if (this.next() === TEXT) text += this.text;
    }
    return text;
  }

  private close(): XmlToken {
    this.name = this.openNames.pop() ?? '';
    this.openRawNames.pop();
    this.scope.leave(this.depth);
    this.depth--;
    return CLOSE;
  }

  private readText(): boolean {
    const end = this.source.indexOf('<', this.position);
    const raw = this.source.slice(this.position, end < 0 ? this.source.length : end);
    this.position += raw.length;
    if (this.depth === 0) {
      if (raw.trim() !== '') this.malformed('text outside the root element');
      return false;
    }
    if (raw.includes(']]>')) this.malformed(']]> in text');
    this.countText(raw.length);
    this.text = decodeEntities(raw, this.part);
    return true;
  }

  private countText(length: number): void {
    this.textLength += length;
    if (this.textLength > this.limits.text) refuse('TEXT_TOO_LONG', this.part);
  }

  private readCloseTag(): XmlToken {
    const { source } = this;
    const raw = this.openRawNames[this.openRawNames.length - 1];
    if (raw === undefined || !source.startsWith(raw, this.position + 2))
      this.malformed('closing tag does not match');
    let at = this.position + 2 + raw.length;
    while (isSpace(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== GREATER_THAN) this.malformed('closing tag does not match');
    this.position = at + 1;
    return this.close();
  }

  /** Passes a comment; gives character data as text (true); refuses a document type. */
  private readDeclaration(): boolean {
    const { source, position } = this;
    if (source.startsWith('<!--', position)) {
      const end = source.indexOf('--', position + 4);
      if (end < 0 || source.charCodeAt(end + 2) !== GREATER_THAN) this.malformed('comment');
      this.position = end + 3;
      return false;
    }
    if (source.startsWith('<!DOCTYPE', position)) refuse('XML_DTD', this.part);
    if (!source.startsWith('<![CDATA[', position) || this.depth === 0) this.malformed('declaration');
    const end = source.indexOf(']]>', position + 9);
    if (end < 0) this.malformed('character data');
    this.text = source.slice(position + 9, end).replaceAll(/\r\n?/g, '\n');
    this.countText(this.text.length);
    this.position = end + 3;
    return true;
  }

  private readOpenTag(): XmlToken {
    const { source } = this;
    const start = this.position + 1;
    let at = start;
    let code = source.charCodeAt(at);
    while (isNameCode(code)) code = source.charCodeAt(++at);
    const raw = source.slice(start, at);
    at = this.readAttributes(at);
    if (source.charCodeAt(at) === SLASH) {
      this.selfClosing = true;
      at++;
    }
    if (source.charCodeAt(at) !== GREATER_THAN) this.malformed('tag');
    this.position = at + 1;
    this.open(raw);
    return OPEN;
  }

  private open(raw: string): void {
    if (this.depth === 0) {
      if (this.rootSeen) this.malformed('second root element');
      this.rootSeen = true;
    }
    if (++this.depth > this.limits.depth) refuse('XML_TOO_DEEP', this.part);
    if (++this.elements > this.limits.elements) refuse('XML_TOO_MANY_ELEMENTS', this.part);
    if (this.attributeCount > 0) this.checkAttributes();
    const name = this.scope.elementName(raw);
    if (name === null) this.malformed(`name ${raw.slice(0, 40)}`);
    this.name = name;
    this.openNames.push(this.name);
    this.openRawNames.push(raw);
  }

  private readAttributes(from: number): number {
    const { source, spans } = this;
    let at = from;
    this.attributeCount = 0;
    for (;;) {
      const before = at;
      while (isSpace(source.charCodeAt(at))) at++;
      let code = source.charCodeAt(at);
      if (code === GREATER_THAN || code === SLASH) return at;
      if (at === before) this.malformed('tag');
      const nameStart = at;
      while (isNameCode(code)) code = source.charCodeAt(++at);
      const nameEnd = at;
      while (isSpace(source.charCodeAt(at))) at++;
      if (source.charCodeAt(at) !== EQUALS || nameEnd === nameStart) this.malformed('attribute');
      at++;
      while (isSpace(source.charCodeAt(at))) at++;
      const quote = source.charCodeAt(at);
      if (quote !== 34 && quote !== 39) this.malformed('attribute without quotes');
      const end = this.endOfValue(at + 1, quote);
      const base = this.attributeCount++ * 4;
      spans[base] = nameStart;
      spans[base + 1] = nameEnd;
      spans[base + 2] = at + 1;
      spans[base + 3] = end;
      at = end + 1;
    }
  }

  private endOfValue(start: number, quote: number): number {
    const { source } = this;
    let hasEntity = false;
    for (let at = start; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === quote) {
        if (at - start > this.limits.attribute) refuse('XML_ATTR_TOO_LONG', this.part);
        if (hasEntity) decodeEntities(source.slice(start, at), this.part);
        return at;
      }
      if (code === LESS_THAN) this.malformed('< in an attribute');
      if (code === AMPERSAND) hasEntity = true;
    }
    return this.malformed('attribute');
  }

  /** Names may not repeat; namespace declarations take effect on the element that carries them. */
  private checkAttributes(): void {
    const names: string[] = [];
    for (let index = 0; index < this.attributeCount; index++) {
      const name = this.source.slice(this.span(index, 0), this.span(index, 1));
      if (names.includes(name)) this.malformed(`attribute ${name} twice`);
      names.push(name);
      if (name.startsWith('xmlns')) this.scope.declare(name, this.value(index), this.depth);
    }
    for (const name of names) {
      if (!this.scope.knowsPrefixOf(name)) this.malformed(`attribute ${name.slice(0, 40)}`);
    }
  }

  private span(index: number, field: 0 | 1 | 2 | 3): number {
    return this.spans[index * 4 + field] ?? 0;
  }

  private value(index: number): string {
    return normaliseValue(
      decodeEntities(this.source.slice(this.span(index, 2), this.span(index, 3)), this.part),
    );
  }

  private skipTo(mark: string): void {
    const end = this.source.indexOf(mark, this.position);
    if (end < 0) this.malformed('instruction');
    this.position = end + mark.length;
  }

  private malformed(what: string): never {
    return refuse('XML_MALFORMED', `${this.part}: ${what} at ${this.position}`);
  }
}

function normaliseValue(value: string): string {
  return value.includes('\n') || value.includes('\t') ? value.replaceAll(/[\n\t]/g, ' ') : value;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

/** Anything but what ends a name; `NamespaceScope` checks each new name's characters once. */
function isNameCode(code: number): boolean {
  return (
    code > 62 ||
    (code > 32 && code !== GREATER_THAN && code !== SLASH && code !== EQUALS && code !== LESS_THAN)
  );
}
