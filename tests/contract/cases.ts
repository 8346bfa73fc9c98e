import { CHECK_CASES } from './check-cases.ts';
import { IMPORT_CASES } from './import-cases.ts';
import type { OperationName } from '#shared/contract/operations';
import { plainProse, UNTOUCHED_DRAFT } from '#shared/domain/paper-draft';
import { PLAN_CASES } from './plan-cases.ts';

/** One question to the app, asked the same way in every host, and what must be true of the reply. */
export interface ContractCase {
  readonly name: string;
  readonly operation: string;
  readonly input: unknown;
  /** Code of the error that must come back; null for a reply that is a value. */
  readonly error: string | null;
}

const bad = (operation: OperationName, input: unknown, why: string): ContractCase => ({
  name: `${operation} refuses ${why}`,
  operation,
  input,
  error: 'invalid-input',
});

/** A section with a field that no figure answers to. */
const STAFFING = {
  id: 'free-1',
  title: 'Staffing',
  after: 'breakdown',
  words: plainProse('Two of {{activity.pink.count}} posts are empty.'),
};

/** Questions that need no workspace. */
export const CASES_WITHOUT_WORKSPACE: readonly ContractCase[] = [
  {
    name: 'an unknown operation is named as one',
    operation: 'plans.burn',
    input: {},
    error: 'unknown-operation',
  },
  {
    name: 'a name that every object has is no operation',
    operation: 'constructor',
    input: {},
    error: 'unknown-operation',
  },
  bad('plans.read', null, 'nothing at all'),
  bad('plans.read', { file: '../../etc/passwd', tracked: 'accept' }, 'a path in place of a file handle'),
  bad('plans.read', { file: 'file-1', tracked: 'maybe' }, 'a word that is not in its list'),
  bad('versions.compare', { from: '1', to: '2', extra: true }, 'a key that it does not know'),
  bad('versions.compare', { from: '1' }, 'a missing key'),
  bad(
    'papers.write',
    { paper: 'poem', format: 'docx', version: '1', previous: null, meeting: null },
    'a paper that there is not',
  ),
  bad(
    'papers.save',
    { version: '1.0', visit: 'visit-1', draft: { ...UNTOUCHED_DRAFT, colour: 'red' } },
    'a part of a draft that it does not know',
  ),
  bad(
    'versions.issue',
    { version: '', status: null, date: null, description: null, sectionsAffected: null, reviewDue: null },
    'an empty label',
  ),
  bad('history.list', [], 'a list in place of an object'),
  {
    name: 'a handle that was never given is not found',
    operation: 'plans.read',
    input: { file: 'file-0', tracked: 'accept' },
    error: 'not-found',
  },
  { name: 'versions need a workspace', operation: 'versions.list', input: {}, error: 'no-workspace' },
  {
    name: 'the state of a workspace needs one',
    operation: 'workspace.state',
    input: {},
    error: 'no-workspace',
  },
  {
    name: 'work that has ended can be cancelled',
    operation: 'work.cancel',
    input: { work: 'w' },
    error: null,
  },
  { name: 'undo needs a workspace', operation: 'history.undo', input: {}, error: 'no-workspace' },
];

const SCALE = {
  name: 'Only blue',
  since: '2025-02-04',
  ratings: [
    {
      key: 'blue',
      word: 'Blue',
      symbol: '✓',
      fill: '0F62B5',
      rank: 4,
      done: true,
      activity: 'Done',
      impact: 'Lasting',
    },
  ],
};

