import { NO_PROPERTIES } from '#shared/document/text-document';
import type { Workbook } from '#shared/document/workbook';
import type { PlanComparison } from '#shared/compare/changes';
import type { PaperFigures } from '#shared/figures/fields';
import { sourceWords, type PaperSource } from './paper-source.ts';
import { buildSheet } from './sheet-build.ts';
import { changesSheet } from './tracker-sheets.ts';

/** The changes between two versions as a workbook to filter and sort. */
export function buildChangeWorkbook(input: {
  readonly comparison: PlanComparison;
  readonly figures: PaperFigures;
  readonly source: PaperSource;
}): Workbook {
  const { comparison, figures, source } = input;
  const name = `Changes from version ${figures.previous?.version ?? ''} to ${figures.current.version}`;
  return {
    kind: 'workbook',
    properties: { ...NO_PROPERTIES, title: name, subject: source.planTitle, language: 'en-GB' },
    sheets: [
      changesSheet(comparison, figures),
      buildSheet('About', [[{ title: name }], [], [{ note: sourceWords(source) }]]),
    ],
  };
}
