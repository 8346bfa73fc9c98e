import * as z from 'zod';
import { AppError } from '#shared/contract/errors';
import { coverReportDraft } from '#shared/contract/paper-operations';
import type { VersionId } from '#shared/domain/ids';
import { UNTOUCHED_DRAFT, type CoverReportDraft } from '#shared/domain/paper-draft';
import type { AppContext } from '../context.ts';
import { listDraftedVersions, listPaperParts, type PaperParts } from '../store/paper-drafts.ts';
import { listVersions } from '../store/versions/list-versions.ts';
import { getThePlan } from '../versions.ts';

const PAPER = 'cover-report';

export interface KeptDraft {
  readonly draft: CoverReportDraft;
  /** False for one that nobody has touched. */
  readonly kept: boolean;
}

/** The cover report of a version as it was left; who presents it to which board carries over from the one before. */
export function readCoverDraft(context: AppContext, version: VersionId): KeptDraft {
  const parts = listPaperParts(context.workspace().read, version, PAPER);
  if (parts.size > 0) return { draft: fromParts(parts), kept: true };
  const before = findDraftBefore(context, version);
  if (before === null) return { draft: UNTOUCHED_DRAFT, kept: false };
  const { council, board, presenter } = before;
  return { draft: { ...UNTOUCHED_DRAFT, council, board, presenter }, kept: false };
}

function findDraftBefore(context: AppContext, version: VersionId): CoverReportDraft | null {
  const { read } = context.workspace();
  const drafted = new Set(listDraftedVersions(read, PAPER));
  const versions = listVersions(read, getThePlan(context).id);
  const at = versions.findIndex(({ id }) => id === version);
  const before = versions.slice(0, at).findLast(({ id }) => drafted.has(id));
  return before === undefined ? null : fromParts(listPaperParts(read, before.id, PAPER));
}

const partOfSection = z.object({ position: z.number() });

/** The draft in parts that change one by one: the details, each run of prose, each comment, each section. */
export function toParts(draft: CoverReportDraft): PaperParts {
  const { council, board, meeting, previous, presenter } = draft;
  return new Map<string, unknown>([
    ['details', { council, board, meeting, previous, presenter }],
    ...draft.prose.map(({ slot, words }): [string, unknown] => [`prose/${slot}`, { slot, words }]),
    ...draft.commentary.map(({ ref, words }): [string, unknown] => [`commentary/${ref}`, { ref, words }]),
    ...(draft.topFive === null ? [] : [['top-five', draft.topFive] as const]),
    ...draft.freeSections.map((section, position): [string, unknown] => [
      `section/${section.id}`,
      { ...section, position },
    ]),
    ...(draft.requests === null ? [] : [['requests', draft.requests] as const]),
  ]);
}

function fromParts(parts: PaperParts): CoverReportDraft {
  const under = (prefix: string): unknown[] =>
    [...parts].filter(([name]) => name.startsWith(prefix)).map(([, value]) => value);
  const { council, board, meeting, previous, presenter } = UNTOUCHED_DRAFT;
  const details = parts.get('details') ?? { council, board, meeting, previous, presenter };
  const read = coverReportDraft.safeParse({
    ...(typeof details === 'object' ? details : {}),
    prose: under('prose/'),
    commentary: under('commentary/'),
    topFive: parts.get('top-five') ?? null,
    freeSections: inOrder(under('section/')),
    requests: parts.get('requests') ?? null,
  });
  if (read.success) return read.data;
  throw new AppError(
    'workspace-refused',
    'What was written in this cover report cannot be read. Check the workspace in Settings; a backup may still have it.',
    read.error.message,
  );
}

function inOrder(sections: readonly unknown[]): unknown[] {
  return sections
    .map((section) => ({ section, position: partOfSection.safeParse(section).data?.position ?? 0 }))
    .toSorted((first, second) => first.position - second.position)
    .map(({ section }) => {
      if (typeof section !== 'object' || section === null) return section;
      return Object.fromEntries(Object.entries(section).filter(([name]) => name !== 'position'));
    });
}
