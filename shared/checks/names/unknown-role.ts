import { markRange, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { PaperRule } from '../rule.ts';
import { glossaryOf } from './glossary.ts';
import { bareRole, foldRole, rolesFor, splitRoles } from './roles.ts';
import { countEdits } from './words.ts';

/** Leads whose post is not in the glossary of roles, or is spelt otherwise there. */
export const unknownRoleRule: PaperRule = {
  id: 'names/unknown-role',
  group: 'names',
  title: 'Posts that are not in the register of roles',
  severity: 'warning',
  scope: 'paper',
  check: (paper, context) => {
    const register = rolesFor(paper, context).map(({ role }) => role);
    if (register.length < FEWEST_ROLES) return [];
    const known = register.map(foldRole);
    const bare = register.map(bareRole);
    const found: Found[] = [];
    for (const line of leadLines(paper)) {
      for (const mention of splitRoles(line.text, known)) {
        if (known.includes(foldRole(mention.text)) || !/\p{Lu}/u.test(mention.text)) continue;
        const role = mention.text;
        if (known.includes(foldRole(writtenOut(role, paper)))) continue;
        const near = findNear(role, register, bare);
        found.push({
          mark: markRange(line, mention.start, mention.end),
          reason:
            near === null
              ? `“${role}” is not in the register of roles.`
              : `The register of roles has “${near}”, not “${role}”.`,
          suggestion:
            near === null ? 'Add the post to the register, or name one that is in it.' : `Write ${near}.`,
          ...(near === null ? {} : { fix: near }),
          ...(near === null && BODY.test(writtenOut(role, paper)) ? { severity: 'question' } : {}),
          cause: foldRole(role),
        });
      }
    }
    return found;
  },
};

/** A register of two or three posts is no register. */
const FEWEST_ROLES = 4;
/** Headers of the column that says who leads. */
export const LEAD =
  /^(?:lead|leads|lead officer|lead role|responsible(?: officer| lead)?|owner|action owner|accountable(?: officer)?|who|by whom)\b/i;

function leadLines({ tables }: CheckedPaper): Line[] {
  return tables.flatMap(({ rows, header }) =>
    rows
      .filter((row) => !row.header)
      .flatMap(({ cells }) => cells.filter(({ column }) => LEAD.test(header[column] ?? '')))
      .flatMap(({ lines }) => lines)
      .filter(({ text }) => text.trim() !== ''),
  );
}

const NEAR_EDITS = 2;

/** The post that was meant, by its letters alone; `bare` is each post of the register in that form. */
function findNear(role: string, register: readonly string[], bare: readonly string[]): string | null {
  const letters = bareRole(role);
  const same = bare.indexOf(letters);
  const near = bare.findIndex((each) => countEdits(each, letters, NEAR_EDITS) <= NEAR_EDITS);
  return register[same === -1 ? near : same] ?? null;
}

/** A board or a partnership may lead; it is no post, and no register of posts has it. */
const BODY = /\b(?:board|partnership|group|committee|team|panel|forum|partners|all)$/i;

/** With the short forms that the paper explains written out. */
function writtenOut(role: string, paper: CheckedPaper): string {
  const { explanations } = glossaryOf(paper);
  return role.replaceAll(/\b\p{Lu}{3,}\b/gu, (short) => explanations.get(short)?.[0]?.words ?? short);
}
