import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { tidyLine } from '#shared/domain/rich-text';
import { listActions } from '#shared/domain/plan';
import { arbitraryContent } from '#tests/support/store/arbitrary-content';
import { fromDocument, toDocument } from '../../../../renderer/screens/plan/progress/progress-document.ts';

it('gives back all that the plan knows: levels, marks and looks', () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      for (const { action } of listActions(content)) {
        const kept = action.progress
          .map((item) => ({ ...item, line: tidyLine(item.line.filter((run) => run.text !== '')) }))
          .filter((item) => item.line.length > 0);
        expect(fromDocument(toDocument(kept))).toEqual(kept);
      }
    }),
  );
});

it('starts empty progress with one bullet, and reads that as nothing', () => {
  expect(toDocument([])).toEqual({
    type: 'doc',
    content: [{ type: 'progressItem', attrs: { level: 0, mark: 'bullet' }, content: [] }],
  });
  expect(fromDocument(toDocument([]))).toEqual([]);
});

it('keeps levels and marks within what the plan knows', () => {
  const text = [{ type: 'text', text: 'One' }];
  const item = (attrs: Record<string, unknown>) => ({ type: 'progressItem', attrs, content: text });
  const read = fromDocument({
    type: 'doc',
    content: [item({ level: 7, mark: 'star' }), item({ level: -1, mark: 'dash' }), item({})],
  });
  expect(read.map(({ level, mark }) => [level, mark])).toEqual([
    [2, 'bullet'],
    [0, 'dash'],
    [0, 'bullet'],
  ]);
});
