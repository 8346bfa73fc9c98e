import { refuse } from '#shared/document/refusal';
import { END, OPEN, type XmlReader } from '../xml/xml-reader.ts';

export interface ContentTypes {
  /** Lower-case content type of a part; null when the package gives none. */
  readonly of: (part: string) => string | null;
  /** Every type that the package names, in lower case. */
  readonly all: readonly string[];
}

/** One a part at most, and an archive holds no more than 4,096 parts. */
const MOST_TYPES = 10_000;

export function readContentTypes(reader: XmlReader): ContentTypes {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (let token = reader.next(); token !== END; token = reader.next()) {
    if (token !== OPEN) continue;
    if (overrides.size + defaults.size > MOST_TYPES) refuse('XML_TOO_MANY_ELEMENTS', 'content types');
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
