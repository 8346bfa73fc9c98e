import type { InputOf } from '#shared/contract/operations';
import type { PlanComparison } from '#shared/compare/changes';
import type { CoverReportDraft } from '#shared/domain/paper-draft';
import type { PlanVersion } from '#shared/domain/version';
import type { PaperFigures } from '#shared/figures/fields';
import { listRedItems } from '#shared/figures/red-items';
import type { CoverReportInput } from '#shared/papers/cover-report';
import { makeFieldBook } from '#shared/papers/fields/field-book';
import type { PaperSource } from '#shared/papers/paper-source';
import { compareVersions, figuresOf } from '../comparison.ts';
import type { AppContext } from '../context.ts';
import { readHouseSettings } from '../settings.ts';
import { findPrevious, getSummaryByLabel, getVersionByLabel, labelOnPaper } from '../versions.ts';
import { findVersionByLabel } from '../store/versions/get-version.ts';
import { readCoverDraft } from './cover-draft.ts';

/** All that any paper of a version is made from. */
export interface PaperFacts {
  readonly version: PlanVersion;
  readonly previous: { readonly version: PlanVersion; readonly comparison: PlanComparison } | null;
  readonly draft: CoverReportDraft;
  /** Whether anybody has written in the cover report. */
  readonly kept: boolean;
  readonly council: string;
  readonly board: string;
  readonly meeting: string | null;
  /** The day on which deadlines are judged. */
  readonly asOf: string;
  readonly figures: PaperFigures;
  readonly source: PaperSource;
}

export type PaperWanted = Pick<InputOf<'papers.write'>, 'version' | 'previous' | 'meeting'>;

/** What is not asked for is as the cover report has it. Throws AppError 'not-found'. */
export function gatherPaperFacts(context: AppContext, wanted: PaperWanted): PaperFacts {
  const version = getVersionByLabel(context, wanted.version);
  const { draft, kept } = readCoverDraft(context, version.id);
  const before = findPrevious(context, version, wanted.previous ?? knownLabel(context, version, draft));
  const previous =
    before === null ? null : { version: before, comparison: compareVersions(context, before, version) };
  const meeting = wanted.meeting ?? draft.meeting;
  const asOf = meeting ?? version.meta.date ?? context.store.now().slice(0, 10);
  const settings = readHouseSettings(context);
  return {
    version,
    previous,
    draft,
    kept,
    council: draft.council ?? settings.council,
    board: draft.board ?? settings.board,
    meeting,
    asOf,
    figures: figuresOf(context, version, previous, asOf),
    source: {
      planTitle: version.content.title,
      version: labelOnPaper(version),
      contentHash: getSummaryByLabel(context, version.meta.label).contentHash,
      program: context.program,
    },
  };
}

/** The version that the report is compared with, while there is one of that label. */
function knownLabel(
  context: AppContext,
  version: PlanVersion,
  { previous }: CoverReportDraft,
): string | null {
  if (previous === null) return null;
  return findVersionByLabel(context.workspace().read, version.planId, previous) === null ? null : previous;
}

/** What the cover report is built from. */
export function toCoverInput(context: AppContext, facts: PaperFacts): CoverReportInput {
  const { version, previous, draft, council, board, meeting, asOf, figures, source } = facts;
  const { content, scale } = version;
  const comparison = previous?.comparison ?? null;
  return {
    council,
    board,
    meeting,
    content,
    figures,
    comparison,
    redItems: listRedItems(content, scale),
    fields: makeFieldBook({
      figures,
      content,
      comparison,
      asOf,
      meeting,
      board,
      dates: { current: version.meta.date, previous: previous?.version.meta.date ?? null },
    }),
    draft,
    source,
    style: context.paperStyle,
  };
}
