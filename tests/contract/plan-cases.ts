import type { ContractCase } from './cases.ts';

const version = '1.1';
/** The ids that the test app gives the two actions of the plan. */
const FIRST = '00000000-0000-4000-8000-000000000006';
const SECOND = '00000000-0000-4000-8000-000000000007';
const explanation = { reason: 'Supplier failed', agreedBy: 'Improvement Board', agreedOn: '2025-02-04' };
const undo: ContractCase = { name: 'and undone', operation: 'history.undo', input: {}, error: null };

/** Looking at the plan and changing its actions; what is done is undone, so that later cases find 1.1 as it was. */
export const PLAN_CASES: readonly ContractCase[] = [
  {
    name: 'the plan is shown',
    operation: 'plan.view',
    input: { version: null, previous: null, known: null },
    error: null,
  },
  {
    name: 'actions of a plan that is no longer so are not given',
    operation: 'plan.rows',
    input: { version, previous: null, stamp: 'an old one', from: 0 },
    error: null,
  },
  {
    name: 'a version that is not there is not shown',
    operation: 'plan.view',
    input: { version: '9.9', previous: null, known: null },
    error: 'not-found',
  },
  { name: 'an action is shown', operation: 'actions.view', input: { version, action: FIRST }, error: null },
  {
    name: 'an action that is not there is not shown',
    operation: 'actions.view',
    input: { version, action: 'none' },
    error: 'not-found',
  },
  {
    name: 'actions are rated together',
    operation: 'actions.rate',
    input: { version, actions: [FIRST, SECOND], of: 'activity', rating: 'amber' },
    error: null,
  },
  {
    name: 'a rating gets its reason',
    operation: 'actions.explain',
    input: { version, action: FIRST, kind: 'impact-rating', explanation },
    error: null,
  },
  undo,
  undo,
  {
    name: 'an action of an issued version is not rated',
    operation: 'actions.rate',
    input: { version: '1.0', actions: [FIRST], of: 'activity', rating: 'amber' },
    error: 'conflict',
  },
  {
    name: 'a deadline is moved',
    operation: 'actions.deadline',
    input: { version, actions: [FIRST], deadline: 'September 2026', explanation },
    error: null,
  },
  undo,
  {
    name: 'a lead is changed without a reason',
    operation: 'actions.lead',
    input: { version, actions: [FIRST], lead: 'Head of Repairs', explanation: null },
    error: null,
  },
  undo,
  {
    name: 'a wording is changed',
    operation: 'actions.wording',
    input: { version, action: FIRST, wording: 'Repair every roof', explanation },
    error: null,
  },
  undo,
  {
    name: 'a board is given',
    operation: 'actions.board',
    input: { version, actions: [FIRST, SECOND], board: 'Homes Board' },
    error: null,
  },
  undo,
  {
    name: 'progress is written',
    operation: 'actions.progress',
    input: { version, action: FIRST, progress: [], visit: 'visit-1' },
    error: null,
  },
  {
    name: 'progress of a fourth level is refused',
    operation: 'actions.progress',
    input: { version, action: FIRST, progress: [{ level: 3, mark: 'bullet', line: [] }], visit: 'visit-1' },
    error: 'invalid-input',
  },
  {
    name: 'an action is closed into another',
    operation: 'actions.close',
    input: { version, actions: [SECOND], into: '1.1', explanation },
    error: null,
  },
  {
    name: 'and opened again',
    operation: 'actions.reopen',
    input: { version, actions: [SECOND], explanation: null },
    error: null,
  },
  undo,
  undo,
  {
    name: 'an action is added',
    operation: 'actions.add',
    input: {
      version,
      priority: { kind: 'new', title: 'Homes' },
      wording: 'Survey every block',
      lead: 'Head of Homes',
      deadline: 'May 2026',
      board: '',
      explanation,
    },
    error: null,
  },
  undo,
];
