import type { PackRule, PaperRule } from '../rule.ts';
import { findNames } from './find-names.ts';
import { tellOddSpelling } from './name-findings.ts';
import { rolesFor } from './roles.ts';
import { findOddSpellings } from './similar-names.ts';
import { LEAD } from './unknown-role.ts';

/** One body, plan or post under two names: "Housing Strategy Board" and "Housing Strategic Board". */
export const twoNamesRule: PaperRule = {
  id: 'names/two-names',
  group: 'names',
  title: 'Names of bodies, plans and posts written in two ways',
  severity: 'warning',
  scope: 'paper',
  check: (paper, context) => {
    // Leads are held against the register, where there is one.
    const names = findNames(paper);
    const hasRegister = rolesFor(paper, context).length > 0;
    const others = hasRegister ? names.filter(({ line }) => !LEAD.test(line.cell?.columnName ?? '')) : names;
    return findOddSpellings(others).flatMap((odd) => tellOddSpelling(odd, false));
  },
};

/** The same across the papers of a pack; what one paper shows by itself is told there. */
export const twoNamesInPackRule: PackRule = {
  id: 'names/two-names-in-pack',
  group: 'names',
  title: 'Names written in two ways in the papers of a pack',
  severity: 'warning',
  scope: 'pack',
  check: (papers) =>
    findOddSpellings(papers.flatMap(findNames))
      .filter(({ odd, usual }) => {
        const withUsual = new Set(usual.uses.map(({ line }) => line.paper));
        return !odd.uses.some(({ line }) => withUsual.has(line.paper));
      })
      .flatMap((odd) => tellOddSpelling(odd, true)),
};
