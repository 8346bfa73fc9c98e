import type { Workbook } from '#shared/document/workbook';
import { recognise } from '#shared/recognise/recognise';
import type { Vocabulary } from '#shared/recognise/vocabulary';
import type { CheckedPaper } from './checked-paper.ts';
import { findPaperDate } from './paper-date.ts';
import { gatherLines } from './paper-lines.ts';
import { toTextDocument } from './workbook-document.ts';

/** Makes a workbook ready for checking. `name` is its file's name. */
export function prepareWorkbook(workbook: Workbook, name: string, vocabulary: Vocabulary): CheckedPaper {
  const document = toTextDocument(workbook);
  const draft = recognise(workbook, vocabulary);
  const holdsPlan = draft.content.priorities.some(({ actions }) => actions.length > 0);
  const plan = holdsPlan ? draft : null;
  const { lines, headings, tables } = gatherLines(document, name, []);
  const kind = holdsPlan ? 'plan' : 'unknown';
  return {
    name,
    document,
    original: document,
    lines,
    headings,
    tables,
    plan,
    kind,
    date: findPaperDate({ lines, kind, plan }),
    changes: [],
    comments: workbook.sheets.flatMap(({ comments }) =>
      comments.map(({ at, author, text }, index) => ({
        id: String(index),
        author,
        date: null,
        text,
        quote: '',
        at,
      })),
    ),
    file: null,
    workbook,
  };
}
