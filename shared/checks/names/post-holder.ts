import { markRange } from '../finding.ts';
import type { PaperRule } from '../rule.ts';
import { bareRole, rolesFor } from './roles.ts';

/** A person beside another post than the register gives them: "Ada Quill, Director of Homes". */
export const postHolderRule: PaperRule = {
  id: 'names/post-holder',
  group: 'names',
  title: 'People beside a post that the register does not give them',
  severity: 'question',
  scope: 'paper',
  check: (paper, context) => {
    const register = rolesFor(paper, context).filter(({ name }) => /\p{L} \p{L}/u.test(name));
    return paper.lines.flatMap((line) =>
      register.flatMap(({ role, name }) => {
        const at = line.text.indexOf(`${name}, `);
        if (at === -1) return [];
        const said = POST.exec(line.text.slice(at + name.length + 2))?.[0].trim() ?? '';
        const held = register.filter((each) => each.name === name).map((each) => bareRole(each.role));
        if (!LOOKS_LIKE_POST.test(said) || held.some((each) => isSame(each, bareRole(said)))) return [];
        return [
          {
            mark: markRange(line, at, at + name.length + 2 + said.length),
            reason: `The register of roles has ${name} as “${role}”, not as “${said}”.`,
            suggestion: 'Correct whichever is out of date.',
            cause: `${name} ${said}`,
          },
        ];
      }),
    );
  },
};

/** Up to the next mark that ends a post; brackets belong to it. */
const POST = /^[^,.;:\n]+/u;
const LOOKS_LIKE_POST =
  /^(?:the |interim |acting |deputy |assistant |corporate |executive |programme |strategic )*\p{L}*.{0,30}\b(?:director|head|manager|officer|executive|lead|leader|adviser|advisor|chair|commissioner|superintendent|scrutineer|worker|member)\b/iu;

/** "Head of Homes" and "Head of Homes who leads the work" are one. */
function isSame(held: string, said: string): boolean {
  return said.startsWith(held) || held.startsWith(said);
}
