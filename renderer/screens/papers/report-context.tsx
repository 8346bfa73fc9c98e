import { createContext, useContext } from 'react';
import type { CoverReportView } from '#shared/contract/paper-results';
import type { CoverDraft } from './use-cover-draft.ts';

/** The cover report that is open, and what was decided about it so far. */
export interface OpenReport extends CoverDraft {
  readonly view: CoverReportView;
  readonly mayChange: boolean;
}

const Report = createContext<OpenReport | null>(null);

export const ReportProvider = Report.Provider;

export function useReport(): OpenReport {
  const report = useContext(Report);
  if (report === null) throw new Error('A part of the cover report was drawn outside it.');
  return report;
}
