import { markLine } from '../finding.ts';
import type { LineRule } from '../rule.ts';

/** Pictures without a description (rules.md A4; WCAG 1.1.1). */
export const altTextRule: LineRule = {
  id: 'publication/alt-text',
  group: 'publication',
  title: 'Descriptions of pictures (A4)',
  severity: 'warning',
  scope: 'line',
  check: (line) => {
    const bare = line.paragraph.inlines.filter(
      (inline) => inline.kind === 'image' && !inline.decorative && !isDescription(inline.alt),
    );
    if (bare.length === 0) return [];
    return [
      {
        mark: markLine(line),
        reason:
          bare.length === 1
            ? 'A picture here has no description for people who cannot see it.'
            : `${bare.length} pictures here have no description for people who cannot see them.`,
        suggestion: 'Write alternative text that says what the picture tells, or mark it as decorative.',
      },
    ];
  },
};

/** Word and cameras put the name of a file there. */
function isDescription(alt: string | null): boolean {
  const text = (alt ?? '').trim();
  return (
    text !== '' &&
    !/^(?:picture|image|img|photo|graphic|screenshot|diagram|chart)?[\s_-]*\d*(?:\.(?:png|jpe?g|gif|bmp|emf|wmf|svg))?$/i.test(
      text,
    ) &&
    !/\.(?:png|jpe?g|gif|bmp|emf|wmf)$/i.test(text)
  );
}
