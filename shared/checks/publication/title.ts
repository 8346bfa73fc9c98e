import type { PaperRule } from '../rule.ts';

/** A file without a title of its own (rules.md A1; WCAG 2.4.2). */
export const titleRule: PaperRule = {
  id: 'publication/title',
  group: 'publication',
  title: 'A title in the properties of the file (A1)',
  severity: 'warning',
  scope: 'paper',
  check: ({ document, name }) => {
    const title = (document.properties.title ?? '').trim();
    const stem = name.replace(/\.[a-z]+$/i, '');
    if (title === '') {
      return [
        {
          mark: null,
          reason: 'The file has no title in its properties: a screen reader reads the file’s name instead.',
          suggestion: 'Fill in File > Info > Title.',
        },
      ];
    }
    if ((title.toLowerCase() === stem.toLowerCase() && /[_\d-]/.test(stem)) || NO_TITLE.test(title)) {
      return [
        {
          mark: null,
          reason: `The title in the file’s properties is “${title}”, which tells nobody what the paper is.`,
          suggestion: 'Put the title of the paper into File > Info > Title.',
        },
      ];
    }
    return [];
  },
};

const NO_TITLE =
  /^(?:microsoft word - .*|document\d*|untitled.*|title|\[title\]|report title|template.*|.*\.(?:docx?|dotx?|pdf)|powerpoint presentation)$/i;
