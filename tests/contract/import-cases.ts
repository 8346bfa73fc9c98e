import type { ContractCase } from './cases.ts';

const none = (operation: string, input: unknown): ContractCase => ({
  name: `${operation} needs an import under review`,
  operation,
  input,
  error: 'not-found',
});

/** Questions about imports under review, to a workspace that has none. */
export const IMPORT_CASES: readonly ContractCase[] = [
  { name: 'no import is under review', operation: 'imports.view', input: {}, error: null },
  {
    name: 'a file that nobody let in is not opened for review',
    operation: 'imports.open',
    input: { file: 'file-1', replace: false },
    error: 'not-found',
  },
  none('imports.action', { index: 0 }),
  none('imports.source', { chunk: 0 }),
  none('imports.answer', { answers: { 'deadline: table 1, row 2': 'as-read' } }),
  none('imports.correct', { what: 'shade', fill: 'FFC000', rating: 'amber', reset: false }),
  none('imports.revise', { changes: null, decision: 'accept' }),
  none('imports.edit', { action: 'table 1, row 2', field: 'lead', value: 'Carers Lead', reset: false }),
  none('imports.confirm', {
    version: '2.0',
    status: 'Draft',
    date: null,
    description: '',
    acceptDoubts: false,
  }),
  none('imports.discard', {}),
  {
    name: 'a shade has six signs',
    operation: 'imports.correct',
    input: { what: 'shade', fill: 'amber', rating: 'amber', reset: false },
    error: 'invalid-input',
  },
];
