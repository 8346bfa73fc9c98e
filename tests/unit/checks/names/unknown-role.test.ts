import { describe, expect, it } from 'vitest';
import { unknownRoleRule } from '#shared/checks/names/unknown-role';
import { postHolderRule } from '#shared/checks/names/post-holder';
import { findingsOf } from '#tests/support/checks';

const roles = [
  { role: 'Chief Executive', name: 'Ada Quillby' },
  { role: 'Corporate Director for Homes', name: 'Ben Thornwick' },
  { role: 'Service Director (Repairs)', name: 'Cy Marlowe' },
  { role: 'Head of Service (Rents & Damp)', name: 'Di Elmsworth' },
  { role: 'Lead for Policy and Care', name: 'Ed Fenwick' },
];

function planWithLeads(...leads: string[]): string {
  return [
    '|| Ref | Action | Lead |',
    ...leads.map((lead, index) => `| 1.${index + 1} | Repair roofs | ${lead} |`),
  ].join('\n');
}

describe('leads that are not in the register of roles', () => {
  it('finds a post that is not there, and one that is spelt otherwise there', () => {
    const paper = planWithLeads(
      'Deputy Chief Executive',
      'Corporate Director Homes',
      'Service Director Repairs',
      'Chief Executive',
    );
    expect(findingsOf(unknownRoleRule, paper, { roles })).toMatchInlineSnapshot(`
      [
        "warning at 1.1, Lead, table 1, row 2: “Deputy Chief Executive”: “Deputy Chief Executive” is not in the register of roles. Add the post to the register, or name one that is in it.",
        "warning at 1.2, Lead, table 1, row 3: “Corporate Director Homes”: The register of roles has “Corporate Director for Homes”, not “Corporate Director Homes”. Write Corporate Director for Homes. [fix: Corporate Director for Homes]",
        "warning at 1.3, Lead, table 1, row 4: “Service Director Repairs”: The register of roles has “Service Director (Repairs)”, not “Service Director Repairs”. Write Service Director (Repairs). [fix: Service Director (Repairs)]",
      ]
    `);
  });

  it('takes cells apart that name several posts', () => {
    const paper = planWithLeads(
      'Chief Executive / Head of Service (Rents and Damp)',
      'Chief Executive & Head of Roofs',
      'Lead for Policy and Care',
    );
    expect(findingsOf(unknownRoleRule, paper, { roles })).toMatchInlineSnapshot(`
      [
        "warning at 1.2, Lead, table 1, row 3: “Head of Roofs”: “Head of Roofs” is not in the register of roles. Add the post to the register, or name one that is in it.",
      ]
    `);
  });

  it('asks about bodies, which no register of posts has', () => {
    expect(findingsOf(unknownRoleRule, planWithLeads('Homes Partnership'), { roles })).toMatchInlineSnapshot(`
      [
        "question at 1.1, Lead, table 1, row 2: “Homes Partnership”: “Homes Partnership” is not in the register of roles. Add the post to the register, or name one that is in it.",
      ]
    `);
  });

  it('leaves short forms in brackets, asterisks, "interim", other columns and a lack of a register alone', () => {
    const paper = planWithLeads(
      'Chief Executive (CE)',
      'Service Director (Repairs) **',
      'Interim Corporate Director for Homes',
    );
    expect(findingsOf(unknownRoleRule, paper, { roles })).toEqual([]);
    expect(findingsOf(unknownRoleRule, planWithLeads('Anybody'), {})).toEqual([]);
    expect(findingsOf(unknownRoleRule, '|| Ref | Action |\n| 1.1 | Head of Nothing |', { roles })).toEqual(
      [],
    );
  });
});

describe('people beside another post', () => {
  it('asks which of the two is out of date', () => {
    expect(findingsOf(postHolderRule, 'Report of Ada Quillby, Director of Roofs, and others.', { roles }))
      .toMatchInlineSnapshot(`
      [
        "question at paragraph 1: “Ada Quillby, Director of Roofs”: The register of roles has Ada Quillby as “Chief Executive”, not as “Director of Roofs”. Correct whichever is out of date.",
      ]
    `);
  });

  it('leaves the post of the register, an interim one, lists of people and sentences alone', () => {
    const paper = `
      Ada Quillby, Chief Executive, and Ben Thornwick, Interim Corporate Director for Homes.
      Ada Quillby, Ben Thornwick, Cy Marlowe came. Di Elmsworth, who was late, left.
    `;
    expect(findingsOf(postHolderRule, paper, { roles })).toEqual([]);
  });
});
