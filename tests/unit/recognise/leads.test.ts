import { describe, expect, it } from 'vitest';
import { recognised } from '#tests/support/draft-outline';
import { grid, head, wordPlan } from '#tests/support/plan-documents';

/** How lead cells are divided. */
function leads(...cells: readonly string[]): string {
  const plan = wordPlan(
    head(1, 'Priority 1: Homes'),
    grid([
      ['Ref', 'Action', 'Lead', 'BRAG'],
      ...cells.map((cell, index) => [`1.${index + 1}`, 'Do it', cell, 'Green']),
    ]),
  );
  return recognised(plan).replaceAll(/ Do it \|| \| green\/-/g, '');
}

describe('the leads of an action', () => {
  it('are divided at lines, semicolons, slashes and "and" before another post', () => {
    expect(
      leads(
        'Head of Housing',
        'Head of Housing\nRepairs Manager',
        'Head of Housing; Repairs Manager',
        'Head of Housing / Repairs Manager',
        'Head of Housing and Director of Place',
        'Director of Place & Head of Housing',
        'Head of Housing, Director of Place and Head of Estates',
      ),
    ).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Head of Housing
        1.2 Head of Housing + Repairs Manager
        1.3 Head of Housing + Repairs Manager
        1.4 Head of Housing + Repairs Manager
        1.5 Head of Housing + Director of Place
        1.6 Director of Place + Head of Housing
        1.7 Head of Housing + Director of Place + Head of Estates"
    `);
  });

  it('are not divided inside the title of a post', () => {
    expect(
      leads(
        'Director of Housing and Communities',
        'Director of Housing, Health and Communities',
        'Head of Repairs and Maintenance and Head of Estates',
        'Assistant Director\n(Housing and Property)',
        'Service Manager for Voids\nand Lettings',
      ),
    ).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Director of Housing and Communities
        1.2 Director of Housing, Health and Communities
        1.3 Head of Repairs and Maintenance + Head of Estates
        1.4 Assistant Director (Housing and Property)
        1.5 Service Manager for Voids and Lettings"
    `);
  });

  it('may be people, with or without their posts', () => {
    expect(
      leads(
        'Jo Bell',
        'Jo Bell and Tunde Osei',
        'Jo Bell, Head of Housing',
        'Jo Bell (Head of Housing) and Tunde Osei (Repairs)',
        'Jo Bell, Tunde Osei, Ann Marsh',
        'JB/TO',
        'Cllr Marsh',
      ),
    ).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Jo Bell
        1.2 Jo Bell and Tunde Osei
        1.3 Jo Bell, Head of Housing
        1.4 Jo Bell (Head of Housing) and Tunde Osei (Repairs)
        1.5 Jo Bell, Tunde Osei, Ann Marsh
        1.6 JB/TO
        1.7 Cllr Marsh"
    `);
  });

  it('are rid of stars and full stops', () => {
    expect(leads('Head of Housing*', 'Head of Housing.', '')).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Head of Housing
        1.2 Head of Housing
        1.3 green/-"
    `);
  });
});
