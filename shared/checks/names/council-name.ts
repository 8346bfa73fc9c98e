import { markRange, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { CheckContext, PackRule, PaperRule } from '../rule.ts';
import type { NameUse } from './find-names.ts';

/** A council under two names in one paper, or in the plan that it is about. */
export const councilNameRule: PaperRule = {
  id: 'names/council-name',
  group: 'names',
  title: 'A council called by two names',
  severity: 'warning',
  scope: 'paper',
  check: (paper, context) => tell(findCouncils(paper), [...namesOfPlan(context), ...ownName(context)]),
};

/** The same across the papers of a pack. */
export const councilNameInPackRule: PackRule = {
  id: 'names/council-name-in-pack',
  group: 'names',
  title: 'A council called by two names in the papers of a pack',
  severity: 'warning',
  scope: 'pack',
  check: (papers) => {
    const told = new Set(
      papers.flatMap((paper) => tell(findCouncils(paper), [])).map(({ mark }) => mark?.line),
    );
    return tell(papers.flatMap(findCouncils), []).filter(({ mark }) => !told.has(mark?.line));
  },
};

const COUNCIL =
  /(?<![\p{L}])(?<place>\p{Lu}[\p{L}-]{3,40}(?:[ \t](?:and|upon|on|in|under|&)[ \t]\p{Lu}[\p{L}-]+)?)[ \t](?:(?<kind>County|City|Borough|District|Metropolitan Borough|Metropolitan District)[ \t])?Council(?!\p{L})/giu;
/** "Parish Council" and "This Council" name no place. */
const NO_PLACE =
  /^(?:the|this|that|our|each|every|any|whole|full|local|parish|town|county|city|district|borough|unitary|youth|national|general|regional|privy|community|british|research|arts|sports?|children|care|school|shadow|new|old|former|neighbouring|partner|lead|between|from|with|within|across|that|and)$/i;

interface CouncilUse extends Omit<NameUse, 'name'> {
  readonly place: string;
  readonly kind: string;
}

function findCouncils({ lines }: CheckedPaper): CouncilUse[] {
  // Few lines name one; the long expression is only worth trying on them.
  return lines.filter(({ text }) => /council/i.test(text)).flatMap(councilsIn);
}

function councilsIn(line: Line): CouncilUse[] {
  return [...line.text.matchAll(COUNCIL)].flatMap((match) => {
    const { place = '', kind = '' } = match.groups ?? {};
    if (!/^\p{Lu}/u.test(place) || NO_PLACE.test(place)) return [];
    const end = match.index + match[0].length;
    return [{ line, start: match.index, end, place: place.toLowerCase(), kind: kind.toLowerCase() }];
  });
}

/** What the house itself says outweighs everything. */
function ownName({ council }: CheckContext): Array<Pick<CouncilUse, 'place' | 'kind'>> {
  const own = council === null ? [] : namesIn(council);
  return own.flatMap((each) => Array.from({ length: OWN_WEIGHT }, () => each));
}

const OWN_WEIGHT = 1000;

/** What the plan's own words call the councils in it: a kind for each place. */
function namesOfPlan({ plan }: CheckContext): Array<Pick<CouncilUse, 'place' | 'kind'>> {
  if (plan === null) return [];
  // Whatever field it stands in, a name is a name.
  return namesIn(JSON.stringify(plan.version.content));
}

function namesIn(text: string): Array<Pick<CouncilUse, 'place' | 'kind'>> {
  return [...text.matchAll(COUNCIL)].map(({ groups = {} }) => ({
    place: (groups['place'] ?? '').toLowerCase(),
    kind: (groups['kind'] ?? '').toLowerCase(),
  }));
}

function tell(
  uses: readonly CouncilUse[],
  known: ReadonlyArray<Pick<CouncilUse, 'place' | 'kind'>>,
): Found[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { place, kind } of [...uses, ...known]) {
    const kinds = counts.get(place) ?? new Map<string, number>();
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    counts.set(place, kinds);
  }
  const found: Found[] = [];
  for (const [place, kinds] of counts) {
    const [usual] = [...kinds].toSorted(([, a], [, b]) => b - a);
    if (usual === undefined || kinds.size < 2) continue;
    const model = uses.find((use) => use.place === place && use.kind === usual[0]);
    for (const use of uses.filter((each) => each.place === place && each.kind !== usual[0])) {
      found.push({
        mark: markRange(use.line, use.start, use.end),
        reason: `The council has two names: ${sourceOf(use, model)}.`,
        suggestion: 'Use the one that it has.',
        cause: `${place} ${use.kind}`,
      });
    }
  }
  return found;
}

function sourceOf({ line, start, end }: CouncilUse, model: CouncilUse | undefined): string {
  const here = `“${line.text.slice(start, end)}” here`;
  if (model === undefined) return `${here}, another in the plan or the settings`;
  const { line: other } = model;
  const where = other.paper === line.paper ? other.where : `${other.paper}, ${other.where}`;
  return `${here}, “${other.text.slice(model.start, model.end)}” at ${where}`;
}
