import { foldSpaces } from '#shared/document/text';
import { markLine, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { PackRule, PaperRule } from '../rule.ts';

/** One measure with two values in one paper, no month telling them apart (rules.md N6). */
export const measureValuesRule: PaperRule = {
  id: 'figures/measure-values',
  group: 'figures',
  title: 'Measures that have two values in one paper',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => judge(measuresOf(paper)),
};

/** The same across the papers of a pack. */
export const packMeasureValuesRule: PackRule = {
  id: 'figures/pack-measure-values',
  group: 'figures',
  title: 'Measures that have two values in one pack',
  severity: 'warning',
  scope: 'pack',
  check: (papers) => {
    const all = papers.map(measuresOf);
    const within = new Set(all.flatMap((measures) => judge(measures).map((found) => found.cause)));
    return judge(all.flat()).filter((found) => !within.has(found.cause));
  },
};

interface MeasureLine {
  readonly line: Line;
  readonly name: string;
  readonly value: string;
}

const SHORTEST_NAME = 20;
const LONGEST_LINE = 400;
/** As much of a line as shows how it ends. */
const ENDING = 20;
/** "Percentage of visits in time (higher is good) 16/83 (19%)". */
const MEASURE =
  /^(?<name>.*?\p{L}{3}.*?)[\s:=–-]+(?<value>(?:\d[\d,.]*\s*(?:\/|of|out of)\s*\d[\d,.]*\s*)?[([]?\d[\d,.]*\s?%?[)\]]?)\s*\.?$/u;
const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|quarter|20\d\d)\b/;

function measuresOf({ lines, kind }: CheckedPaper): MeasureLine[] {
  // What a measure was, beside what it is, is what a change report is for.
  if (kind === 'change-report') return [];
  return lines.flatMap((line) => {
    // The long expression is only worth trying on what is as long as a measure and ends like a value.
    const text = /[\d%)\]]\s*\.?\s*$/.test(line.text.slice(-ENDING)) ? foldSpaces(line.text) : '';
    const match = text.length <= LONGEST_LINE ? MEASURE.exec(text) : null;
    const { name = '', value = '' } = match?.groups ?? {};
    const isMeasure = /%|number|percentage|proportion|average|rate/i.test(name);
    if (
      name.length < SHORTEST_NAME ||
      !isMeasure ||
      MONTH.test(name) ||
      /\b(?:of|to|by|for|than|and|or)$/i.test(name)
    )
      return [];
    return [
      {
        line,
        name: foldSpaces(name.toLowerCase().replaceAll(/[^\p{L}\d%]+/gu, ' ')),
        value: foldSpaces(value),
      },
    ];
  });
}

function judge(measures: readonly MeasureLine[]): Found[] {
  const byName = new Map<string, MeasureLine>();
  return measures.flatMap((measure) => {
    const first = byName.get(measure.name);
    if (first === undefined) {
      byName.set(measure.name, measure);
      return [];
    }
    const same = first.value.replaceAll(' ', '') === measure.value.replaceAll(' ', '');
    if (same || standsBeside(first.line, measure.line)) return [];
    return [
      {
        mark: markLine(measure.line),
        alsoAt: [markLine(first.line)],
        reason: `The same measure is ${first.value} in one place and ${measure.value} in another, and neither names its month.`,
        suggestion: 'Give one value, or say which month each is of.',
        cause: measure.name,
      },
    ];
  });
}

/** Two columns of one table tell apart what their headers say. */
function standsBeside({ cell: first, paper }: Line, { cell: second, paper: other }: Line): boolean {
  if (first === null || second === null || paper !== other || first.table !== second.table) return false;
  return first.columnName !== '' && second.columnName !== '' && first.columnName !== second.columnName;
}
