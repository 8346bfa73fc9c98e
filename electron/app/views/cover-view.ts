import type { CoverReportView, ImprovementChoice } from '#shared/contract/paper-results';
import { findChange, type PlanComparison } from '#shared/compare/changes';
import { listActions } from '#shared/domain/plan';
import type { TextDocument } from '#shared/document/text-document';
import type { CoverReport } from '#shared/papers/cover-report';
import { shortTitle } from '#shared/papers/short-title';
import type { PaperFacts } from '../papers/paper-facts.ts';

/** The report as it is written in, each section with its printed number. */
export function toCoverView(facts: PaperFacts, { document, sections, gone }: CoverReport): CoverReportView {
  const { version, previous, draft, kept, council, board, source } = facts;
  return {
    version: version.meta.label,
    state: version.state,
    previous: previous?.version.meta.label ?? null,
    draft,
    kept,
    planTitle: source.planTitle,
    council,
    board,
    scale: version.scale,
    sections: sections.map((section) => ({ ...section, label: labelOf(document, section.id) })),
    gone,
  };
}

function labelOf({ body }: TextDocument, id: string): string {
  const heading = body.find((block) => block.kind === 'paragraph' && block.anchors.includes(id));
  return heading?.kind === 'paragraph' ? (heading.list?.label ?? '') : '';
}

/** Open actions, those that went well first. */
export function toChoices({ version, previous }: PaperFacts): ImprovementChoice[] {
  const well = wentWell(previous?.comparison ?? null);
  const choices = listActions(version.content)
    .filter(({ action }) => action.closure === null)
    .map(({ action }) => ({
      ref: action.ref,
      title: shortTitle(action),
      activity: action.activityRating,
      wentWell: well.has(action.ref),
    }));
  return [...choices.filter((each) => each.wentWell), ...choices.filter((each) => !each.wentWell)];
}

function wentWell(comparison: PlanComparison | null): ReadonlySet<string> {
  const refs = (comparison?.actions ?? []).filter((each) => {
    const direction = findChange(each, 'rating')?.direction;
    return direction === 'achieved' || direction === 'improved';
  });
  return new Set(refs.map(({ ref }) => ref));
}
