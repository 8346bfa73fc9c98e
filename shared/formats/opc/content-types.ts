import type { XmlReader } from '../xml/xml-reader.ts';
import { OPEN, END } from '../xml/xml-reader.ts';

export interface ContentTypes {
  /** Lower-case content type of a part; null when the package gives none. */
  readonly of: (part: string) => string | null;
  /** Every type that the package names, in lower case. */
  readonly all: readonly string[];
}

export function readContentTypes(reader: XmlReader): ContentTypes {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (let token = reader.next(); token !== END; token = reader.next()) {
    if (token !== OPEN) continue;
    const type = (reader.attribute('ContentType') ?? '').toLowerCase();
    const part = reader.attribute('PartName');
    const extension = reader.attribute('Extension');
    if (part !== null) overrides.set(part.replace(/^\//, '').toLowerCase(), type);
    else if (extension !== null) defaults.set(extension.toLowerCase(), type);
  }
  return {
    of: (part) => {
      const name = part.toLowerCase();
      return overrides.get(name) ?? defaults.get(name.slice(name.lastIndexOf('.') + 1)) ?? null;
    },
    all: [...overrides.values(), ...defaults.values()],
  };
}
