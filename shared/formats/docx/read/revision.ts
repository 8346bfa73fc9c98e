import type { Revision } from '#shared/document/text-document';
import type { PartContext } from './part-context.ts';

const REVISION_KINDS: Readonly<Record<string, Revision['kind']>> = {
  'w:ins': 'inserted',
  'w:del': 'deleted',
  'w:moveTo': 'moved-here',
  'w:moveFrom': 'moved-away',
};

/** The tracked change that an element stands for. */
export function revisionOf(context: PartContext): Revision {
  const { reader } = context;
  return {
    kind: REVISION_KINDS[reader.name] ?? 'inserted',
    author: reader.attribute('w:author') ?? '',
    date: reader.attribute('w:date'),
  };
}
