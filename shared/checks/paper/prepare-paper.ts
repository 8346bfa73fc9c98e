import { settleRevisions } from '#shared/document/revisions';
import type { FileFacts } from '#shared/document/file-facts';
import type { TextDocument } from '#shared/document/text-document';
import { listTrackedChanges } from '#shared/document/tracked-changes';
import type { ImportDraft } from '#shared/recognise/draft';
import { recognise } from '#shared/recognise/recognise';
import type { Vocabulary } from '#shared/recognise/vocabulary';
import type { CheckedPaper } from './checked-paper.ts';
import { findPaperDate } from './paper-date.ts';
import { kindOfPaper } from './paper-kind.ts';
import { gatherLines } from './paper-lines.ts';

/**
 * Makes a document ready for checking. `name` is its file's name, `file` what the file says besides its text, where it
 * was read. Once a document: it walks and recognises everything.
 */
export function preparePaper(
  document: TextDocument,
  name: string,
  vocabulary: Vocabulary,
  file: FileFacts | null = null,
): CheckedPaper {
  const settled = settleRevisions(document, 'accepted');
  const draft = recognise(settled, vocabulary);
  const plan = holdsPlan(draft) ? draft : null;
  const { lines, headings, tables } = gatherLines(settled, name, draft.tables);
  const kind = kindOfPaper({ lines, headings, plan });
  return {
    name,
    document: settled,
    original: document,
    lines,
    headings,
    tables,
    plan,
    kind,
    date: findPaperDate({ lines, kind, plan }),
    changes: listTrackedChanges(document),
    comments: document.comments,
    file,
    workbook: null,
  };
}

function holdsPlan({ content }: ImportDraft): boolean {
  return content.priorities.some((priority) => priority.actions.length > 0);
}
