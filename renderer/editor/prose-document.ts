import type { JSONContent } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { Prose, ProseParagraph, ProseRun } from '#shared/domain/paper-draft';
import { fieldName } from './field-node.ts';

const FIELD = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** Prose as the editor holds it, each field a node of its own. */
export function toEditor(prose: Prose): JSONContent {
  const content = prose.map(({ kind, runs }) => ({
    type: 'paragraph',
    attrs: { kind },
    content: runs.flatMap(runContent),
  }));
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

function runContent({ text, bold, italic }: ProseRun): JSONContent[] {
  const marks = [...(bold ? [{ type: 'bold' }] : []), ...(italic ? [{ type: 'italic' }] : [])];
  const pieces: JSONContent[] = [];
  let from = 0;
  for (const match of text.matchAll(FIELD)) {
    if (match.index > from) pieces.push({ type: 'text', text: text.slice(from, match.index), marks });
    pieces.push({ type: 'field', attrs: { name: match[1] ?? '' }, marks });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ type: 'text', text: text.slice(from), marks });
  return pieces;
}

/** What the editor holds as prose. An empty paragraph is no paragraph: it would print a number with nothing beside it. */
export function fromEditor(document: DocumentNode): Prose {
  const prose: ProseParagraph[] = [];
  document.forEach((block) => {
    const runs = runsOf(block);
    if (runs.some(({ text }) => text.trim() !== '')) {
      prose.push({ kind: block.attrs['kind'] === 'bullet' ? 'bullet' : 'point', runs });
    }
  });
  return prose;
}

function runsOf(block: DocumentNode): ProseRun[] {
  const runs: ProseRun[] = [];
  block.forEach((inline) => {
    const has = (name: string): boolean => inline.marks.some(({ type }) => type.name === name);
    const text = inline.type.name === 'field' ? `{{${fieldName(inline.attrs)}}}` : (inline.text ?? ' ');
    const run = { text, bold: has('bold'), italic: has('italic') };
    const last = runs.at(-1);
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    } else runs.push(run);
  });
  return runs;
}

export function sameProse(first: Prose, second: Prose): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}
