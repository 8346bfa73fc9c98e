import { expect, it } from 'vitest';
import { toActionId } from '#shared/domain/ids';
import type { ActionRow } from '#shared/figures/action-row';
import { columnsAt } from '../../../../renderer/screens/plan/grid/columns.ts';
import { listLines, type Line } from '../../../../renderer/screens/plan/grid/lines.ts';
import { actionsBetween, moveBy } from '../../../../renderer/screens/plan/grid/move.ts';

const BANDS = ['1', '2', '3'].map((number) => ({
  number,
  title: `Priority ${number}`,
  rows: 2,
  activity: {},
}));

function rows(...refs: readonly string[]): ActionRow[] {
  return refs.map((ref) => ({
    id: toActionId(ref),
    ref,
    band: Number(ref[0]) - 1,
    wording: '',
    lead: '',
    leads: [],
    board: '',
    deadline: { words: '', original: null, timesMoved: 0, overdue: false },
    activity: null,
    impact: null,
    activityWas: null,
    impactWas: null,
    last: '',
    closure: null,
    changed: [],
  }));
}

const ALL = rows('1.1', '1.2', '2.1', '2.2', '3.1', '3.2');
const LINES = listLines(BANDS, ALL, new Set(), false);
const keys = (lines: readonly Line[]): string[] => lines.map(({ key }) => key);

it('puts each priority over its actions, and folds it', () => {
  expect(keys(listLines(BANDS, ALL, new Set([0, 1]), false))).toEqual([
    'band 0',
    'band 1',
    'band 2',
    '3.1',
    '3.2',
  ]);
});

it('leaves out priorities in which nothing passes the filter', () => {
  expect(keys(listLines(BANDS, rows('2.2'), new Set(), true))).toEqual(['band 1', '2.2']);
  expect(keys(listLines(BANDS, [], new Set(), false))).toEqual(['band 0', 'band 1', 'band 2']);
});

it('ends with what is there of a plan that is still being read', () => {
  expect(keys(listLines(BANDS, rows('1.1', '1.2', '2.1'), new Set(), false, true))).toEqual([
    'band 0',
    '1.1',
    '1.2',
    'band 1',
    '2.1',
  ]);
});

const COLUMNS = columnsAt('wide');

function go(line: string, column: (typeof COLUMNS)[number], key: string, control = false): string {
  const move = moveBy(LINES, COLUMNS, { line, column }, key, control);
  if (move === null) return 'nowhere';
  return move.kind === 'fold' ? `fold ${move.index}` : `${move.to.line} ${move.to.column}`;
}

it('moves by cell, by page and to the ends', () => {
  expect([
    go('1.1', 'lead', 'ArrowDown'),
    go('1.2', 'lead', 'ArrowDown'),
    go('1.1', 'lead', 'ArrowRight'),
    go('1.1', 'last', 'ArrowRight'),
    go('1.1', 'lead', 'Home'),
    go('1.1', 'lead', 'End'),
    go('1.1', 'lead', 'Home', true),
    go('1.1', 'lead', 'End', true),
    go('1.1', 'lead', 'PageDown'),
    go('band 0', 'lead', 'ArrowUp'),
    go('1.1', 'lead', 'x'),
  ]).toEqual([
    '1.2 lead',
    'band 1 lead',
    '1.1 deadline',
    'nowhere',
    '1.1 ref',
    '1.1 last',
    'band 0 lead',
    '3.2 lead',
    '3.2 lead',
    'band 0 lead',
    'nowhere',
  ]);
});

it('closes and opens a priority, and goes up to it from the first cell', () => {
  expect([
    go('band 1', 'ref', 'ArrowLeft'),
    go('band 1', 'ref', 'ArrowRight'),
    go('2.2', 'ref', 'ArrowLeft'),
  ]).toEqual(['fold 1', 'nowhere', 'band 1 ref']);
});

it('selects from line to line across priorities, either way', () => {
  expect(actionsBetween(LINES, '2.1', '1.2')).toEqual(['1.2', '2.1']);
  expect(actionsBetween(LINES, 'band 1', '3.1')).toEqual(['2.1', '2.2', '3.1']);
  expect(actionsBetween(LINES, 'gone', '3.1')).toEqual([]);
});

it('never gives the reference, the wording or the ratings up', () => {
  expect(columnsAt('narrow')).toEqual(['ref', 'wording', 'activity', 'impact']);
});
