import { expect, it } from 'vitest';
import { proposeVersion } from '#shared/compare/propose-version';
import type { PlanContent, VersionRow } from '#shared/domain/plan';
import { planOf } from '#tests/support/plans';

const row = (version: string, status = '', date = '', description = ''): VersionRow => ({
  version,
  status,
  date,
  description,
  pagesAffected: '',
  reviewDue: '',
});

const planWith = (...versionHistory: readonly VersionRow[]): PlanContent => ({
  ...planOf({ ref: '1.1' }),
  versionHistory,
});

it('takes the last version of the file’s own version control, with what stands beside it', () => {
  const plan = planWith(row('2.0', 'Final'), row('v2.1', 'Draft', '12/05/2026', 'Update for May'));
  expect(proposeVersion(plan, 'plan.docx', ['2.0'])).toEqual({
    from: 'document',
    meta: {
      label: '2.1',
      status: 'Draft',
      date: '2026-05-12',
      description: 'Update for May',
      sectionsAffected: '',
      reviewDue: null,
    },
  });
});

it.each([
  [
    'the row that the file’s name names too',
    [row('2.1'), row('2.0')],
    'Plan v2.1.docx',
    [],
    '2.1',
    'document',
  ],
  [
    'the file’s name where the file has no version control',
    [],
    'Plan v3.4 June.docx',
    [],
    '3.4',
    'file-name',
  ],
  [
    'the file’s name where its own version is taken',
    [row('3.3')],
    'Plan_V3.4.docx',
    ['3.3'],
    '3.4',
    'file-name',
  ],
  [
    'the next after the newest where both are taken',
    [row('3.4')],
    'v3.4.docx',
    ['3.3', '3.4'],
    '3.5',
    'newest',
  ],
  ['a free one where the next is taken too', [row('3.4')], 'x.docx', ['3.5', '3.4'], '3.6', 'newest'],
  ['a number after a whole one', [], 'x.docx', ['4'], '4.1', 'newest'],
  ['a first number where there is none', [], 'Plan for V teams.docx', [], '1.0', 'first'],
] as const)('takes %s', (_, history, fileName, taken, label, from) => {
  const { meta, from: source } = proposeVersion(planWith(...history), fileName, taken);
  expect([meta.label, source]).toEqual([label, from]);
});
