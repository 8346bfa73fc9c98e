import { Visitor } from 'rolldown/utils';
import { lineAt, type Source } from './sources.ts';

/** American spellings that creep in. What stands before "=" or ":" or after a prefix is a name of some format. */
const AMERICAN = [
  'color(s|ed|ing|ful|less)?',
  'behavior(s|al)?',
  'favor(s|ed|ing|able|ite)?',
  'neighbor(s|ing|hood)?',
  'center(s|ed)',
  'gray(s|ed)?',
  'analyz(e|es|ed|er|ers|ing)',
  'cancel(ed|ing)',
  'label(ed|ing)',
  'model(ed|ing)',
  'travel(ed|ing)',
  'fulfill',
  '(?!(re|over|under|half|page)?siz|priz|seiz|capsiz|maiz)[a-z]{2,}iz(e|es|ed|er|ers|ing|ation|ations|able)',
];
const SPELLING = new RegExp(`(?<![\\w:.<>"'#/@\`$-])(${AMERICAN.join('|')})(?![\\w="'\`(:/-]|\\.\\w)`, 'gi');

/** One sentence for each American spelling in the comments and the prose strings of a file. */
export function findAmericanSpelling(source: Source): string[] {
  const found: string[] = [];
  const check = (text: string, start: number): void => {
    for (const word of americanWords(text)) {
      found.push(`${source.path}:${lineAt(source.text, start)} spells "${word}": write British English.`);
    }
  };
  for (const comment of source.comments) check(withoutCode(comment.value), comment.start);
  new Visitor({
    Literal: (node) => {
      // A string without a space is a name or a key, and formats choose those.
      if (typeof node.value === 'string' && node.value.includes(' ')) check(node.value, node.start);
    },
    TemplateElement: (node) => {
      if (node.value.raw.includes(' ')) check(node.value.raw, node.start);
    },
    JSXText: (node) => check(node.value, node.start),
  }).visit(source.program);
  return found;
}

/** The same for a page of text. */
export function findAmericanProse(path: string, text: string): string[] {
  return americanWords(withoutCode(text)).map((word) => `${path} spells "${word}": write British English.`);
}

function americanWords(text: string): string[] {
  return [...text.matchAll(SPELLING)].map((match) => match[0]);
}

function withoutCode(text: string): string {
  return text.replaceAll(/```[\s\S]*?```|`[^`]*`/g, ' ');
}
