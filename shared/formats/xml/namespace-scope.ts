import { shortNamespace } from './names.ts';

interface Binding {
  readonly prefix: string;
  readonly short: string;
  readonly depth: number;
}

const QUALIFIED_NAME = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*(?::[\p{L}_][\p{L}\p{N}\p{M}._·-]*)?$/u;
const XML_BINDING: Binding = { prefix: 'xml', short: 'xml', depth: 0 };

/**
 * Which prefix means which namespace at this point of a part. Names are looked up once and remembered until a
 * declaration comes or goes, because a part uses few names many thousand times.
 */
export class NamespaceScope {
  private bindings: Binding[] = [XML_BINDING];
  private readonly elementNames = new Map<string, string | null>();
  private readonly attributeNames = new Map<string, string | null>();
  private readonly knownAttributes = new Map<string, boolean>();
  private deepest = 0;

  /** Takes an `xmlns` or `xmlns:prefix` attribute of the element at that depth. */
  declare(attribute: string, uri: string, depth: number): void {
    if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) return;
    this.bindings.push({ prefix: attribute.slice(6), short: shortNamespace(uri), depth });
    this.deepest = depth;
    this.forget();
  }

  /** Ends the declarations of the element at that depth. */
  leave(depth: number): void {
    if (depth !== this.deepest) return;
    this.bindings = this.bindings.filter((binding) => binding.depth < depth);
    this.deepest = this.bindings.at(-1)?.depth ?? 0;
    this.forget();
  }

  /** "w:tbl" for whatever the part calls it; null when the name is not one or its prefix is not declared. */
  elementName(raw: string): string | null {
    let name = this.elementNames.get(raw);
    if (name === undefined) {
      name = this.resolve(raw);
      this.elementNames.set(raw, name);
    }
    return name;
  }

  /** How the part writes the attribute that readers call `name`; null when it cannot occur here. */
  rawAttribute(name: string): string | null {
    let raw = this.attributeNames.get(name);
    if (raw === undefined) {
      raw = this.unresolve(name);
      this.attributeNames.set(name, raw);
    }
    return raw;
  }

  namespaceOf(prefix: string): string | null {
    return this.find(prefix)?.short ?? null;
  }

  knowsPrefixOf(attribute: string): boolean {
    let known = this.knownAttributes.get(attribute);
    if (known === undefined) {
      const colon = attribute.indexOf(':');
      known =
        QUALIFIED_NAME.test(attribute) &&
        (colon < 0 || attribute.startsWith('xmlns:') || this.find(attribute.slice(0, colon)) !== null);
      this.knownAttributes.set(attribute, known);
    }
    return known;
  }

  private resolve(raw: string): string | null {
    if (!QUALIFIED_NAME.test(raw)) return null;
    const colon = raw.indexOf(':');
    const binding = this.find(colon < 0 ? '' : raw.slice(0, colon));
    if (binding !== null) return `${binding.short}:${raw.slice(colon + 1)}`;
    return colon < 0 ? raw : null;
  }

  private unresolve(name: string): string | null {
    const colon = name.indexOf(':');
    if (colon < 0) return name;
    const short = name.slice(0, colon);
    // An attribute without prefix is in no namespace, so the default binding never counts.
    const binding = this.bindings.findLast(
      (each) => each.short === short && each.prefix !== '' && this.find(each.prefix) === each,
    );
    return binding === undefined ? null : `${binding.prefix}:${name.slice(colon + 1)}`;
  }

  private find(prefix: string): Binding | null {
    return this.bindings.findLast((binding) => binding.prefix === prefix) ?? null;
  }

  private forget(): void {
    this.elementNames.clear();
    this.attributeNames.clear();
    this.knownAttributes.clear();
  }
}
