import { describe, expect, it } from 'vitest';
import { comparePlans } from '#shared/compare/compare-plans';
import {
  describedMeta,
  describeChanges,
  prepareIssue,
  sectionsAffected,
} from '#shared/compare/version-control';
import type { PlanContent } from '#shared/domain/plan';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import type { VersionMeta } from '#shared/domain/version';
import { action, plan, planOf, priority } from '#tests/support/plans';

const META: VersionMeta = {
  label: '1.2',
  status: 'Draft',
  date: null,
  description: '',
  sectionsAffected: '',
  reviewDue: null,
};
const ROW = {
  version: 'v1.2',
  status: 'Final',
  date: '04/02/2025',
  description: 'Update',
  pagesAffected: 'All',
  reviewDue: '',
};

function comparison(before: PlanContent, after: PlanContent): ReturnType<typeof comparePlans> {
  return comparePlans({ content: before, scale: DEFAULT_SCALE }, { content: after, scale: DEFAULT_SCALE });
}

describe('version control', () => {
  it('says of a version what the plan itself says of it', () => {
    expect(describedMeta(plan([], { versionHistory: [ROW] }), '1.2')).toEqual({
      label: '1.2',
      status: 'Final',
      date: '2025-02-04',
      description: 'Update',
      sectionsAffected: 'All',
      reviewDue: null,
    });
  });

  it('gets a row when a version is issued, with what changed and what it affects', () => {
    const before = plan([priority('1', [action({ ref: '1.1' })]), priority('2', [action({ ref: '2.1' })])]);
    const after = plan([
      priority('1', [action({ ref: '1.1' })]),
      priority('2', [action({ ref: '2.1', activity: 'blue', deadline: 'May 2025' })]),
    ]);
    const { front } = prepareIssue(after, META, comparison(before, after), '2025-02-04');
    expect(front.versionHistory).toEqual([
      {
        version: '1.2',
        status: 'Final',
        date: '04/02/2025',
        description: 'Progress update: 1 rating changed, 1 deadline changed',
        pagesAffected: 'Priority 2',
        reviewDue: '',
      },
    ]);
  });

  it('keeps what a person wrote in the row that is there already', () => {
    const content = plan([], { versionHistory: [ROW] });
    const { front } = prepareIssue(content, describedMeta(content, '1.2'), null, '2025-03-01');
    expect(front.versionHistory).toEqual([{ ...ROW, version: 'v1.2' }]);
  });

  it('keeps document control in step: file name, title, status, version and date', () => {
    const content = plan([], {
      documentControl: [
        { field: 'File Name', value: 'Wychbourne plan v1.0' },
        { field: 'Title', value: 'Old title' },
        { field: 'Status', value: 'Draft' },
        { field: 'Version', value: '1.0' },
        { field: 'Date Issued', value: '05/11/2024' },
        { field: 'Author', value: 'Policy Team' },
      ],
    });
    const { front } = prepareIssue(content, { ...META, status: 'Final/update' }, null, '2025-02-04');
    expect(front.documentControl.map(({ value }) => value)).toEqual([
      'Wychbourne plan v1.2',
      'Wychbourne improvement plan',
      'Final/update',
      '1.2',
      '04/02/2025',
      'Policy Team',
    ]);
  });

  it.each([
    [['1', '2', '3', '5'], 'Priorities 1 to 3 and 5'],
    [['2'], 'Priority 2'],
    [['1', '2'], 'Priorities 1 and 2'],
    [['A', 'C'], 'Priorities A and C'],
  ])('names the priorities %j as %j', (numbers, words) => {
    const at = (activity: string): PlanContent =>
      plan(numbers.map((number) => priority(number, [action({ ref: `${number}.1`, activity })])));
    expect(sectionsAffected(comparison(at('red'), at('green')))).toBe(words);
  });

  it('says so when nothing changed', () => {
    const content = planOf({ ref: '1.1' });
    expect([
      describeChanges(comparison(content, content)),
      sectionsAffected(comparison(content, content)),
    ]).toEqual(['No change to any action', 'None']);
    expect(describeChanges(null)).toBe('First version');
  });
});
