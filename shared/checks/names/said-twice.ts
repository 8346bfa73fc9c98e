import { markRange } from '../finding.ts';
import type { LineRule } from '../rule.ts';

/** "Leaflet completed and sent - completed": the state of an item said twice. */
export const saidTwiceRule: LineRule = {
  id: 'names/said-twice',
  group: 'names',
  title: 'Items that say twice that they are done',
  severity: 'question',
  scope: 'line',
  check: (line) => {
    const match =
      /\b(?<state>completed?|agreed|approved|launched|published|achieved)\b(?=.*?\s*[-–—:,]\s*(?<again>completed?|agreed|approved|launched|published|achieved)\.?\s*$)/iu.exec(
        line.text,
      );
    const { state = '', again = '' } = match?.groups ?? {};
    if (match === null || fold(state) !== fold(again)) return [];
    const last = line.text.toLowerCase().lastIndexOf(again.toLowerCase());
    return [
      {
        mark: markRange(line, match.index, line.text.trimEnd().length),
        reason: `The item says “${state}”, and “${line.text.slice(last, last + again.length)}” again at its end.`,
        suggestion: 'Keep one.',
      },
    ];
  },
};

function fold(state: string): string {
  return state.toLowerCase().replace(/d$/, '');
}
