import type { ContractCase } from './cases.ts';

const ACCEPTED = {
  version: '1.1',
  reach: 'plan',
  rule: 'names/doubled-word',
  quote: 'the the',
  paper: 'cover.docx',
  at: '2.1',
  finding: 'It stands here twice.',
};

/** The paper check in a workspace, after everything else: some of it changes the workspace. */
export const CHECK_CASES: readonly ContractCase[] = [
  {
    name: 'a report is made of no papers that nobody let in',
    operation: 'checks.report',
    input: { files: ['file-1'], version: null, meeting: null, format: 'docx' },
    error: 'not-found',
  },
  { name: 'the rules of the paper check are listed', operation: 'checks.settings', input: {}, error: null },
  {
    name: 'the rules of the paper check are changed',
    operation: 'checks.change',
    input: {
      off: ['names/doubled-word'],
      severities: { 'dates/weekday': 'question' },
      advice: {},
      house: { date: 'plain', time: null, thousandsComma: true },
      abbreviations: ['WYC'],
      words: [],
    },
    error: null,
  },
  {
    name: 'a finding is accepted with a name and a reason',
    operation: 'checks.accept',
    input: { ...ACCEPTED, by: 'Ada Quillby', reason: 'Agreed with legal' },
    error: null,
  },
  {
    name: 'a finding is not accepted without a reason',
    operation: 'checks.accept',
    input: { ...ACCEPTED, by: 'Ada Quillby', reason: ' ' },
    error: 'invalid-input',
  },
  { name: 'what was accepted is listed', operation: 'checks.accepted', input: {}, error: null },
  {
    name: 'nothing is taken back that was not accepted',
    operation: 'checks.withdraw',
    input: { id: 'nothing', by: 'Ada Quillby' },
    error: 'not-found',
  },
];
