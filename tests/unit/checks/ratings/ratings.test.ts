import { describe, expect, it } from 'vitest';
import { claimsRule } from '#shared/checks/ratings/claims';
import { colourOnlyRule } from '#shared/checks/ratings/colour-only';
import { directionRule } from '#shared/checks/ratings/direction';
import { doneWithWorkRule } from '#shared/checks/ratings/done-with-work';
import { guideGapRule } from '#shared/checks/ratings/guide-gap';
import { guideWordingRule } from '#shared/checks/ratings/guide-wording';
import { overdueRule } from '#shared/checks/ratings/overdue';
import { scaleWordsRule } from '#shared/checks/ratings/scale-words';
import { rankOf, ratingOfFill } from '#shared/checks/paper/rating-colours';
import { findingsOf, paperOf } from '#tests/support/checks';

const KEY =
  '| Key | [BFBFBF]Not yet due to start | [00B050]Started and on track | [FFC000]Started, with some delay | [FF0000]Not on track, at risk | [00B0F0]Done and everyday work |';
const PLAN = `
  ! Wychbourne Housing Plan of 7 June 2023
  || Action | Lead | Deadline | Progress | Activity BRAG |
  | 1.1 Mend every roof | Head of Repairs | March 2023 | Scaffolding is up | [00B050] |
  | 1.2 Answer every letter | Head of Letters | July 2023 | Training is due in September 2023 | [00B0F0] |
  | 1.3 Visit every family | Head of Visits | May 2023 | Completed. | [FF0000] |
  | 1.4 Count every house | Head of Houses | January 2023 | Not begun | [BFBFBF] |
  | 1.5 Paint every door | Head of Doors | January 2023 | All painted | [FFC000] |
`;

