import type { PaperRule } from '../rule.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import { markCell } from '../paper/mark-cell.ts';
import { readVersionLines } from '../paper/version-tables.ts';

/** "All pages from 10 to 39", copied from an earlier version, in a plan of 89 pages. */
export const pagesAffectedRule: PaperRule = {
  id: 'numbering/pages-affected',
  group: 'numbering',
  title: 'Pages affected that were carried over from an earlier version',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const versions = readVersionLines(paper);
    const newest = versions.at(-1);
    const last = lastPage(paper);
    const pages = newest?.pages?.text ?? '';
    const to = lastNumber(pages);
    const mark = newest === undefined || newest.pages === null ? null : markCell(newest.pages);
    const earlier = versions.slice(0, -1).find((each) => each.pages?.text === pages);
    if (mark === null || to === null || last === null || to >= last || earlier === undefined) return [];
    return [
      {
        mark,
        reason: `The same pages are given as for version ${earlier.version.text}, but the contents list now goes to page ${last}.`,
        suggestion: 'Give the pages that changed in this version.',
      },
    ];
  },
};

/** The page of the last entry of the contents list. */
function lastPage({ lines }: CheckedPaper): number | null {
  const pages = lines
    .filter((line) => line.part === 'contents')
    .map((line) => Number(/(\d{1,4})\s*$/.exec(line.text)?.[1] ?? 0));
  return pages.length === 0 ? null : Math.max(...pages) || null;
}

/** The last page of a stretch; single pages are not carried over by mistake. */
function lastNumber(text: string): number | null {
  const match = /\b\d{1,4}\s*(?:to|[-–—]|through to|until)\s*(?:pages?\s*)?(?<to>\d{1,4})\s*$/i.exec(text);
  return match === null ? null : Number(match.groups?.['to']);
}