/** Questions to a workspace with version 1.0 issued and 1.1 a draft. */
export const CASES_IN_WORKSPACE: readonly ContractCase[] = [
  {
    name: 'nothing is done again that was not undone',
    operation: 'history.redo',
    input: {},
    error: 'conflict',
  },
  ...PLAN_CASES,
  { name: 'the versions are listed', operation: 'versions.list', input: {}, error: null },
  { name: 'a version is given out', operation: 'plans.export', input: { version: '1.1' }, error: null },
  {
    name: 'a version that is not there is not found',
    operation: 'plans.export',
    input: { version: '9.9' },
    error: 'not-found',
  },
  {
    name: 'two versions are compared',
    operation: 'versions.compare',
    input: { from: '1.0', to: '1.1' },
    error: null,
  },
  {
    name: 'a breakdown finds the version before by itself',
    operation: 'versions.breakdown',
    input: { version: '1.1', previous: null },
    error: null,
  },
  {
    name: 'the first version has a breakdown too',
    operation: 'versions.breakdown',
    input: { version: '1.0', previous: null },
    error: null,
  },
  {
    name: 'a paper is written',
    operation: 'papers.write',
    input: { paper: 'cover-report', format: 'docx', version: '1.1', previous: null, meeting: '2025-05-14' },
    error: null,
  },
  {
    name: 'the papers of a version are listed',
    operation: 'papers.list',
    input: { version: '1.0' },
    error: null,
  },
  { name: 'a cover report is opened', operation: 'papers.open', input: { version: '1.1' }, error: null },
  {
    name: 'what is written in a cover report is kept',
    operation: 'papers.save',
    input: {
      version: '1.1',
      visit: 'visit-1',
      draft: { ...UNTOUCHED_DRAFT, meeting: '2025-05-14', freeSections: [STAFFING] },
    },
    error: null,
  },
  { name: 'its fields are listed', operation: 'papers.facts', input: { version: '1.1' }, error: null },
  {
    name: 'the actions that can be put forward are listed',
    operation: 'papers.choices',
    input: { version: '1.1' },
    error: null,
  },
  {
    name: 'a cover report is shown as it will be printed',
    operation: 'papers.preview',
    input: { paper: 'cover-report', version: '1.1', previous: null },
    error: null,
  },
  {
    name: 'a plan update is shown as it will be printed',
    operation: 'papers.preview',
    input: { paper: 'plan-update', version: '1.0', previous: null },
    error: null,
  },
  {
    name: 'a cover report with a field that has no value is not written',
    operation: 'papers.write',
    input: { paper: 'cover-report', format: 'docx', version: '1.1', previous: null, meeting: null },
    error: 'conflict',
  },
  { name: 'what was written is undone at once', operation: 'history.undo', input: {}, error: null },
  {
    name: 'a paper comes as a web page',
    operation: 'papers.write',
    input: { paper: 'change-report', format: 'html', version: '1.1', previous: '1.0', meeting: null },
    error: null,
  },
  {
    name: 'a tracker is a workbook',
    operation: 'papers.write',
    input: { paper: 'tracker', format: 'xlsx', version: '1.1', previous: null, meeting: null },
    error: null,
  },
  {
    name: 'a cover report is no workbook',
    operation: 'papers.write',
    input: { paper: 'cover-report', format: 'xlsx', version: '1.1', previous: null, meeting: null },
    error: 'invalid-input',
  },
  {
    name: 'the first version has no change report',
    operation: 'papers.write',
    input: { paper: 'change-report', format: 'docx', version: '1.0', previous: null, meeting: null },
    error: 'not-found',
  },
  {
    name: 'papers that nobody let in are not checked',
    operation: 'checks.run',
    input: { files: ['file-1'], version: null, meeting: null },
    error: 'not-found',
  },
  { name: 'the state of the workspace is told', operation: 'workspace.state', input: {}, error: null },
  ...IMPORT_CASES,
  {
    name: 'actions are found by reference and words',
    operation: 'actions.find',
    input: { words: '1.' },
    error: null,
  },
  { name: 'the history is listed', operation: 'history.list', input: {}, error: null },
  {
    name: 'an issued version is not issued again',
    operation: 'versions.issue',
    input: {
      version: '1.0',
      status: null,
      date: null,
      description: null,
      sectionsAffected: null,
      reviewDue: null,
    },
    error: 'conflict',
  },
  { name: 'the last import is undone', operation: 'history.undo', input: {}, error: null },
  { name: 'issuing is final', operation: 'history.undo', input: {}, error: 'conflict' },
  { name: 'the import is done again', operation: 'history.redo', input: {}, error: null },
  {
    name: 'what a version says of itself',
    operation: 'versions.details',
    input: { version: '1.0' },
    error: null,
  },
  { name: 'issuing is weighed up', operation: 'versions.prepare', input: { version: '1.1' }, error: null },
  {
    name: 'the differences of two versions',
    operation: 'versions.differences',
    input: { from: '1.0', to: '1.1' },
    error: null,
  },
  {
    name: 'a version is made from another',
    operation: 'versions.create',
    input: { from: '1.1', label: '1.2', title: null },
    error: null,
  },
  {
    name: 'a label is not given twice',
    operation: 'versions.create',
    input: { from: '1.1', label: '1.2', title: null },
    error: 'conflict',
  },
  {
    name: 'an empty plan is not started beside another',
    operation: 'versions.create',
    input: { from: null, label: '9', title: 'Other plan' },
    error: 'conflict',
  },
  {
    name: 'a draft is described',
    operation: 'versions.describe',
    input: {
      version: '1.2',
      label: '1.3',
      status: null,
      description: 'Update for the board',
      sectionsAffected: null,
      date: '2025-06-09',
      reviewDue: '',
    },
    error: null,
  },
  {
    name: 'document control of a draft is changed',
    operation: 'versions.control',
    input: { version: '1.3', fields: [{ field: 'Author', value: 'Policy Team' }] },
    error: null,
  },
  {
    name: 'document control of an issued version is not',
    operation: 'versions.control',
    input: { version: '1.0', fields: [] },
    error: 'conflict',
  },
  { name: 'a draft is deleted', operation: 'versions.discard', input: { version: '1.3' }, error: null },
  {
    name: 'an issued version is not',
    operation: 'versions.discard',
    input: { version: '1.0' },
    error: 'conflict',
  },
  { name: 'the settings are shown', operation: 'settings.view', input: {}, error: null },
  {
    name: 'settings are changed',
    operation: 'settings.change',
    input: {
      council: 'Wychbourne Council',
      board: null,
      shares: { decimals: 1, dropZeros: false },
      singleKeys: false,
    },
    error: null,
  },
  {
    name: 'words that plans are recognised by are added',
    operation: 'settings.phrases',
    input: { columns: { lead: ['Who does it'] } },
    error: null,
  },
  { name: 'the settings are shown as changed', operation: 'settings.view', input: {}, error: null },
  {
    name: 'a scale is weighed up',
    operation: 'scale.weigh',
    input: { version: '1.1', scale: SCALE },
    error: null,
  },
  {
    name: 'a scale without a rating that is in use is refused',
    operation: 'scale.change',
    input: { version: '1.1', scale: SCALE },
    error: 'conflict',
  },
  {
    name: 'roles are changed',
    operation: 'roles.change',
    input: { version: '1.1', roles: [{ role: 'Head of Housing', name: 'A. Example' }] },
    error: null,
  },
  { name: 'a backup is made', operation: 'backups.make', input: {}, error: null },
  { name: 'backups are listed', operation: 'backups.list', input: {}, error: null },
  { name: 'the workspace is checked', operation: 'workspace.check', input: {}, error: null },
  { name: 'the program says what it is', operation: 'program.about', input: {}, error: null },
  ...CHECK_CASES,
  {
    name: 'one of our own papers is checked as it would be written',
    operation: 'checks.draft',
    input: { paper: 'cover-report', version: '1.1', previous: null, meeting: '2025-05-14' },
    error: null,
  },
  {
    name: 'a file that was never let in is not fixed',
    operation: 'checks.fix',
    input: {
      file: 'file-0',
      fixes: [
        {
          at: {
            part: 'body',
            table: null,
            row: null,
            column: null,
            columnName: null,
            paragraph: 1,
            sheet: null,
          },
          start: 0,
          end: 3,
          quote: 'teh',
          write: 'the',
        },
      ],
    },
    error: 'not-found',
  },
  {
    name: 'a file that was never let in is not opened for a check',
    operation: 'checks.open',
    input: { files: ['file-0'], version: null, meeting: null },
    error: 'not-found',
  },
];
