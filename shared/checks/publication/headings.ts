import { markLine, type Found } from '../finding.ts';
import type { CheckedPaper, HeadingLine } from '../paper/checked-paper.ts';
import type { PaperRule } from '../rule.ts';

/** Headings that Word does not know as such, and levels left out (rules.md A2; WCAG 1.3.1, 2.4.6). */
export const headingsRule: PaperRule = {
  id: 'publication/headings',
  group: 'publication',
  title: 'Real heading styles, no level left out (A2)',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const headings = paper.headings.filter(({ line }) => line.part === 'body' && line.cell === null);
    return [
      ...byLook(withoutSignature(headings, paper)),
      ...skipped(headings.filter(({ by }) => by !== 'look')),
    ];
  },
};

const SIGNATURE_LINES = 4;

/** Who signs a paper stands at its end, often in bold. */
function withoutSignature(headings: readonly HeadingLine[], { lines }: CheckedPaper): HeadingLine[] {
  const body = lines.filter(({ part, text }) => part === 'body' && text.trim() !== '');
  const end = body.at(-SIGNATURE_LINES)?.index ?? 0;
  return headings.filter(
    ({ line, by }) => by !== 'look' || line.index < end || body.length < 2 * SIGNATURE_LINES,
  );
}

function byLook(headings: readonly HeadingLine[]): Found[] {
  return headings
    .filter(({ by, title }) => by === 'look' && !/^(?:[^:]{2,30}):\s*\S/.test(title))
    .map(({ line }) => ({
      mark: markLine(line),
      reason: 'This looks like a heading, but has no heading style: a screen reader cannot jump to it.',
      suggestion: 'Give it the style Title or Heading.',
      cause: 'by look',
    }));
}

function skipped(headings: readonly HeadingLine[]): Found[] {
  const found: Found[] = [];
  let before = 0;
  for (const { line, level } of headings) {
    if (level > before + 1) {
      found.push({
        mark: markLine(line),
        reason:
          before === 0
            ? `The first heading is of level ${level}; there is none of level 1.`
            : `A heading of level ${level} follows one of level ${before}.`,
        suggestion: 'Leave no level out.',
        cause: before === 0 ? 'first' : `${before} ${level}`,
      });
    }
    before = level;
  }
  return found;
}
