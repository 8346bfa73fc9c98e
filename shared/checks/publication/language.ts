import type { PaperRule } from '../rule.ts';

/** The language of the text, by which a screen reader pronounces it (rules.md A8; WCAG 3.1.1). */
export const languageRule: PaperRule = {
  id: 'publication/language',
  group: 'publication',
  title: 'The language of the text (A8)',
  severity: 'warning',
  scope: 'paper',
  check: ({ document, file, workbook }) => {
    if (workbook !== null) return [];
    const language = file?.language ?? document.language;
    if (language !== null && /^(?:en-GB|cy(?:-GB)?)$/i.test(language)) return [];
    return [
      {
        mark: null,
        reason:
          language === null
            ? 'The file does not say what language it is in.'
            : `The file gives its language as ${language}.`,
        suggestion: 'Select all and set the proofing language to English (United Kingdom), or Welsh.',
      },
    ];
  },
};
