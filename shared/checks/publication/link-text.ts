import { markRange, type Found } from '../finding.ts';
import { visibleRuns } from '../paper/visible-runs.ts';
import type { Line } from '../paper/line.ts';
import type { LineRule } from '../rule.ts';

/** Links whose words say nothing by themselves (rules.md A6; WCAG 2.4.4). */
export const linkTextRule: LineRule = {
  id: 'publication/link-text',
  group: 'publication',
  title: 'Link text that makes sense alone (A6)',
  severity: 'warning',
  scope: 'line',
  check: (line) =>
    linksIn(line).flatMap(({ start, end }): Found[] => {
      const words = line.text.slice(start, end).trim();
      const mark = markRange(line, start, end);
      if (SAYS_NOTHING.test(words)) {
        return [
          {
            mark,
            reason: `The link “${words}” does not say where it leads.`,
            suggestion: 'Write the name of the page as the link.',
          },
        ];
      }
      if (!ADDRESS.test(words)) return [];
      return [
        {
          mark,
          reason: 'A bare address: a screen reader spells it out letter by letter.',
          suggestion: 'Write the name of the page, and put the link on that.',
        },
      ];
    }),
};

const SAYS_NOTHING =
  /^(?:click )?(?:here|this|this link|link|more|read more|find out more|more information|this page|website|download|pdf|view|see here)[.:]?$/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const TYPED = /(?:https?:\/\/|(?<![\w/])www\.)[^\s<>"”’)]*[^\s<>"”’).,;:]/giu;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Links of the file, runs of one link joined, and addresses that are typed out. */
function linksIn(line: Line): Stretch[] {
  const links: Stretch[] = [];
  let target: string | null = null;
  for (const { run, start, end } of visibleRuns(line)) {
    const last = links.at(-1);
    if (run.link === null || run.link.startsWith('#')) {
      target = null;
      continue;
    }
    if (last !== undefined && target === run.link && last.end === start)
      links.splice(-1, 1, { start: last.start, end });
    else links.push({ start, end });
    target = run.link;
  }
  const typed = [...line.text.matchAll(TYPED)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
  return [
    ...links,
    ...typed.filter((each) => !links.some(({ start, end }) => each.start < end && start < each.end)),
  ];
}
