import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareAction } from '#shared/compare/compare-actions';
import { listChangedFields } from '#shared/compare/changed-fields';
import { listActions } from '#shared/domain/plan';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { arbitraryContent } from '#tests/support/store/arbitrary-content';

it('names the fields that a whole comparison finds changed, in its order', () => {
  fc.assert(
    fc.property(
      arbitraryContent,
      arbitraryContent,
      fc.boolean(),
      fc.boolean(),
      (before, after, activity, impact) => {
        const rated = { scale: DEFAULT_SCALE, comparable: { activity, impact } };
        const was = listActions(before);
        for (const [index, is] of listActions(after).entries()) {
          const other = was[index];
          if (other === undefined) return;
          const kinds = compareAction(other, is, rated).map((change) =>
            change.kind === 'rating' ? change.of : change.kind,
          );
          expect(listChangedFields(other, is, rated)).toEqual(kinds);
        }
      },
    ),
  );
});
