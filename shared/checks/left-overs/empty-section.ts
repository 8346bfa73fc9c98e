import { markLine, type Found } from '../finding.ts';
import type { CheckedPaper, HeadingLine } from '../paper/checked-paper.ts';
import type { PaperRule } from '../rule.ts';

/** Headings with nothing under them; graver where a report must say something, if only "None". */
export const emptySectionRule: PaperRule = {
  id: 'left-overs/empty-section',
  group: 'left-overs',
  title: 'Headings with nothing under them',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const { headings } = paper;
    return headings.flatMap((heading, index): Found[] => {
      if (heading.line.cell !== null || heading.line.part !== 'body') return [];
      const next = headings.slice(index + 1).find(({ line }) => line.cell === null && line.part === 'body');
      if (!isEmpty(heading, next ?? null, paper)) return [];
      return [
        {
          mark: markLine(heading.line),
          reason: `Nothing stands under the heading “${heading.title.trim()}”.`,
          suggestion: MUST_SAY.test(heading.title)
            ? 'Say what there is to say, or “None”.'
            : 'Write the section, or take the heading out.',
          severity: MUST_SAY.test(heading.title) ? 'error' : 'warning',
        },
      ];
    });
  },
};

/** Sections that reports to committees have to have, whatever is in them (LGA 1972 s.100D for background papers). */
const MUST_SAY =
  /^(?:recommendations?(?:\(s\))?|purpose|background papers?|appendi(?:x|ces)|(?:legal|financial?|resource|equality|equalities|risk|environmental|community)\b.*|risk management|consult(?:ees|ation)|glossary|alternative options|reasons? for (?:the )?(?:decision|recommendation)s?|wards? affected|key considerations)\s*:?$/i;

function isEmpty(heading: HeadingLine, next: HeadingLine | null, paper: CheckedPaper): boolean {
  const from = heading.line.index + 1;
  const to = next?.line.index ?? paper.lines.length;
  if (saysItself(heading)) return false;
  const between = paper.lines.slice(from, to).filter(({ part }) => part === 'body');
  if (
    between.some(
      ({ text, paragraph }) =>
        text.trim() !== '' || paragraph.inlines.some((inline) => inline.kind !== 'text'),
    )
  )
    return false;
  // A table without any text still shows its colours; an empty line takes its own place.
  if (between.some(({ cell }) => cell !== null)) return false;
  if (next === null) return heading.by === 'style';
  return !opens(heading, next);
}

/** "Meeting date: 7 June 2023" and a title are headings by look alone. */
function saysItself({ title, by, line }: HeadingLine): boolean {
  return by === 'look' && (/:\s*\S/.test(title) || line.number === null);
}

/** A heading may hold nothing but headings of a lower level, if Word knows them as such. */
function opens(heading: HeadingLine, next: HeadingLine): boolean {
  if (MUST_SAY.test(heading.title)) return next.by !== 'look' && next.level > heading.level;
  return next.level > heading.level;
}
