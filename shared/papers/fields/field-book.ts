import type { PlanComparison } from '#shared/compare/changes';
import { formatDate, formatDateWithDay, type IsoDate } from '#shared/domain/civil-date';
import type { PlanContent } from '#shared/domain/plan';
import { fieldValue, type PaperFigures } from '#shared/figures/fields';
import type { FieldBook, FieldFact } from './field-fact.ts';
import { ratingFacts } from './rating-facts.ts';
import { totalFacts } from './total-facts.ts';
import { travelFacts } from './travel-facts.ts';

export interface FieldBookInput {
  readonly figures: PaperFigures;
  readonly content: PlanContent;
  readonly comparison: PlanComparison | null;
  /** The day on which deadlines are judged. */
  readonly asOf: IsoDate;
  readonly meeting: IsoDate | null;
  readonly board: string;
  readonly dates: { readonly current: IsoDate | null; readonly previous: IsoDate | null };
}

/** Every field that a paper about these figures can print. */
export function makeFieldBook(input: FieldBookInput): FieldBook {
  const { figures, comparison } = input;
  const all = [
    ...reportFacts(input),
    ...ratingFacts(figures, 'activity'),
    ...ratingFacts(figures, 'impact'),
    ...travelFacts(figures, comparison),
    ...totalFacts(input),
  ];
  const byName = new Map(all.map((each) => [each.name, each]));
  return { all, find: (name) => byName.get(name) ?? findUnlisted(figures, name) };
}

/** Fields that nobody looks for in a list, as two ratings together, still have their value. */
function findUnlisted(figures: PaperFigures, name: string): FieldFact | null {
  const found = fieldValue(figures, name);
  if (found === null) return null;
  const { value, source } = found;
  return {
    name,
    group: 'report',
    words: name,
    value,
    source: `From the ${source}.`,
    refs: [],
    version: null,
  };
}

function reportFacts({ figures, meeting, board, dates }: FieldBookInput): FieldFact[] {
  const { current, previous } = figures;
  const settings = 'From the details of this report.';
  const control = 'From version control.';
  return [
    ...fact('version', 'This version', current.version, control),
    ...fact('version.date', 'Date of this version', dates.current && formatDate(dates.current), control),
    ...fact('previous.version', 'The version compared with', previous?.version ?? null, control),
    ...fact(
      'previous.version.date',
      'Date of the version compared with',
      dates.previous && formatDate(dates.previous),
      control,
    ),
    ...fact('meeting', 'Date of the meeting', meeting && formatDateWithDay(meeting), settings),
    ...fact('board', 'The board', board, settings),
  ];
}

/** None for what is not known. */
function fact(name: string, words: string, value: string | null, source: string): FieldFact[] {
  if (value === null || value === '') return [];
  return [{ name, group: 'report', words, value, source, refs: [], version: null }];
}
