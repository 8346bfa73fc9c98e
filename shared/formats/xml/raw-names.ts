import { refuse } from '#shared/document/refusal';
import type { NamespaceScope } from './namespace-scope.ts';

/** A name as a part writes it, and what it means at the place where the reader is now. */
export interface RawName {
  readonly raw: string;
  readonly prefix: string;
  readonly local: string;
  /** The prefix that it declares as an attribute: "" for `xmlns`, "w" for `xmlns:w`; null for other names. */
  readonly declares: string | null;
  /** "w:tbl"; null when its prefix is not declared. */
  element: string | null;
  /** The same for an attribute, which without prefix is in no namespace. */
  attribute: string | null;
  /** The scope's generation that `element` and `attribute` hold for. */
  generation: number;
  /** Number of the last element that carried it as an attribute. */
  carrier: number;
}

const QUALIFIED_NAME = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*(?::[\p{L}_][\p{L}\p{N}\p{M}._·-]*)?$/u;
/** Office parts use some three hundred names. */
const MOST_NAMES = 20_000;
const SLOTS = 256;

/**
 * The names of one part, each kept once: a part uses few names many thousand times, and comparing and looking up
 * what is one object is what makes reading fast.
 */
export class RawNames {
  private readonly part: string;
  private readonly scope: NamespaceScope;
  private readonly byText = new Map<string, RawName>();
  /** The name seen last for each hash; most names are found here without making a string of them. */
  private readonly slots = Array.from<RawName | undefined>({ length: SLOTS });

  constructor(part: string, scope: NamespaceScope) {
    this.part = part;
    this.scope = scope;
  }

  /** The name between two positions of the source, whose characters add up to `hash`. */
  take(source: string, start: number, end: number, hash: number): RawName {
    const slot = hash & (SLOTS - 1);
    const known = this.slots[slot];
    if (known !== undefined && known.raw.length === end - start && source.startsWith(known.raw, start)) {
      return known;
    }
    const name = this.lookUp(source.slice(start, end));
    this.slots[slot] = name;
    return name;
  }

  /** Brings a name's meaning up to date. */
  resolve(name: RawName): void {
    if (name.generation === this.scope.generation) return;
    name.generation = this.scope.generation;
    const short = this.scope.shortOf(name.prefix);
    name.element = short === null ? (name.prefix === '' ? name.local : null) : qualified(short, name.local);
    if (name.prefix === '' || name.declares !== null) name.attribute = name.raw;
    else name.attribute = name.element;
  }

  private lookUp(raw: string): RawName {
    let name = this.byText.get(raw);
    if (name === undefined) {
      name = this.toName(raw);
      this.byText.set(raw, name);
      if (this.byText.size > MOST_NAMES) refuse('XML_TOO_MANY_ELEMENTS', `${this.part}: names`);
    }
    return name;
  }

  private toName(text: string): RawName {
    if (!QUALIFIED_NAME.test(text)) refuse('XML_MALFORMED', `${this.part}: name ${text.slice(0, 40)}`);
    const raw = internalised(text);
    const colon = raw.indexOf(':');
    const prefix = colon < 0 ? '' : raw.slice(0, colon);
    const local = raw.slice(colon + 1);
    const declares = prefix === 'xmlns' ? local : raw === 'xmlns' ? '' : null;
    return { raw, prefix, local, declares, element: null, attribute: null, generation: 0, carrier: 0 };
  }
}

function qualified(short: string, local: string): string {
  return internalised(short === '' ? local : `${short}:${local}`);
}

/** The same text as an engine keeps the keys of objects: comparing it with a constant compares two addresses. */
function internalised(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}
