import { describe, expect, it } from 'vitest';
import { loadDictionary } from '#app/spelling/dictionary';
import { agreementRule } from '#shared/checks/names/agreement';
import { doubledWordRule } from '#shared/checks/names/doubled-word';
import { oddOneOutRule } from '#shared/checks/names/odd-one-out';
import { saidTwiceRule } from '#shared/checks/names/said-twice';
import { wordSlipsRule } from '#shared/checks/names/word-slips';
import { findingsOf } from '#tests/support/checks';

const dictionary = await loadDictionary();

describe('words written twice', () => {
  it('finds one and takes it out', () => {
    expect(findingsOf(doubledWordRule, 'The board of of homes met in the the hall.')).toMatchInlineSnapshot(`
      [
        "error at paragraph 1: “of of”: “of” stands here twice. Take one out. [fix: of]",
        "error at paragraph 1: “the the”: “the” stands here twice. Take one out. [fix: the]",
      ]
    `);
  });

  it('leaves names, "that that", and words of two sentences or cells alone', () => {
    expect(
      findingsOf(
        doubledWordRule,
        'We know that that had had its day in Baden Baden. Repairs went on. On Monday it ended; ended well. Very very late.',
      ),
    ).toEqual([]);
  });
});

describe('right words in the wrong place', () => {
  it('finds them', () => {
    const paper = `
      As outline in section 4, a group was formed to agreed the rents.
      It waits for sign off form the Minister and between 7 to 12 homes.
      Homes are subject to repairs in This is no change.
      Rents are safe f and sound, e.g roofs; it is by at the hall, and tenants could of paid.
      The of homes was are late, with less complaints.
    `;
    expect(findingsOf(wordSlipsRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “As outline”: After “as” the verb needs its ending: “as outlined in”, not “as outline in”. Add the ending.",
        "warning at paragraph 1: “formed to agreed”: After “to” the verb stands without an ending: “to agree”, not “to agreed”. Take the ending off.",
        "warning at paragraph 2: “sign off form”: “form” stands where “from” seems to be meant. Write from.",
        "warning at paragraph 2: “between 7 to 12”: “between” goes with “and”: “between 7 and 12”. Write and in place of to, or take “between” out.",
        "warning at paragraph 3: “in This is”: A sentence begins in the middle of another. Words are missing before it.",
        "warning at paragraph 4: “f”: A letter stands alone. Take it out, or finish the word.",
        "warning at paragraph 4: “e.g”: The abbreviation lacks a full stop. Write “for example” or “that is”.",
        "warning at paragraph 4: “by at”: These words cannot stand together. A word is missing, or one is too many.",
        "warning at paragraph 4: “could of”: “of” stands where “have” is meant. Write have.",
        "warning at paragraph 5: “The of”: These two words cannot stand together. A word is missing, or one is too many.",
        "warning at paragraph 5: “was are”: Two verbs stand together. Keep one.",
        "warning at paragraph 5: “less complaints”: “less” goes with what cannot be counted: “fewer complaints”. Write fewer.",
      ]
    `);
  });

  it('leaves alone what is right', () => {
    const paper = `
      As outlined in section 4, progress is according to agreed plans, due to increased rents and subject to agreed terms.
      As the outline in the plan says, between 7 and 12 homes, e.g. roofs and i.e. rents, between May to date.
      It is by at least two; the claim form the tenant signed; vitamin C tablets; 4 x 2 metres; plan B works.
      He is in The Hague. The A49 is a of-course case. What it is is clear.
      We have less rain, less access, no less tenants than before, less serious and always less than that.
      The on-site team; the in-house team; might of course; a to-do list.
    `;
    expect(findingsOf(wordSlipsRule, paper)).toEqual([]);
  });
});

describe('verbs and their subjects', () => {
  it('finds a plural with a singular verb where there is no doubt', () => {
    const paper = `
      The top 5 repairs was begun in May.
      These new roofs and windows has helped.
      The team keeps those assessment are done.
    `;
    expect(findingsOf(agreementRule, paper, { dictionary })).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “repairs was”: “repairs” is plural, “was” is not. Write were.",
        "warning at paragraph 2: “windows has”: “windows” is plural, “has” is not. Write have.",
        "warning at paragraph 3: “those assessment are”: “assessment” is singular, and the words around it are plural. Write assessments.",
      ]
    `);
  });

  it('leaves sums, nouns further off and irregular plurals alone', () => {
    const paper = `
      The three weeks was long.
      These are homes. Each of these homes is new. The number of homes has grown. One of the two roofs is new.
      Many of the tenants, as the report says, have paid. These children are here. Those people were there.
      Both the plan and what it says is new. The last series was short.
      The two boards, which the council has, met.
    `;
    expect(findingsOf(agreementRule, paper, { dictionary })).toEqual([]);
  });
});

describe('items that say twice that they are done', () => {
  it('asks about them, and about nothing else', () => {
    expect(
      findingsOf(
        saidTwiceRule,
        'Leaflet completed and sent - completed.\nLeaflet sent - completed.\nPlan agreed, then completed.',
      ),
    ).toMatchInlineSnapshot(`
      [
        "question at paragraph 1: “completed and sent - completed.”: The item says “completed”, and “completed” again at its end. Keep one.",
      ]
    `);
  });
});

describe('a phrase that differs by a letter from its usual wording', () => {
  it('asks about the one among several', () => {
    const paper = `
      - Roofs and rents updates to be told to the board
      - Doors and rents updates to be told to the group
      - Walls and rents updated to be told to the board
    `;
    expect(findingsOf(oddOneOutRule, paper)).toMatchInlineSnapshot(`
      [
        "question at paragraph 3: “and rents updated to be”: Elsewhere the paper says “and rents updates to be”, here “and rents updated to be”. Is the letter meant?",
      ]
    `);
  });

  it('leaves short words, and a phrase that comes but once alone', () => {
    const paper = `
      - Roofs and the cat sat there
      - Walls and the car sat there
      - Rents updates to be told
    `;
    expect(findingsOf(oddOneOutRule, paper)).toEqual([]);
  });
});
