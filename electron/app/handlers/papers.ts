import { toRunner, type Runner } from '#shared/contract/dispatch';
import { OPERATIONS, type InputOf } from '#shared/contract/operations';
import { PAPER_KINDS } from '#shared/contract/paper-names';
import type { PAPER_OPERATIONS } from '#shared/contract/paper-operations';
import type { PaperEntry, PaperPreview } from '#shared/contract/paper-results';
import { buildCoverReport } from '#shared/papers/cover-report';
import type { AppContext } from '../context.ts';
import { buildPaper, firstVersion, FORMATS } from '../papers/build-paper.ts';
import { toParts } from '../papers/cover-draft.ts';
import { gatherPaperFacts, toCoverInput, type PaperFacts } from '../papers/paper-facts.ts';
import { writePaper } from '../papers/write-paper.ts';
import { savePaperParts } from '../store/paper-drafts.ts';
import { toChoices, toCoverView } from '../views/cover-view.ts';
import { findVersionBefore, getSummaryByLabel } from '../versions.ts';

export function paperRunners(context: AppContext): Record<keyof typeof PAPER_OPERATIONS, Runner> {
  const factsOf = (version: string): PaperFacts =>
    gatherPaperFacts(context, { version, previous: null, meeting: null });
  return {
    'papers.list': toRunner(OPERATIONS['papers.list'], async ({ version }) => listPapers(context, version)),
    'papers.open': toRunner(OPERATIONS['papers.open'], async ({ version }) => {
      const facts = factsOf(version);
      return toCoverView(facts, buildCoverReport(toCoverInput(context, facts)));
    }),
    'papers.save': toRunner(OPERATIONS['papers.save'], async (input) => save(context, input)),
    'papers.facts': toRunner(
      OPERATIONS['papers.facts'],
      async ({ version }) => toCoverInput(context, factsOf(version)).fields.all,
    ),
    'papers.choices': toRunner(OPERATIONS['papers.choices'], async ({ version }) =>
      toChoices(factsOf(version)),
    ),
    'papers.preview': toRunner(OPERATIONS['papers.preview'], async ({ paper, ...wanted }) =>
      preview(context, gatherPaperFacts(context, { ...wanted, meeting: null }), paper),
    ),
    'papers.write': toRunner(OPERATIONS['papers.write'], (input) => writePaper(context, input)),
  };
}

function listPapers(context: AppContext, label: string): PaperEntry[] {
  const summary = getSummaryByLabel(context, label);
  const first = findVersionBefore(context, summary) === null;
  return PAPER_KINDS.map((paper) => ({
    paper,
    formats: FORMATS[paper],
    whyNot: paper === 'change-report' && first ? firstVersion(label) : null,
  }));
}

function save(
  context: AppContext,
  { version: label, visit, draft }: InputOf<'papers.save'>,
): { version: string } {
  const version = getSummaryByLabel(context, label);
  const step = {
    operation: 'papers.save',
    sentence: `Wrote in the cover report of version ${version.meta.label}`,
    about: [version.id, visit],
    final: null,
  };
  context.changeOn(step, (write) => savePaperParts(write, version.id, 'cover-report', toParts(draft)));
  return { version: version.meta.label };
}

/** A field without a value is shown as one here; writing the paper refuses it. */
function preview(
  context: AppContext,
  facts: PaperFacts,
  paper: InputOf<'papers.preview'>['paper'],
): PaperPreview {
  const document =
    paper === 'cover-report'
      ? buildCoverReport(toCoverInput(context, facts)).document
      : buildPaper(context, paper, facts, 'docx');
  if (document.kind === 'workbook') throw new Error('A workbook has no pages.');
  return { document, style: context.paperStyle };
}
