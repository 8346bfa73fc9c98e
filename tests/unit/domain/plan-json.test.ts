import { describe, expect, it } from 'vitest';
import { toPlanJson } from '#shared/domain/plan-json';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { PLAIN_RUN, plainLine } from '#shared/domain/rich-text';
import { action, measure, plan, planOf, priority } from '#tests/support/plans';

describe('a plan in the exchange format', () => {
  it('says nothing when it holds all of the plan', () => {
    const content = planOf({ ref: '1.1', progress: ['410 homes seen'] });
    expect(toPlanJson(content, DEFAULT_SCALE, []).messages).toEqual([]);
  });

  it('names what it has no place for', () => {
    const italic = { ...PLAIN_RUN, text: 'now', italic: true };
    const first = action({
      ref: '1.1',
      board: 'Housing Board',
      progress: [
        { level: 0, mark: 'number', line: plainLine('410 homes seen') },
        { level: 1, mark: 'arrow', line: [...plainLine('12 mended '), italic] },
      ],
    });
    const series = { header: ['Month', 'March'], rows: [['Homes', '81%']] };
    const content = plan([
      priority('1', [first, action({ ref: '1.2', closedInto: '1.1' })], {
        measures: [{ ...measure('Homes seen'), series }],
      }),
    ]);
    const scale = {
      ...DEFAULT_SCALE,
      name: 'As in the document',
      ratings: DEFAULT_SCALE.ratings.map((each) => ({ ...each, activity: 'Done' })),
    };
    const said = toPlanJson(content, scale, []).messages.map(
      ({ code, text, at }) => `${code} [${at}] ${text}`,
    );
    expect(said).toMatchInlineSnapshot(`
      [
        "not-in-json-measure-series [priority 1] The values over time of “Homes seen” have no place in this format.",
        "not-in-json-board [action 1.1] The board of 1.1 (Housing Board) has no place in this format.",
        "not-in-json-closure [action 1.2] That 1.2 is closed has no place in this format.",
        "not-in-json-looks [] Bold, italic or another look in 1 text has no place in this format.",
        "not-in-json-list-marks [] The marks of 2 progress items that are no bullets have no place in this format.",
        "not-in-json-rating-guide [] The rating guide “As in the document” has no place in this format.",
      ]
    `);
  });
});
