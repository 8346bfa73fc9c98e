import { markMatch, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { PaperRule } from '../rule.ts';

/** Two names for the scale in one paper ("BRAG" and "RAG"), and colours that no scale has. */
export const scaleWordsRule: PaperRule = {
  id: 'ratings/scale-words',
  group: 'ratings',
  title: 'Rating words outside the scale',
  severity: 'error',
  scope: 'paper',
  check: (paper) => [...judgeNames(paper), ...judgeColours(paper)],
};

/** To "RAG rate" cases is another scale than that of the paper. */
const NAME = /\b(?:B?RAGG?|BRAYG|RAYG|RAGB)\b(?![- ]rate\b)/g;

function judgeNames({ lines }: CheckedPaper): Found[] {
  const named = lines.flatMap((line) => [...line.text.matchAll(NAME)].map((match) => ({ line, match })));
  const counts = new Map<string, number>();
  for (const { match } of named) counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
  const [usual, ...others] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (usual === undefined || others.length === 0) return [];
  return named
    .filter(({ match }) => match[0] !== usual[0])
    .map(({ line, match }) => ({
      mark: markMatch(line, match),
      reason: `Elsewhere in this paper the scale is called ${usual[0]}.`,
      suggestion: `Write ${usual[0]}.`,
      fix: usual[0],
      cause: match[0],
    }));
}

const OTHER_COLOUR =
  /\b(?:rated|rating(?: of| is|:)?|rates? as)\s+(?<word>yellow|orange|purple|pink|black|white|brown)\b/giu;

function judgeColours({ lines }: CheckedPaper): Found[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(OTHER_COLOUR)].map((match) => {
      const word = match.groups?.['word'] ?? '';
      const meant = /yellow|orange/i.test(word) ? ' Is Amber meant?' : '';
      return {
        mark: markMatch(line, match),
        reason: `${word} is no rating of the scale.`,
        suggestion: `Use a word of the scale.${meant}`,
        severity: 'warning' as const,
      };
    }),
  );
}
