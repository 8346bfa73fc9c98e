import { markLine, type Found } from '../finding.ts';
import type { Line } from '../paper/line.ts';
import type { LineRule } from '../rule.ts';
import { visibleRuns } from '../paper/visible-runs.ts';

/** Text that nobody sees and everybody who has the file can read: hidden, or white on white. */
export const hiddenTextRule: LineRule = {
  id: 'left-overs/hidden-text',
  group: 'left-overs',
  title: 'Hidden text',
  severity: 'error',
  scope: 'line',
  check: (line) => [...hidden(line), ...whiteOnWhite(line)],
};

function hidden(line: Line): Found[] {
  const words = line.paragraph.inlines
    .map((inline) => (inline.kind === 'text' && inline.marks.hidden ? inline.text : ''))
    .join('')
    .trim();
  if (words === '') return [];
  return [
    {
      mark: markLine(line),
      reason: `There is hidden text here: “${shorten(words)}”.`,
      suggestion: 'Delete it, or show it.',
    },
  ];
}

function whiteOnWhite(line: Line): Found[] {
  // A dark cell or paragraph makes white letters plain to see.
  if (line.cell !== null || line.paragraph.shade !== null) return [];
  const white = visibleRuns(line).filter(
    ({ run }) =>
      run.marks.colour === 'FFFFFF' &&
      run.marks.highlight === null &&
      run.marks.shade === null &&
      run.text.trim() !== '',
  );
  const [first] = white;
  if (first === undefined) return [];
  return [
    {
      mark: { line, start: first.start, end: white.at(-1)?.end ?? first.end },
      reason: 'This text is white, so nobody sees it on the page.',
      suggestion: 'Delete it, or give it a colour.',
    },
  ];
}

const LONGEST = 80;

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
