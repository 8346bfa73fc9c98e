import { refuse } from '#shared/document/refusal';
import { Attributes } from './attributes.ts';
import {
  AMPERSAND,
  CLOSING_BRACKET,
  copied,
  DOUBLE_QUOTE,
  EQUALS,
  EXCLAMATION,
  findIllegal,
  GREATER_THAN,
  isNameCode,
  isSpace,
  LAST_ALLOWED,
  LESS_THAN,
  QUESTION,
  RETURN,
  SINGLE_QUOTE,
  SLASH,
  SPACE,
} from './characters.ts';
import { decodeText, decodeValue } from './entities.ts';
import { NamespaceScope } from './namespace-scope.ts';
import { RawNames, type RawName } from './raw-names.ts';

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

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;

/**
 * Reads one XML part token by token. A pull reader, because Office parts nest and each level is best read by a
 * function of its own. No document type declaration is accepted, so no entity can be declared and nothing is
 * ever fetched. Element and attribute names come with the short namespace names of `names.ts`.
 * Throws DocumentRefused for what is not well formed or goes past a limit.
 */
export class XmlReader {
  /** Name of the element just opened or closed, as in "w:tbl". */
  name = '';
  /** How many elements are open; an element just opened counts, one just closed does not. */
  depth = 0;

  private readonly source: string;
  private readonly part: string;
  private readonly limits: XmlLimits;
  private readonly scope = new NamespaceScope();
  private readonly names: RawNames;
  private readonly attributes: Attributes;
  private position = 0;
  private elements = 0;
  private textLength = 0;
  private textStart = 0;
  private textEnd = 0;
  /** The text where it is not the stretch of the source between the two positions. */
  private decoded: string | null = null;
  private selfClosing = false;
  private rootSeen = false;
  private readonly openNames: string[] = [];
  private readonly openRawNames: string[] = [];

