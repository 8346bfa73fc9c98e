import { listActions, type PlanContent } from '#shared/domain/plan';
import type { Rating, RatingScale } from '#shared/domain/rating';

/** What a change of scale breaks: sentences for the person, and why it can't be made at all. */
export interface ScaleChange {
  readonly consequences: readonly string[];
  readonly refusals: readonly string[];
}

/** Weighs a changed scale against the one that actions were rated by. */
export function compareScales(before: RatingScale, after: RatingScale, content: PlanContent): ScaleChange {
  return {
    consequences: after.ratings.flatMap((rating) => describeChange(before, rating)),
    refusals: [...missingInUse(before, after, content), ...describeDoubles(after)],
  };
}

function describeChange(before: RatingScale, rating: Rating): string[] {
  const was = before.ratings.find(({ key }) => key === rating.key);
  if (was === undefined) return [`${rating.word} is new: nothing before was rated by it.`];
  const said: string[] = [];
  if (was.word !== rating.word) said.push(`${was.word} is called ${rating.word} from now on.`);
  const of = (['activity', 'impact'] as const).filter((each) => was[each].trim() !== rating[each].trim());
  if (of.length > 0) {
    said.push(
      `${rating.word} means something else for ${of.join(' and ')}: before and after can not be compared like for like.`,
    );
  }
  if (was.rank !== rating.rank || was.done !== rating.done) {
    said.push(
      `${rating.word} has another place in the order: some improvements and deteriorations read differently.`,
    );
  }
  return said;
}

function missingInUse(before: RatingScale, after: RatingScale, content: PlanContent): string[] {
  const kept = new Set(after.ratings.map(({ key }) => key));
  const counts = new Map<string, number>();
  for (const { action } of listActions(content)) {
    for (const key of [action.activityRating, action.impactRating]) {
      if (key !== null && !kept.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].map(([key, count]) => {
    const word = before.ratings.find((rating) => rating.key === key)?.word ?? key;
    return `${word} is used ${count === 1 ? 'once' : `${count} times`} in this version. Give those actions another rating first.`;
  });
}

function describeDoubles({ ratings }: RatingScale): string[] {
  const said: string[] = [];
  for (const part of ['word', 'symbol'] as const) {
    const seen = new Set<string>();
    for (const rating of ratings) {
      const value = rating[part].trim().toLowerCase();
      if (seen.has(value))
        said.push(`Two ratings have the ${part} “${rating[part]}”. Readers could not tell them apart.`);
      seen.add(value);
    }
  }
  return said;
}
