import { AppError } from '#shared/contract/errors';
import type { PaperFormat, PaperName } from '#shared/contract/paper-names';
import type { AnyDocument } from '#shared/document/read-result';
import { buildChangeReport } from '#shared/papers/change-report';
import { buildChangeWorkbook } from '#shared/papers/change-workbook';
import { buildCoverReport, type GoneField } from '#shared/papers/cover-report';
import { buildPlanUpdate } from '#shared/papers/plan-update';
import { buildTracker } from '#shared/papers/tracker';
import type { AppContext } from '../context.ts';
import { toCoverInput, type PaperFacts } from './paper-facts.ts';

export const FORMATS: Readonly<Record<PaperName, readonly PaperFormat[]>> = {
  'plan-update': ['docx', 'html', 'json'],
  'cover-report': ['docx', 'html', 'json'],
  'change-report': ['docx', 'html', 'json', 'xlsx'],
  tracker: ['xlsx', 'json'],
};

export const PAPER_NAMES: Readonly<Record<PaperName, string>> = {
  'plan-update': 'plan update',
  'cover-report': 'cover report',
  'change-report': 'change report',
  tracker: 'tracker',
};

/** Throws AppError 'not-found' for a change report with nothing to compare with, 'conflict' for fields without a value. */
export function buildPaper(
  context: AppContext,
  paper: PaperName,
  facts: PaperFacts,
  format: PaperFormat,
): AnyDocument {
  const { version, previous, figures, source } = facts;
  const { content, scale } = version;
  const { paperStyle: style } = context;
  switch (paper) {
    case 'plan-update':
      return buildPlanUpdate({ content, scale, source, style, keyInFooter: true });
    case 'tracker':
      return buildTracker({ content, scale, figures, comparison: previous?.comparison ?? null, source });
    case 'change-report': {
      if (previous === null) throw new AppError('not-found', firstVersion(version.meta.label));
      const { comparison } = previous;
      if (format === 'xlsx') return buildChangeWorkbook({ comparison, figures, source });
      return buildChangeReport({ comparison, figures, source, style });
    }
    case 'cover-report': {
      const { document, gone } = buildCoverReport(toCoverInput(context, facts));
      requireValues(gone);
      return document;
    }
    default:
      return paper satisfies never;
  }
}

export function firstVersion(label: string): string {
  return `Version ${label} is the first, so there is nothing to compare it with.`;
}

/** A paper never prints a guess, nor a blank where a number stood. */
function requireValues(gone: readonly GoneField[]): void {
  const [first] = gone;
  if (first === undefined) return;
  const more = gone.length === 1 ? '' : `, and ${gone.length - 1} more`;
  throw new AppError(
    'conflict',
    `The cover report has a field without a value: “${first.name}” in “${first.section}”${more}. Take it out or choose another field, then try again.`,
    gone,
  );
}