  constructor(source: string, part: string, limits: XmlLimits = XML_LIMITS) {
    this.source = source;
    this.part = part;
    this.limits = limits;
    this.names = new RawNames(part, this.scope);
    this.attributes = new Attributes(source, part, this.scope, this.names);
    if (source.charCodeAt(0) === 0xfeff) this.position = 1;
    if (source.startsWith('<?xml', this.position)) this.passDeclaration();
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
      if (after === QUESTION) this.passInstruction();
      else if (after !== EXCLAMATION) return this.readOpenTag();
      else if (this.readDeclaration()) return TEXT;
    }
    if (this.depth > 0 || !this.rootSeen) this.malformed('ends early');
    return END;
  }

  /** Index in the source right after the token just read. */
  get end(): number {
    return this.position;
  }

  /** Characters of a TEXT token. One stretch of text may come in several tokens. */
  get text(): string {
    return this.decoded ?? copied(this.source, this.textStart, this.textEnd);
  }

  /** Value of an attribute of the element just opened, by its short name ("w:val", "Target"); null when absent. */
  attribute(name: string): string | null {
    return this.attributes.find(name);
  }

  /** Short name of the namespace that a prefix means here; null for a prefix that is not declared. */
  namespaceOf(prefix: string): string | null {
    return this.scope.shortOf(prefix);
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

  /** Reads up to the next tag; false for the white space that may stand outside the root element. */
  private readText(): boolean {
    const { source } = this;
    const start = this.position;
    let at = start;
    let plain = true;
    for (; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code > GREATER_THAN && code <= LAST_ALLOWED) continue;
      if (code === LESS_THAN) break;
      if (code === AMPERSAND || code === RETURN) plain = false;
      else if (code < SPACE ? !isSpace(code) : code > LAST_ALLOWED) this.illegal(code);
      else if (code === GREATER_THAN && this.endsBrackets(at, start)) this.malformed(']]> in text');
    }
    this.position = at;
    if (this.depth === 0) {
      if (/[^ \t\r\n]/.test(source.slice(start, at))) this.malformed('text outside the root element');
      return false;
    }
    this.setText(start, at);
    if (!plain) this.decoded = decodeText(source.slice(start, at), this.part);
    return true;
  }

  private endsBrackets(at: number, start: number): boolean {
    const { source } = this;
    return (
      at - 2 >= start &&
      source.charCodeAt(at - 1) === CLOSING_BRACKET &&
      source.charCodeAt(at - 2) === CLOSING_BRACKET
    );
  }

  private setText(start: number, end: number): void {
    this.textStart = start;
    this.textEnd = end;
    this.decoded = null;
    this.textLength += end - start;
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

  private readOpenTag(): XmlToken {
    const { source } = this;
    this.attributes.clear();
    const name = this.readName(this.position + 1);
    this.readAttributes();
    let at = this.position;
    if (source.charCodeAt(at) === SLASH) {
      this.selfClosing = true;
      at++;
    }
    if (source.charCodeAt(at) !== GREATER_THAN) this.malformed('tag');
    this.position = at + 1;
    this.open(name);
    return OPEN;
  }

  private open(name: RawName): void {
    if (this.depth === 0) {
      if (this.rootSeen) this.malformed('second root element');
      this.rootSeen = true;
    }
    if (++this.depth > this.limits.depth) refuse('XML_TOO_DEEP', this.part);
    if (++this.elements > this.limits.elements) refuse('XML_TOO_MANY_ELEMENTS', this.part);
    this.attributes.settle(this.depth);
    this.names.resolve(name);
    if (name.element === null) this.malformed(`name ${name.raw.slice(0, 40)}`);
    this.name = name.element;
    this.openNames.push(name.element);
    this.openRawNames.push(name.raw);
  }

  /** The name that starts there; leaves the position behind it. */
  private readName(start: number): RawName {
    const { source } = this;
    let at = start;
    let hash = 0;
    let code = source.charCodeAt(at);
    while (isNameCode(code)) {
      hash = (hash * 31 + code) | 0;
      code = source.charCodeAt(++at);
    }
    this.position = at;
    return this.names.take(source, start, at, hash);
  }

  private readAttributes(): void {
    const { source } = this;
    for (;;) {
      const before = this.position;
      this.passSpace();
      const code = source.charCodeAt(this.position);
      if (code === GREATER_THAN || code === SLASH) return;
      if (this.position === before) this.malformed('tag');
      const name = this.readName(this.position);
      this.passSpace();
      if (source.charCodeAt(this.position) !== EQUALS) this.malformed('attribute');
      this.position++;
      this.passSpace();
      this.readValue(name);
    }
  }

  private readValue(name: RawName): void {
    const { source } = this;
    const quote = source.charCodeAt(this.position);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) this.malformed('attribute without quotes');
    const start = this.position + 1;
    let at = start;
    let plain = true;
    for (;;) {
      const code = source.charCodeAt(at);
      if (code === quote) break;
      if (code === LESS_THAN || Number.isNaN(code)) this.malformed('attribute');
      if (code === AMPERSAND || code < SPACE) {
        if (code < SPACE && !isSpace(code)) this.illegal(code);
        plain = false;
      } else if (code > LAST_ALLOWED) this.illegal(code);
      at++;
    }
    if (at - start > this.limits.attribute) refuse('XML_ATTR_TOO_LONG', this.part);
    // Called for its check: a wrong reference must not go unseen in a value that nobody asks for.
    if (!plain) decodeValue(source.slice(start, at), this.part);
    this.attributes.add(name, start, at, plain);
    this.position = at + 1;
  }

  /** Passes a comment; gives character data as text (true); refuses a document type. */
  private readDeclaration(): boolean {
    const { source, position } = this;
    if (source.startsWith('<!--', position)) {
      const end = source.indexOf('--', position + 4);
      if (end < 0 || source.charCodeAt(end + 2) !== GREATER_THAN) this.malformed('comment');
      this.checkCharacters(source.slice(position, end));
      this.position = end + 3;
      return false;
    }
    if (source.startsWith('<!DOCTYPE', position)) refuse('XML_DTD', this.part);
    if (!source.startsWith('<![CDATA[', position) || this.depth === 0) this.malformed('declaration');
    const end = source.indexOf(']]>', position + 9);
    if (end < 0) this.malformed('character data');
    this.setText(position + 9, end);
    this.checkCharacters(this.text);
    this.decoded = this.text.replaceAll(/\r\n?/g, '\n');
    this.position = end + 3;
    return true;
  }

  private passDeclaration(): void {
    const written = DECLARATION.exec(this.source.slice(this.position, this.position + 300))?.[0];
    if (written !== undefined) this.position += written.length;
    // Otherwise it is an instruction whose name only starts with "xml", or an error that `next` will find.
  }

  private passInstruction(): void {
    const { source, position } = this;
    const end = source.indexOf('?>', position + 2);
    if (end < 0) this.malformed('instruction');
    const content = source.slice(position + 2, end);
    const target = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*(?=\s|$)/u.exec(content)?.[0];
    if (target === undefined || target.toLowerCase() === 'xml') this.malformed('instruction');
    this.checkCharacters(content);
    this.position = end + 2;
  }

  private passSpace(): void {
    while (isSpace(this.source.charCodeAt(this.position))) this.position++;
  }

  private checkCharacters(text: string): void {
    const illegal = findIllegal(text);
    if (illegal !== null) this.illegal(illegal);
  }

  private illegal(code: number): never {
    return refuse('XML_ENCODING', `${this.part} holds character ${code}`);
  }

  private malformed(what: string): never {
    return refuse('XML_MALFORMED', `${this.part}: ${what} at ${this.position}`);
  }
}
