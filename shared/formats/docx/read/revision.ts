import type { Revision } from '#shared/document/text-document';
import type { PartContext } from './part-context.ts';

const REVISION_KINDS: ReadonlyMap<string, Revision['kind']> = new Map([
  ['w:ins', 'inserted'],
  ['w:del', 'deleted'],
  ['w:moveTo', 'moved-here'],
  ['w:moveFrom', 'moved-away'],
]);

/** Whether the element just opened marks a tracked change of what it stands in. */
export function isRevision(name: string): boolean {
  return REVISION_KINDS.has(name);
}

/** The tracked change that the element just opened stands for. */
export function revisionOf(context: PartContext): Revision {
  const { reader } = context;
  return {
    kind: REVISION_KINDS.get(reader.name) ?? 'inserted',
    author: reader.attribute('w:author') ?? '',
    date: reader.attribute('w:date'),
  };
}

export function isRemoval(revision: Revision): boolean {
  return revision.kind === 'deleted' || revision.kind === 'moved-away';
}

/** A change of something with its own change inside: put in by one person and taken out by another. */
export interface TrackedState {
  readonly revision: Revision | null;
  /** It stands in neither reading of the document. */
  readonly undone: boolean;
}

export const UNTRACKED: TrackedState = { revision: null, undone: false };

/** A row or a paragraph mark may carry two changes; an addition and a removal leave nothing. */
export function withRevision({ revision, undone }: TrackedState, next: Revision): TrackedState {
  if (revision === null) return { revision: next, undone };
  return { revision, undone: undone || isRemoval(revision) !== isRemoval(next) };
}

/** Says that something was put in and taken out again, which is left out of the document. */
export function reportUndone(context: PartContext, addition: Revision, removal: Revision): void {
  const [by, undoneBy] = [addition.author || 'Somebody', removal.author || 'somebody'];
  const text = `${by} put in words that ${undoneBy} took out again (tracked changes); they are left out.`;
  context.document.report.say('info', 'tracked-and-undone', text, context.place.here());
}
