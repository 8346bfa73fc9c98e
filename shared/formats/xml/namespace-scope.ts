import { refuse } from '#shared/document/refusal';
import { shortNamespace } from './names.ts';

interface Binding {
  readonly prefix: string;
  readonly uri: string;
  readonly short: string;
  readonly depth: number;
  /** What the prefix meant outside the element that declares this. */
  readonly outer: Binding | null;
}

const XML_URI = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_URI = 'http://www.w3.org/2000/xmlns/';
/** Office parts declare some forty namespaces. */
const MOST_BINDINGS = 10_000;

/** Which prefix means which namespace at this point of a part. */
export class NamespaceScope {
  /** Grows whenever a prefix may have changed its meaning. */
  generation = 1;

  private readonly bindings: Binding[] = [];
  private readonly current = new Map<string, Binding>();
  /** How many prefixes mean each namespace; more than one lets two names that look different be the same. */
  private readonly prefixesOf = new Map<string, number>();
  private aliases = 0;

  constructor() {
    this.bind('xml', XML_URI, 0);
  }

  /** Takes a declaration of the element at that depth; false when the prefix may not mean that. */
  declare(prefix: string, uri: string, depth: number): boolean {
    if (uri === '' && prefix !== '') return false;
    if (prefix === 'xmlns' || uri === XMLNS_URI || (prefix === 'xml') !== (uri === XML_URI)) return false;
    if (this.bindings.length > MOST_BINDINGS) refuse('XML_TOO_MANY_ELEMENTS', 'namespaces');
    this.bind(prefix, uri, depth);
    this.generation++;
    return true;
  }

  /** Ends the declarations of the element at that depth. */
  leave(depth: number): void {
    let last = this.bindings.at(-1);
    while (last !== undefined && last.depth === depth) {
      this.bindings.pop();
      this.unbind(last);
      this.generation++;
      last = this.bindings.at(-1);
    }
  }

  /** Short name of what a prefix means; null for one that is not declared. */
  shortOf(prefix: string): string | null {
    return this.current.get(prefix)?.short ?? null;
  }

  uriOf(prefix: string): string | null {
    return this.current.get(prefix)?.uri ?? null;
  }

  /** Whether two prefixes mean one namespace here. */
  get hasAliases(): boolean {
    return this.aliases > 0;
  }

  private bind(prefix: string, uri: string, depth: number): void {
    const outer = this.current.get(prefix) ?? null;
    const binding = { prefix, uri, short: uri === '' ? '' : shortNamespace(uri), depth, outer };
    this.bindings.push(binding);
    this.current.set(prefix, binding);
    if (outer !== null) this.count(outer, -1);
    this.count(binding, 1);
  }

  private unbind(binding: Binding): void {
    this.count(binding, -1);
    if (binding.outer === null) this.current.delete(binding.prefix);
    else {
      this.current.set(binding.prefix, binding.outer);
      this.count(binding.outer, 1);
    }
  }

  /** An attribute without prefix is in no namespace, so the default binding makes no alias. */
  private count({ prefix, uri }: Binding, change: 1 | -1): void {
    if (prefix === '') return;
    const before = this.prefixesOf.get(uri) ?? 0;
    this.prefixesOf.set(uri, before + change);
    this.aliases += Math.max(0, before + change - 1) - Math.max(0, before - 1);
  }
}
