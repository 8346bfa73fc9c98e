import { expect, it } from 'vitest';
import { BODY_START, type SourceRef } from '#shared/document/source-ref';
import { toVersionId } from '#shared/domain/ids';
import {
  answerQuestions,
  insertImportReport,
  listImportReports,
  type ImportReport,
} from '#app/store/import-reports';
import { undo } from '#app/store/history/undo';
import { insertSourceFile } from '#app/store/source-files';
import type { Workspace } from '#app/store/workspace/workspace';
import { makeContent, makeDraft, PLAN } from '#tests/support/store/plans';
import { addDraft, AT, change, makeWorkspace, sha256 } from '#tests/support/store/workspaces';

const bytes = new Uint8Array([80, 75]);
const at: SourceRef = { ...BODY_START, table: 4, row: 7, column: 6, columnName: 'Progress' };

const report: ImportReport = {
  id: 'report-1',
  planId: PLAN,
  versionId: toVersionId('v-3.1'),
  source: { fileName: 'plan.docx', sha256: sha256(bytes) },
  importedAt: AT,
  importedBy: 'Jo Bloggs',
  messages: [{ code: 'tracked-insertion', severity: 'info', text: 'Sam Patel added "May".', at }],
  omissions: [{ what: 'chart', count: 2, firstAt: null }],
  questions: [
    {
      id: 'rating-colour 4 7',
      kind: 'rating-colour',
      text: 'Which rating is this shade?',
      at,
      quote: 'FFC100',
      options: [{ id: 'amber', label: 'Amber' }],
      proposed: 'amber',
      answer: null,
    },
  ],
  unplaced: [{ what: 'row', text: 'Total', at, reason: 'It has no reference.' }],
};

function makeReported(): Workspace {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', makeContent([])));
  change(workspace, 'Reported', (write) => {
    insertSourceFile(write, { fileName: 'plan.docx', bytes }, { at: AT, sha256 });
    insertImportReport(write, report);
  });
  return workspace;
}

it('gives a report back with its places, questions and leftovers', () => {
  expect(listImportReports(makeReported().read, report.versionId)).toEqual([report]);
});

it('keeps the answers that a person gave, and undoes them', () => {
  const workspace = makeReported();
  change(workspace, 'Answered', (write) =>
    answerQuestions(write, 'report-1', { 'rating-colour 4 7': 'amber' }),
  );
  expect(listImportReports(workspace.read, report.versionId)[0]?.questions[0]?.answer).toBe('amber');
  undo(workspace, { who: 'Jo Bloggs', at: AT });
  expect(listImportReports(workspace.read, report.versionId)).toEqual([report]);
});

it('says when the report or the question is gone', () => {
  const workspace = makeReported();
  expect(() => change(workspace, 'x', (write) => answerQuestions(write, 'none', {}))).toThrow(
    'That import report no longer exists.',
  );
  expect(() => change(workspace, 'x', (write) => answerQuestions(write, 'report-1', { other: 'a' }))).toThrow(
    'That question no longer exists.',
  );
});
