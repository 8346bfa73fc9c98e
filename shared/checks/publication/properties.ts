import type { Found } from '../finding.ts';
import type { PaperRule } from '../rule.ts';

/** Names of people in the properties of the file (reliability.md X-08). */
export const propertiesRule: PaperRule = {
  id: 'publication/properties',
  group: 'publication',
  title: 'Names of people in the properties of the file',
  severity: 'warning',
  scope: 'paper',
  check: ({ document: { properties }, file }, { council }) => {
    const named = [
      ['the author', properties.author],
      ['who saved it last', properties.lastModifiedBy],
      ['the manager', file?.reportsTo ?? null],
    ] as const;
    const shown = named.flatMap(([what, name]) => (isPerson(name) ? [`${what} as “${name?.trim()}”`] : []));
    const other = otherCouncil(file?.company ?? null, council);
    if (shown.length === 0) return other;
    const found: Found = {
      mark: null,
      reason: `The properties of the file name ${shown.join(' and ')}.`,
      suggestion: 'Remove them with File > Info > Inspect Document before the paper is published.',
    };
    return [found, ...other];
  },
};

/** A template that came from another council keeps that one's name. */
function otherCouncil(company: string | null, council: string | null): Found[] {
  if (company === null || council === null || !/\bcouncil\b/i.test(company)) return [];
  if (company.toLowerCase().includes(council.toLowerCase())) return [];
  return [
    {
      mark: null,
      reason: `The properties of the file name ${company}.`,
      suggestion: `Put ${council} there, or nothing.`,
      severity: 'question',
    },
  ];
}

/** Programs and councils may stand there. */
function isPerson(name: string | null): boolean {
  const text = (name ?? '').trim();
  return (
    text !== '' &&
    !/\b(?:council|clearday|microsoft|office user|user|admin|administrator|team|python-docx|word|services)\b/i.test(
      text,
    )
  );
}
