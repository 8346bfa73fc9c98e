import { refuse } from '#shared/document/refusal';
import { decodeValue } from './entities.ts';
import type { NamespaceScope } from './namespace-scope.ts';
import type { RawName, RawNames } from './raw-names.ts';

interface Attribute {
  name: RawName;
  start: number;
  end: number;
  /** The value stands in the source as it is, without references or line ends. */
  plain: boolean;
}

/** No element of an Office part has more than some fifty. */
const MOST_ATTRIBUTES = 1000;

/** The attributes of the element that was opened last. Values are cut out of the source only when asked for. */
export class Attributes {
  private readonly source: string;
  private readonly part: string;
  private readonly scope: NamespaceScope;
  private readonly names: RawNames;
  /** Kept and overwritten from element to element. */
  private readonly slots: Attribute[] = [];
  private count = 0;
  private declaring = false;
  private elements = 0;

  constructor(source: string, part: string, scope: NamespaceScope, names: RawNames) {
    this.source = source;
    this.part = part;
    this.scope = scope;
    this.names = names;
  }

  clear(): void {
    this.count = 0;
    this.declaring = false;
    this.elements++;
  }

  add(name: RawName, start: number, end: number, plain: boolean): void {
    if (name.carrier === this.elements) this.malformed(`attribute ${name.raw} twice`);
    name.carrier = this.elements;
    if (name.declares !== null) this.declaring = true;
    const slot = this.slots[this.count];
    if (slot === undefined) this.slots.push({ name, start, end, plain });
    else {
      slot.name = name;
      slot.start = start;
      slot.end = end;
      slot.plain = plain;
    }
    if (++this.count > MOST_ATTRIBUTES) refuse('XML_TOO_MANY_ELEMENTS', `${this.part}: attributes`);
  }

  /** Declares the namespaces among them, which hold for the element itself, and checks the rest against those. */
  settle(depth: number): void {
    if (this.count === 0) return;
    if (this.declaring) this.declareNamespaces(depth);
    for (let index = 0; index < this.count; index++) {
      const name = this.slots[index]?.name;
      if (name === undefined) continue;
      this.names.resolve(name);
      if (name.attribute === null) this.malformed(`attribute ${name.raw.slice(0, 40)}`);
    }
    if (this.scope.hasAliases) this.checkAliases();
  }

  /** Value of the attribute with that short name, or null. */
  find(name: string): string | null {
    for (let index = 0; index < this.count; index++) {
      const slot = this.slots[index];
      if (slot !== undefined && slot.name.attribute === name) return this.valueOf(slot);
    }
    return null;
  }

  private declareNamespaces(depth: number): void {
    for (const slot of this.slots.slice(0, this.count)) {
      const prefix = slot.name.declares;
      if (prefix !== null && !this.scope.declare(prefix, this.valueOf(slot), depth)) {
        this.malformed(`namespace ${slot.name.raw.slice(0, 40)}`);
      }
    }
  }

  /** Two prefixes of one namespace can give two attributes one name. */
  private checkAliases(): void {
    const seen = new Set<string>();
    for (const { name } of this.slots.slice(0, this.count)) {
      if (name.prefix === '' || name.declares !== null) continue;
      const full = `${this.scope.uriOf(name.prefix)} ${name.local}`;
      if (seen.has(full)) this.malformed(`attribute ${name.raw.slice(0, 40)} twice`);
      seen.add(full);
    }
  }

  private valueOf({ start, end, plain }: Attribute): string {
    const raw = this.source.slice(start, end);
    return plain ? raw : decodeValue(raw, this.part);
  }

  private malformed(what: string): never {
    return refuse('XML_MALFORMED', `${this.part}: ${what}`);
  }
}
