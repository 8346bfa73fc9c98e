import { describe, expect, it } from 'vitest';
import { exemptMarkingRule } from '#shared/checks/publication/exempt-marking';
import { personalDataRule } from '#shared/checks/publication/personal-data';
import { propertiesRule } from '#shared/checks/publication/properties';
import { requiredSectionsRule } from '#shared/checks/publication/required-sections';
import { findingsOf, paperOf } from '#tests/support/checks';

describe('names in the properties of the file', () => {
  it('finds people, and leaves councils and programs alone', () => {
    const paper = paperOf('Roofs.', {
      properties: { author: 'Ada Quillby', lastModifiedBy: 'Wychbourne Council' },
      file: { reportsTo: 'Ben Thornwick' },
    });
    expect(findingsOf(propertiesRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at the file: “”: The properties of the file name the author as “Ada Quillby” and the manager as “Ben Thornwick”. Remove them with File > Info > Inspect Document before the paper is published.",
      ]
    `);
    expect(findingsOf(propertiesRule, paperOf('Roofs.', { properties: { author: 'Clearday' } }))).toEqual([]);
  });
});

describe('another council in the properties of the file', () => {
  it('asks about it where the house’s own name is known', () => {
    const paper = paperOf('Roofs.', { file: { company: 'Elmshire County Council' } });
    expect(findingsOf(propertiesRule, paper, { council: 'Wychbourne Council' })).toEqual([
      'question at the file: “”: The properties of the file name Elmshire County Council. Put Wychbourne Council there, or nothing.',
    ]);
    expect(findingsOf(propertiesRule, paper, { council: 'Elmshire County Council' })).toEqual([]);
    expect(findingsOf(propertiesRule, paper)).toEqual([]);
  });
});

describe('text that may identify a person', () => {
  it('asks about few people with something that tells, ages of one person, and numbers of people', () => {
    const paper = `
      - Two siblings have waited 40 weeks for a final hearing on 3 May 2023.
      - One child was placed out of county.
      - The tenant, aged 43, fell ill.
      - His 9-year-old came too.
      - Call her on 07700 900 123.
    `;
    expect(findingsOf(personalDataRule, paper)).toMatchInlineSnapshot(`
      [
        "question at paragraph 1: “Two siblings”: This says of very few people a hearing. Could somebody who knows the place recognise them? If so, take out the detail or give a larger group.",
        "question at paragraph 2: “One child”: This says of very few people where they are. Could somebody who knows the place recognise them? If so, take out the detail or give a larger group.",
        "question at paragraph 3: “aged 43”: This gives the age of one person. Could somebody who knows the place recognise them? If so, take out the detail or give a larger group. [also at paragraph 4 “9-year-old”]",
        "question at paragraph 5: “07700 900 123”: This gives the number of a mobile telephone. Could somebody who knows the place recognise them? If so, take out the detail or give a larger group.",
      ]
    `);
  });

  it('leaves groups, services, ages of groups and any child alone', () => {
    const paper = `
      - 31 children were placed last year. Children aged 16 to 17 may apply, as may pupils aged 11 and over.
      - A child who goes missing is found. Any child placed with a carer is visited.
      - The two children’s homes were inspected. One family hub has opened. Two boards met.
      - Care leavers aged 19 to 21 have a home. 16 and 17-year-olds too.
    `;
    expect(findingsOf(personalDataRule, paper)).toEqual([]);
  });
});

describe('what a kind of paper needs', () => {
  it('finds what a committee report lacks', () => {
    const paper = `
      # Wards affected
      All.
      # Recommendation(s)
      That the report is noted.
      # Key considerations
      Roofs are dry.
      # Risk management
      None.
    `;
    expect(findingsOf(requiredSectionsRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at the file: “”: The paper has no section “Background papers”. Every report to a committee lists its background papers, if only as “None” (Local Government Act 1972, section 100D). Add it, if only to say that there is nothing to say.",
        "warning at the file: “”: The paper has no section “Legal implications”. The decision has to be within the council’s powers. Add it, if only to say that there is nothing to say.",
        "warning at the file: “”: The paper has no section “Financial or resource implications”. Members have to know what it costs. Add it, if only to say that there is nothing to say.",
      ]
    `);
  });

  it('leaves a cover report that asks in a sentence, and papers of no known kind, alone', () => {
    expect(
      findingsOf(requiredSectionsRule, '! Homes cover report\n1.1 The Board is asked to agree the roofs.'),
    ).toEqual([]);
    expect(findingsOf(requiredSectionsRule, 'Roofs are dry.')).toEqual([]);
  });
});

describe('papers that are not for publication', () => {
  it('finds an open paper that is marked, and a marked one without a reason', () => {
    expect(findingsOf(exemptMarkingRule, '# Classification\nOpen\nNot for publication\nRoofs are dry.'))
      .toMatchInlineSnapshot(`
      [
        "error at paragraph 3, under “Classification”: “Not for publication”: The paper is marked “not for publication” here, and is classified as open. Settle which, before anybody publishes it.",
        "error at paragraph 3, under “Classification”: “Not for publication”: It does not say which exempt information it holds (Local Government Act 1972, section 100B(5) and Schedule 12A). Name the paragraph of Schedule 12A, and the balance of the public interest.",
      ]
    `);
  });

  it('leaves a paper alone that says why', () => {
    const paper = `
      Not for publication
      This report holds exempt information under paragraph 3 of Schedule 12A.
    `;
    expect(findingsOf(exemptMarkingRule, paper)).toEqual([]);
    expect(findingsOf(exemptMarkingRule, 'The exempt report was not for publication.')).toEqual([]);
  });
});
