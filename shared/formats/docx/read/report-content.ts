import type { SourceRef } from '#shared/document/source-ref';
import { foldSpaces, isText, walkParagraphs, walkParts } from '#shared/document/text';
import type { Inline, Paragraph, TextDocument } from '#shared/document/text-document';
import { listTrackedChanges, type TrackedChange } from '#shared/document/tracked-changes';
import type { Report } from '../../ooxml/report.ts';

const LONGEST_QUOTE = 120;

/** More tracked changes than this are counted; nobody reads a longer list. */
const MOST_CHANGES = 5000;

/** Says what a person would not see at a glance: tracked changes, hidden text, comments, pictures. */
export function reportContent(document: TextDocument, report: Report): void {
  reportChanges(listTrackedChanges(document), report);
  for (const comment of document.comments) {
    const author = comment.author || 'Somebody';
    report.say('info', 'comment', `${author} commented: “${shorten(comment.text)}”`, comment.at);
  }
  reportUnseen(document, report);
}

function reportChanges(changes: readonly TrackedChange[], report: Report): void {
  for (const change of changes.slice(0, MOST_CHANGES)) {
    report.say('info', CODES[change.revision.kind], describeChange(change), change.at);
  }
  const rest = changes.length - MOST_CHANGES;
  if (rest <= 0) return;
  report.say('warning', 'tracked-changes', `There are ${rest} more tracked changes.`, null);
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

/** Counts paragraphs, and remembers the first. */
class Tally {
  count = 0;
  firstAt: SourceRef | null = null;

  add(paragraph: Paragraph): void {
    this.count++;
    this.firstAt ??= paragraph.at;
  }
}

function reportUnseen(document: TextDocument, report: Report): void {
  const hidden = new Tally();
  const pictured = new Tally();
  for (const blocks of walkParts(document)) {
    for (const paragraph of walkParagraphs(blocks)) {
      if (paragraph.inlines.some(isHiddenText)) hidden.add(paragraph);
      if (paragraph.inlines.some((inline) => inline.kind === 'image')) pictured.add(paragraph);
    }
  }
  if (hidden.count > 0) {
    const paragraphs = hidden.count === 1 ? '1 paragraph has' : `${hidden.count} paragraphs have`;
    const text = `${paragraphs} hidden text, which is left out.`;
    report.say('warning', 'hidden-text', text, hidden.firstAt);
  }
  if (pictured.count > 0) {
    const pictures = pictured.count === 1 ? '1 picture is' : `${pictured.count} pictures are`;
    report.say('info', 'pictures', `${pictures} named but not carried over.`, pictured.firstAt);
  }
}

function isHiddenText(inline: Inline): boolean {
  return isText(inline) && inline.marks.hidden && inline.text.trim() !== '';
}

function shorten(text: string): string {
  const folded = foldSpaces(text);
  return folded.length <= LONGEST_QUOTE ? folded : `${folded.slice(0, LONGEST_QUOTE - 1)}…`;
}
