import { refuse } from '#shared/document/refusal';
import { END, OPEN, type XmlReader } from '../xml/xml-reader.ts';

export interface Relationship {
  readonly id: string;
  /** Last word of the type's address, the same in transitional and strict files: "styles", "hyperlink". */
  readonly type: string;
  /** A part's name, or for an external relationship the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** A long document with a link in each row of its tables has some thousands. */
const MOST_RELATIONSHIPS = 200_000;

/** Reads a relationships part; targets that climb out of the package end up naming no part. */
export function readRelationships(reader: XmlReader, source: string): Relationship[] {
  const relationships: Relationship[] = [];
  for (let token = reader.next(); token !== END; token = reader.next()) {
    if (token !== OPEN || reader.name !== 'rel:Relationship') continue;
    if (relationships.length >= MOST_RELATIONSHIPS) refuse('XML_TOO_MANY_ELEMENTS', 'relationships');
    const target = reader.attribute('Target') ?? '';
    const external = reader.attribute('TargetMode') === 'External';
    const type = reader.attribute('Type') ?? '';
    relationships.push({
      id: reader.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolveTarget(source, target),
      external,
    });
  }
  return relationships;
}

/** Part name of a target written relative to the part `source`. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const base = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '' && step !== '.') base.push(step);
  }
  return base.join('/');
}
