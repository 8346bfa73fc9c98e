import type { PlanComparison } from '#shared/compare/changes';
import { listTravel, type Travel } from '#shared/figures/direction-of-travel';
import type { PaperFigures } from '#shared/figures/fields';
import { formatNumber } from '#shared/figures/shares';
import { listRefs, type FieldFact } from './field-fact.ts';

const WORDS: Readonly<Record<Travel, string>> = {
  achieved: 'Actions that were achieved',
  improved: 'Actions that improved',
  deteriorated: 'Actions that deteriorated',
  unchanged: 'Actions that stayed the same',
  'newly-rated': 'Actions newly rated',
  'no-longer-rated': 'Actions no longer rated',
  unrated: 'Actions without a rating',
  new: 'New actions',
  closed: 'Closed actions',
};

const TRAVELS = Object.keys(WORDS).filter((key): key is Travel => Object.hasOwn(WORDS, key));

/** How activity ratings went since the earlier version: how many, and which. */
export function travelFacts(figures: PaperFigures, comparison: PlanComparison | null): FieldFact[] {
  const { previous, current, scale } = figures;
  if (comparison === null || previous === null) return [];
  const travels = listTravel(comparison.actions, 'activity', scale);
  return TRAVELS.flatMap((travel): FieldFact[] => {
    const refs = travels.filter((each) => each.travel === travel).map(({ ref }) => ref);
    const between = `Activity ratings of version ${current.version} against version ${previous.version}`;
    const common = {
      group: 'travel',
      source: refs.length === 0 ? `${between}: none.` : `${between}: ${listRefs(refs)}.`,
      refs,
      version: current.version,
    } as const;
    return [
      { ...common, name: `travel.${travel}`, words: WORDS[travel], value: formatNumber(refs.length) },
      ...(refs.length === 0
        ? []
        : [
            {
              ...common,
              name: `travel.${travel}.refs`,
              words: `${WORDS[travel]}, references`,
              value: refs.join(', '),
            },
          ]),
    ];
  });
}
