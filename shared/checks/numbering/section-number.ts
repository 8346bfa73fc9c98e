import { markRange, type Found } from '../finding.ts';
import type { Line } from '../paper/line.ts';
import type { PaperRule } from '../rule.ts';

/** A paragraph whose number belongs to another section: "5.1" under "6.0 Arrangements". */
export const sectionNumberRule: PaperRule = {
  id: 'numbering/section-number',
  group: 'numbering',
  title: 'Paragraph numbers that belong to another section',
  severity: 'error',
  scope: 'paper',
  check: ({ lines, headings }) => {
    const sections = new Map(headings.map((heading) => [heading.line.index, heading]));
    const found: Found[] = [];
    let section: string | null = null;
    let place = 0;
    for (const line of lines) {
      if (line.cell !== null || line.part !== 'body') continue;
      const heading = sections.get(line.index);
      if (heading !== undefined) {
        section = heading.number === null ? (heading.level <= 2 ? null : section) : majorOf(heading.number);
        place = 0;
        continue;
      }
      const number = paragraphNumber(line);
      if (number === null || section === null) continue;
      place++;
      const major = majorOf(number);
      if (major !== section) found.push(wrongSection(line, number, `${section}.${place}`));
    }
    return found;
  },
};

function majorOf(number: string): string {
  return number.split('.')[0] ?? number;
}

/** "5.1"; single figures count paragraphs of the whole paper and belong to no section. */
function paragraphNumber({ number }: Line): string | null {
  return number !== null && /^\d+\.\d+$/.test(number.text) ? number.text : null;
}

function wrongSection(line: Line, number: string, right: string): Found {
  const start = line.number?.by === 'typed' ? line.text.indexOf(number) : 0;
  const mark = markRange(line, start, line.number?.by === 'typed' ? start + number.length : line.text.length);
  return {
    mark,
    reason: `This paragraph is numbered ${number}, but it stands in section ${majorOf(right)}.`,
    suggestion: `Number it ${right}, and look at what refers to it.`,
    ...(line.number?.by === 'typed' ? { fix: right } : {}),
  };
}
