import { expect, it } from 'vitest';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { buildTimeline, type MomentInput } from '#shared/figures/action-timeline';
import { action, priority, type ActionWords } from '#tests/support/plans';

function moment(label: string, words: ActionWords, reasons: MomentInput['reasons'] = []): MomentInput {
  const one = action(words);
  return {
    label,
    state: 'issued',
    date: null,
    placed: { priority: priority('1', [one]), action: one },
    scale: DEFAULT_SCALE,
    reasons,
  };
}

it('tells what became of an action, the newest first, with the reasons on record', () => {
  const why = { kind: 'deadline', reason: 'Surveyors left', agreedBy: 'Homes Board' };
  const told = buildTimeline([
    moment('3.1', { ref: '1.1', activity: 'green', deadline: 'March 2026' }),
    moment('3.2', { ref: '1.1', activity: 'amber', deadline: 'June 2026', progress: ['Begun'] }, [why]),
    moment('3.3', { ref: '1.1', activity: 'amber', deadline: 'June 2026', progress: ['Begun'] }),
    moment('3.4', {
      ref: '1.1',
      activity: 'amber',
      deadline: 'June 2026',
      progress: ['Begun'],
      closedInto: '2.1',
    }),
  ]);
  expect(told.map(({ label, facts }) => [label, facts])).toEqual([
    ['3.4', [{ kind: 'closed', into: '2.1', reason: null }]],
    ['3.3', []],
    [
      '3.2',
      [
        { kind: 'deadline', from: 'Mar 2026', to: 'Jun 2026', reason: why },
        { kind: 'progress', added: 1, removed: 0, changed: 0 },
        { kind: 'rating', of: 'activity', from: 'green', to: 'amber', reason: null },
      ],
    ],
    ['3.1', [{ kind: 'first', activity: 'green', impact: null }]],
  ]);
});
