import type { SourceRef } from '#shared/document/source-ref';
import type { Codec } from '../../codec.ts';
import { openPackage } from '../../opc/opc-package.ts';
import { decodeXml } from '../../xml/decode.ts';
import { readZip } from '../../zip/read-zip.ts';
import { writeZip } from '../../zip/write-zip.ts';
import { readDocx } from '../read/read-docx.ts';
import { TextWatch, type WatchedParagraph, type WatchedText } from '../read/text-watch.ts';
import { findRun, trackPortions, type Portion, type TrackedBy, type WrittenRun } from './tracked-text.ts';

/** What to write in place of a stretch of a paragraph. */
export interface TextFix {
  readonly at: SourceRef;
  /** Characters of the text that a reader sees in the paragraph, from 0. */
  readonly start: number;
  readonly end: number;
  /** The words that must stand there, or nothing is changed. */
  readonly quote: string;
  readonly write: string;
}

export interface FixedFile {
  readonly bytes: Uint8Array;
  /** Indices of the fixes that were made. The others stood where nothing can safely be changed. */
  readonly made: readonly number[];
}

interface Edit {
  readonly run: WrittenRun;
  readonly text: string;
  readonly portions: Portion[];
}

/**
 * Makes fixes in the text of a Word file as tracked changes; every other part stays as it is, byte for byte. Only
 * plain text of the body is touched: no results of fields, headers, notes or text boxes, and no words that somebody
 * has tracked. Throws DocumentRefused for a file that can't be read.
 */
export function applyFixes(
  bytes: Uint8Array,
  fixes: readonly TextFix[],
  by: TrackedBy,
  codec: Codec,
): FixedFile {
  const opened = openPackage(bytes, codec);
  if (opened.kind !== 'word') return { bytes, made: [] };
  const watch = new TextWatch();
  readDocx(opened, watch);
  const parts = readZip(bytes, codec).map(({ name, read }) => ({ name, data: read() }));
  const main = parts.find(({ name }) => name.toLowerCase() === opened.mainPart.toLowerCase());
  if (main === undefined) return { bytes, made: [] };
  const source = decodeXml(main.data, main.name);
  const edits = new Map<number, Edit>();
  const paragraphs = Map.groupBy(watch.paragraphs, ({ at }) => keyOf(at));
  const made = fixes.flatMap((fix, index) => {
    const [paragraph, ...others] = paragraphs.get(keyOf(fix.at)) ?? [];
    const sure = fix.at.part === 'body' && paragraph !== undefined && others.length === 0;
    return sure && plan(source, paragraph, fix, edits) ? [index] : [];
  });
  if (made.length === 0) return { bytes, made };
  const data = new TextEncoder().encode(asUtf8(write(source, [...edits.values()], by)));
  const fixed = writeZip(
    parts.map((part) => (part === main ? { ...part, data } : part)),
    codec,
  );
  // What can't be read again is never handed out.
  readDocx(openPackage(fixed, codec));
  return { bytes: fixed, made };
}

function keyOf({ part, table, row, column, paragraph }: SourceRef): string {
  return [part, table, row, column, paragraph].join(' ');
}

/** Plans a fix piece by piece; false, with nothing planned, where a piece must not be changed. */
function plan(source: string, { pieces }: WatchedParagraph, fix: TextFix, edits: Map<number, Edit>): boolean {
  const seen = pieces.filter(({ counts }) => counts);
  const text = seen.map((piece) => piece.text).join('');
  if (text.slice(fix.start, fix.end) !== fix.quote) return false;
  const { start, end, write: words } = narrow(fix);
  const planned: Array<{ readonly edit: Edit; readonly piece: WatchedText; readonly portion: Portion }> = [];
  let at = 0;
  for (const piece of seen) {
    const pieceStart = at;
    at += piece.text.length;
    const from = Math.max(start, pieceStart);
    const to = Math.min(end, at);
    const isHere = start === end ? planned.length === 0 && start <= at && start >= pieceStart : from < to;
    if (!isHere) continue;
    const run = piece.free ? findRun(source, piece.end) : null;
    if (run === null) return false;
    const edit = edits.get(piece.end) ?? { run, text: piece.text, portions: [] };
    const portion = {
      from: from - pieceStart,
      to: to - pieceStart,
      write: planned.length === 0 ? words : null,
    };
    if (edit.portions.some((other) => portion.from <= other.to && portion.to >= other.from)) return false;
    planned.push({ edit, piece, portion });
  }
  for (const { edit, piece, portion } of planned) {
    edit.portions.push(portion);
    edits.set(piece.end, edit);
  }
  return planned.length > 0;
}

/** Leaves out whole words that stay the same, so that a person sees what is changed. */
function narrow({ start, quote, write: words }: TextFix): Pick<TextFix, 'start' | 'end' | 'write'> {
  const before = sameWords(quote, words);
  const [restQuote, restWords] = [quote.slice(before), words.slice(before)];
  const after = sameWords(turned(restQuote), turned(restWords));
  return {
    start: start + before,
    end: start + quote.length - after,
    write: restWords.slice(0, restWords.length - after),
  };
}

/** Length of the words that both begin with. */
function sameWords(first: string, second: string): number {
  let same = 0;
  while (same < first.length && same < second.length && first[same] === second[same]) same++;
  return first.slice(0, same).lastIndexOf(' ') + 1;
}

function turned(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text[text.length - 1 - index]).join('');
}

function write(source: string, edits: readonly Edit[], by: TrackedBy): string {
  let id = Math.max(0, ...[...source.matchAll(/:id="(\d{1,9})"/g)].map((match) => Number(match[1])));
  const nextId = (): number => ++id;
  let xml = '';
  let at = 0;
  for (const edit of edits.toSorted((first, second) => first.run.from - second.run.from)) {
    const changed = trackPortions(edit.run, edit.text, edit.portions, { by, nextId });
    xml += source.slice(at, changed.start) + changed.xml;
    at = changed.end;
  }
  return xml + source.slice(at);
}

/** The part is written in UTF-8 and has to say so. */
function asUtf8(xml: string): string {
  return xml.replace(
    /^(?<start>\uFEFF?<\?xml[^>]*encoding\s*=\s*["'])(?!utf-8["'])[\w.-]+/i,
    '$<start>UTF-8',
  );
}
