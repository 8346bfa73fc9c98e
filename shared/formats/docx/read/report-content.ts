import { listTrackedChanges, type TrackedChange } from '#shared/document/revisions';
import type { SourceRef } from '#shared/document/source-ref';
import { foldSpaces, isText, walkParagraphs, walkParts } from '#shared/document/text';
import type { TextDocument } from '#shared/document/text-document';
import type { Report } from '../../ooxml/report.ts';

const LONGEST_QUOTE = 120;

/** Says what a person would not see at a glance: tracked changes, hidden text, comments, notes, pictures. */
export function reportContent(document: TextDocument, report: Report): void {
  for (const change of listTrackedChanges(document)) {
    report.say('info', CODES[change.revision.kind], describeChange(change), change.at);
  }
  for (const comment of document.comments) {
    const author = comment.author || 'Somebody';
    report.say('info', 'comment', `${author} commented: “${shorten(comment.text)}”`, comment.at);
  }
  reportHiddenText(document, report);
  reportPictures(document, report);
}

const CODES = {
  inserted: 'tracked-insertion',
  deleted: 'tracked-deletion',
  'moved-here': 'tracked-move-to',
  'moved-away': 'tracked-move-from',
} as const;

const VERBS = {
  inserted: 'inserted',
  deleted: 'deleted',
  'moved-here': 'moved here',
  'moved-away': 'moved away',
} as const;

function describeChange({ revision, what, text }: TrackedChange): string {
  const author = revision.author || 'Somebody';
  const day = revision.date === null ? '' : ` on ${revision.date.slice(0, 10)}`;
  const thing =
    what === 'paragraph-end'
      ? 'a paragraph break'
      : `${what === 'row' ? 'a table row ' : ''}“${shorten(text)}”`;
  return `${author} ${VERBS[revision.kind]} ${thing}${day} (tracked change).`;
}

function reportHiddenText(document: TextDocument, report: Report): void {
  let count = 0;
  let firstAt: SourceRef | null = null;
  for (const blocks of walkParts(document)) {
    for (const paragraph of walkParagraphs(blocks)) {
      if (
        !paragraph.inlines.some(
          (inline) => isText(inline) && inline.marks.hidden && inline.text.trim() !== '',
        )
      )
        continue;
      count++;
      firstAt ??= paragraph.at;
    }
  }
  if (count === 0) return;
  const text =
    count === 1
      ? '1 paragraph has hidden text, which is left out.'
      : `${count} paragraphs have hidden text, which is left out.`;
  report.say('warning', 'hidden-text', text, firstAt);
}

function reportPictures(document: TextDocument, report: Report): void {
  const paragraphs = [...walkParagraphs(document.body)].filter((paragraph) =>
    paragraph.inlines.some((inline) => inline.kind === 'image'),
  );
  if (paragraphs.length === 0) return;
  const text =
    paragraphs.length === 1
      ? '1 picture is named but not carried over.'
      : `${paragraphs.length} pictures are named but not carried over.`;
  report.say('info', 'pictures', text, paragraphs[0]?.at ?? null);
}

function shorten(text: string): string {
  const folded = foldSpaces(text);
  return folded.length <= LONGEST_QUOTE ? folded : `${folded.slice(0, LONGEST_QUOTE - 1)}…`;
}
