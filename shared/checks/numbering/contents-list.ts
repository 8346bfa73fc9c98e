import { foldSpaces } from '#shared/document/text';
import { markLine, type Found } from '../finding.ts';
import type { CheckedPaper, HeadingLine } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { PaperRule } from '../rule.ts';

/** The contents list against the headings: those it leaves out, and entries that are no heading any more. */
export const contentsListRule: PaperRule = {
  id: 'numbering/contents',
  group: 'numbering',
  title: 'Contents lists that miss or misplace headings',
  severity: 'error',
  scope: 'paper',
  check: (paper) => {
    const entries = paper.lines.filter((line) => line.part === 'contents' && line.text.trim() !== '');
    return entries.length < 2
      ? []
      : [...judgeMissing(entries, paper), ...judgeStale(entries, paper), ...judgeOrder(entries, paper)];
  },
};

/** "3: The timely response\t31" without the number and the page. */
function titleOf(text: string): string {
  return foldTitle(text.replace(/\t[^\t]*$/, '').replace(/[.\s]+\d{1,4}\s*$/, ''));
}

function foldTitle(text: string): string {
  return foldSpaces(
    text
      .replace(/^\s*(?:\d{1,3}(?:\.\d+)*[.):]?\s*|[A-Z](?:[.):]\s*|\s+))(?=\p{L})/u, '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]+/gu, ' '),
  );
}

interface Place {
  readonly entry: Line | null;
  readonly heading: HeadingLine;
}

function judgeMissing(entries: readonly Line[], { headings, document }: CheckedPaper): Found[] {
  const titles = new Map(entries.map((entry) => [titleOf(entry.text), entry]));
  const levels = Math.max(1, ...document.body.map((block) => (block.kind === 'contents' ? block.levels : 1)));
  const lastEntry = Math.max(...entries.map((entry) => entry.index));
  const places = headings
    .filter(({ line, level, by, title }) => {
      const after = line.index > lastEntry;
      return after && title !== '' && level <= levels && by !== 'look';
    })
    .map((heading): Place => ({ heading, entry: titles.get(foldTitle(heading.line.text)) ?? null }));
  const listed = places.filter(({ entry }) => entry !== null);
  // A list that names hardly any heading is about something else.
  if (listed.length < places.length / 2) return [];
  return gather(places, entries);
}

/** Neighbouring headings that are left out are told together, at the entry after the gap. */
function gather(places: readonly Place[], entries: readonly Line[]): Found[] {
  const missing = places.filter(({ entry }) => entry === null).map(({ heading }) => heading);
  const [first, ...rest] = missing;
  if (first === undefined) return [];
  const index = places.findIndex(({ heading }) => heading === first);
  const after = places.slice(index).find(({ entry }) => entry !== null)?.entry ?? entries.at(-1);
  if (after === undefined || after === null) return [];
  const names = missing.map(({ line }) => `“${shorten(foldSpaces(line.text))}”`);
  return [
    {
      mark: markLine(after),
      reason: `The contents list leaves out ${missing.length === 1 ? 'a heading' : `${missing.length} headings`}: ${names.join(', ')}.`,
      suggestion: 'Update the contents list in Word (right-click, Update Field).',
      alsoAt: [first, ...rest].map(({ line }) => markLine(line)),
    },
  ];
}

const LONGEST = 50;

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}

function judgeStale(entries: readonly Line[], { headings }: CheckedPaper): Found[] {
  const titles = headings.map(({ line }) => foldTitle(line.text));
  return entries.flatMap((entry) => {
    const title = titleOf(entry.text);
    const same = titles.some(
      (each) => each === title || (title.length > 20 && (each.startsWith(title) || title.startsWith(each))),
    );
    if (title === '' || same) return [];
    return [
      {
        mark: markLine(entry),
        reason: 'There is no heading with these words.',
        suggestion: 'Update the contents list in Word (right-click, Update Field).',
        severity: 'warning',
      },
    ];
  });
}

/** Entries that come before one whose heading stands earlier. */
function judgeOrder(entries: readonly Line[], { headings }: CheckedPaper): Found[] {
  const places = new Map(headings.map(({ line }) => [foldTitle(line.text), line.index]));
  let furthest = -1;
  return entries.flatMap((entry): Found[] => {
    const place = places.get(titleOf(entry.text));
    if (place === undefined) return [];
    const isBack = place < furthest;
    furthest = Math.max(furthest, place);
    if (!isBack) return [];
    return [
      {
        mark: markLine(entry),
        reason: 'Its heading stands earlier in the paper than that of the entry before.',
        suggestion: 'Update the contents list in Word (right-click, Update Field).',
        severity: 'warning',
      },
    ];
  });
}
