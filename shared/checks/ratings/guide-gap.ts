import { markLine, markRange, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import { markCell } from '../paper/mark-cell.ts';
import type { ColourRating } from '../paper/rating-colours.ts';
import type { PaperRule } from '../rule.ts';
import { findRatingKeys } from './rating-keys.ts';

/** A guide to the ratings that leaves out one that the paper uses. */
export const guideGapRule: PaperRule = {
  id: 'ratings/guide-gap',
  group: 'ratings',
  title: 'Rating guides that leave out a rating in use',
  severity: 'error',
  scope: 'paper',
  check: (paper) => {
    const used = ratingsInUse(paper);
    return [...judgeProse(paper, used), ...judgeKeys(paper, used)];
  },
};

const WORDS: Readonly<Record<ColourRating, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  blue: 'Blue',
  grey: 'Grey',
};
const COLOURS: readonly ColourRating[] = ['grey', 'blue', 'red', 'amber', 'green'];

/** Ratings of the plan's actions, and those that a key of the paper explains. */
function ratingsInUse(paper: CheckedPaper): Set<ColourRating> {
  const keys = (paper.plan?.content.priorities ?? []).flatMap((priority) =>
    priority.actions.flatMap(({ activityRating, impactRating }) => [activityRating, impactRating]),
  );
  const explained = findRatingKeys(paper).flatMap(({ entries }) => [...entries.keys()]);
  return new Set([...COLOURS.filter((colour) => keys.includes(colour)), ...explained]);
}

/** Paragraphs in a row that begin with a rating each: "Blue ratings mean …". */
function judgeProse({ lines }: CheckedPaper, used: ReadonlySet<ColourRating>): Found[] {
  const found: Found[] = [];
  let run: Line[] = [];
  const close = (): void => {
    const named = new Set(run.flatMap((line) => colourAtStart(line) ?? []));
    const missing = [...used].filter((colour) => !named.has(colour));
    if (named.size >= 3 && missing.length > 0) found.push(tellProse(run, lines, missing));
    run = [];
  };
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    if (line.cell === null && colourAtStart(line) !== null) run.push(line);
    else close();
  }
  close();
  return found;
}

function colourAtStart({ text }: Line): ColourRating | null {
  const word =
    /^\s*(?<word>Red|Amber|Yellow|Green|Blue|Gr[ea]y)\b(?:\s+(?:ratings?|rated|means?|is|will|indicates?)|\s*[-–—:=])/i.exec(
      text,
    )?.groups?.['word'];
  const lower = word?.toLowerCase().replace('gray', 'grey').replace('yellow', 'amber');
  return COLOURS.find((colour) => colour === lower) ?? null;
}

function tellProse(run: readonly Line[], lines: readonly Line[], missing: readonly ColourRating[]): Found {
  const first = run[0];
  const before = lines.slice(0, first?.index ?? 0).findLast((line) => line.text.trim() !== '');
  const sentence = before?.sentences.at(-1);
  const announced = before !== undefined && sentence !== undefined && before.paragraph.heading === null;
  const line = announced ? before : first;
  if (line === undefined) throw new Error('A guide has at least one line.');
  const mark = announced ? markRange(line, sentence.start, sentence.end) : markLine(line);
  return { mark, ...words(missing) };
}

function words(missing: readonly ColourRating[]): Pick<Found, 'reason' | 'suggestion'> {
  const names = missing.map((colour) => WORDS[colour]).join(' and ');
  return {
    reason: `The guide does not say what ${names} ${missing.length === 1 ? 'means' : 'mean'}, though the paper uses ${missing.length === 1 ? 'it' : 'them'}.`,
    suggestion: `Explain ${names} with the others.`,
  };
}

function judgeKeys(paper: CheckedPaper, used: ReadonlySet<ColourRating>): Found[] {
  return findRatingKeys(paper).flatMap(({ table, entries }) => {
    const missing = [...used].filter((colour) => !entries.has(colour));
    const [cell] = table.rows[0]?.cells ?? [];
    const mark = cell === undefined ? null : markCell(cell);
    return missing.length === 0 || mark === null ? [] : [{ mark, ...words(missing) }];
  });
}