describe('the colour of a cell', () => {
  it('is read as a person sees it', () => {
    const shades = [
      'FF0000',
      'C00000',
      'FFC000',
      'FFFF00',
      'ED7D31',
      '00B050',
      '92D050',
      '00B0F0',
      '0070C0',
      'BFBFBF',
      'D9D9D9',
    ];
    expect(shades.map(ratingOfFill)).toEqual([
      'red',
      'red',
      'amber',
      'amber',
      'amber',
      'green',
      'green',
      'blue',
      'blue',
      'grey',
      'grey',
    ]);
    expect(['FFFFFF', 'F2F2F2', '000000', '7030A0', 'auto'].map(ratingOfFill)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(
      ['red', 'amber', 'green', 'blue', 'grey'].map((each) =>
        rankOf(ratingOfFill(SHADES[each] ?? '') ?? 'grey'),
      ),
    ).toEqual([0, 1, 2, 3, null]);
  });
});

const SHADES: Readonly<Record<string, string>> = {
  red: 'FF0000',
  amber: 'FFC000',
  green: '00B050',
  blue: '00B0F0',
  grey: 'BFBFBF',
};

describe('a rating guide', () => {
  const prose = (...colours: readonly string[]): string =>
    ['The ratings mean this:', ...colours.map((colour) => `${colour} ratings mean what they mean.`)].join(
      '\n',
    );

  it('that leaves out a rating in use is found', () => {
    expect(findingsOf(guideGapRule, `${prose('Blue', 'Red', 'Amber', 'Green')}\n${KEY}`)).toEqual([
      'error at paragraph 1: “The ratings mean this:”: The guide does not say what Grey means, though the paper uses it. Explain Grey with the others.',
    ]);
    expect(
      findingsOf(
        guideGapRule,
        PLAN + '\n\n' + KEY.replace(/\| \[BFBFBF\][^|]*/, '').replace(/\| \[00B0F0\][^|]*/, ''),
      ),
    ).toEqual([
      'error at table 2, row 1, column 1: “Key”: The guide does not say what Grey and Blue mean, though the paper uses them. Explain Grey and Blue with the others.',
    ]);
  });

  it('that is complete is left alone, and so are paragraphs that only name colours', () => {
    expect(findingsOf(guideGapRule, `${prose('Blue', 'Red', 'Amber', 'Green', 'Grey')}\n${KEY}`)).toEqual([]);
    expect(findingsOf(guideGapRule, `Green is the colour of hope.\nBlue is the sea.\n${KEY}`)).toEqual([]);
  });

  it('with two wordings is found, quotation marks and capitals apart', () => {
    const footer = KEY.replace('Not on track, at risk', 'Stopped or at risk').replace('Done', 'DONE');
    expect(findingsOf(guideWordingRule, paperOf(KEY, { footer }))).toEqual([
      'error at table 1, row 1 (Key), column 5: “Not on track, at risk”: Two keys of this paper word Red differently, so readers cannot tell what the rating means. Keep one wording, and use it in both places. [also at page footer, table 1, row 1 (Key), column 5 “Stopped or at risk”]',
    ]);
    expect(findingsOf(guideWordingRule, paperOf(KEY, { footer: KEY.replace('Done', 'DONE') }))).toEqual([]);
    expect(findingsOf(guideWordingRule, KEY)).toEqual([]);
  });
});

describe('the words of a scale', () => {
  it('that differ within a paper, or that no scale has, are found', () => {
    expect(
      findingsOf(
        scaleWordsRule,
        'The BRAG ratings. Each BRAG rating.\nTwo are RAG rated. One was rated yellow.',
      ),
    ).toEqual([
      'error at paragraph 2: “RAG”: Elsewhere in this paper the scale is called BRAG. Write BRAG. [fix: BRAG]',
      'warning at paragraph 2: “rated yellow”: yellow is no rating of the scale. Use a word of the scale. Is Amber meant?',
    ]);
    expect(
      findingsOf(
        scaleWordsRule,
        'The RAG ratings. A white paper, rated highly. A RAGGED coat; yellow lines.',
      ),
    ).toEqual([]);
  });
});

describe('a rating cell', () => {
  it('that says nothing but its colour is found, once for the paper', () => {
    const [found = ''] = findingsOf(colourOnlyRule, PLAN);
    expect(found.slice(0, found.indexOf(' [also'))).toBe(
      'warning at 1.1, Activity BRAG, table 1, row 2: “”: 5 cells say their rating by colour alone. Write the rating in each of them, as “Amber”.',
    );
    expect(findingsOf(colourOnlyRule, '|| # | Now |\n| 1 | [FF0000] |\n| 2 | [00B050] |')).toHaveLength(1);
  });

  it('with its word is left alone, and so are cells that are only shaded', () => {
    const worded = '|| Action | BRAG |\n| 1.1 | [FF0000]Red |\n| 1.2 | |\n| 1.3 | [FFFFFF] |';
    const shaded = '|| Locality | Carers |\n| [D9D9D9] | 12 |\n| [D9D9D9]East | 14 |';
    const keyed = KEY.replace('| Key |', '| [BFBFBF] |');
    expect([worded, shaded, keyed].flatMap((paper) => findingsOf(colourOnlyRule, paper))).toEqual([]);
  });
});

describe('a direction of travel', () => {
  const table = (...rows: readonly string[]): string =>
    ['|| # | December | January | Direction of travel |', ...rows].join('\n');

  it('that its ratings contradict is found', () => {
    const paper = table(
      '| 2.2 | [FFC000] | [00B050] | Deteriorated |',
      '| 2.3 | [FFC000]Amber | [FFFF00]Amber | Improved |',
      '| 2.4 | [FFC000] | [00B050] | Achieved |',
      '| 2.5 | [FF0000] | [FFC000] | No change |',
    );
    expect(findingsOf(directionRule, paper)).toEqual([
      'error at 2.2, Direction of travel, table 1, row 2: “Deteriorated”: The ratings go from amber to green, which is an improvement. Correct the word or the rating.',
      'error at 2.3, Direction of travel, table 1, row 3: “Improved”: The ratings go from amber to amber, which is no change. Correct the word or the rating.',
      'error at 2.4, Direction of travel, table 1, row 4: “Achieved”: The ratings go from amber to green, which is an improvement. Correct the word or the rating.',
      'error at 2.5, Direction of travel, table 1, row 5: “No change”: The ratings go from red to amber, which is an improvement. Correct the word or the rating.',
    ]);
  });

  it('that fits, or cannot be told, is left alone', () => {
    const paper = table(
      '| 2.2 | [FFC000] | [00B050] | Improved |',
      '| 2.3 | [00B050] | [FF0000] | Deteriorated |',
      '| 2.4 | [00B050] | [00B0F0] | Achieved |',
      '| 2.5 | [BFBFBF] | [00B0F0] | Improved |',
      '| 2.6 | [BFBFBF] | [BFBFBF] | Unchanged |',
      '| 2.7 | | [00B0F0] | Improved |',
    );
    expect(findingsOf(directionRule, paper)).toEqual([]);
  });
});

describe('the rating of a row', () => {
  it('on track is found where the deadline has passed', () => {
    expect(findingsOf(overdueRule, PLAN)).toEqual([
      'warning at 1.1, Deadline, table 1, row 2: “March 2023”: The deadline of 1.1 has passed, but it is rated Green, which says that work on it is on track, but not done. Rate it anew, or give the deadline that was agreed since.',
      'warning at 1.4, Deadline, table 1, row 5: “January 2023”: The deadline of 1.4 has passed, but it is rated Grey, which says that it was not yet due to start. Rate it anew, or give the deadline that was agreed since.',
    ]);
    expect(findingsOf(overdueRule, PLAN.replaceAll(/(?:March|January) 2023/g, 'June 2023'))).toEqual([]);
    expect(findingsOf(overdueRule, PLAN.replace(' of 7 June 2023', ''))).toEqual([]);
  });

  it('is held against its progress', () => {
    expect(findingsOf(doneWithWorkRule, PLAN)).toEqual([
      'question at 1.2, Progress, table 1, row 3: “Training is due in September 2023”: The row is rated as done, but work on it is told as still to come. Is the rating right?',
      'warning at 1.3, Progress, table 1, row 4: “Completed.”: 1.3 is rated Red, but this says that it is completed. Correct the rating or the text.',
    ]);
    const fair = PLAN.replace('Completed.', 'Completed the first survey.')
      .replace('Training is due', 'Training was held')
      .replace('September 2023', 'May 2023');
    expect(findingsOf(doneWithWorkRule, fair)).toEqual([]);
  });
});

describe('a claim about all actions', () => {
  it('that another sentence contradicts is found', () => {
    const paper =
      '2.4 All priority improvement actions have now started.\n2.5 There is no evidence that this action has been progressed.';
    expect(findingsOf(claimsRule, paper)).toEqual([
      'warning at 2.4: “All priority improvement actions have now started”: This says that all have, but another sentence says of one that it has not. Name the exception here, or correct one of the two. [also at 2.5 “no evidence that this action has been progressed”]',
    ]);
  });

  it('that nothing contradicts is left alone', () => {
    expect(
      findingsOf(
        claimsRule,
        '2.4 All priority improvement actions have now started. Impact measures have not been agreed for all actions.',
      ),
    ).toEqual([]);
    expect(
      findingsOf(claimsRule, '2.4 Not all actions have been reviewed.\n2.5 This action has not yet started.'),
    ).toEqual([]);
  });
});
