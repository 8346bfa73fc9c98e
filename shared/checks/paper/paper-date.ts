import type { ImportDraft } from '#shared/recognise/draft';
import type { PaperDate, PaperKind } from './checked-paper.ts';
import { findDates, isRealDate, spanOf, type DateMention } from './date-mentions.ts';
import type { Line } from './line.ts';

interface DateSigns {
  readonly lines: readonly Line[];
  readonly kind: PaperKind;
  readonly plan: ImportDraft | null;
}

/** Lines at the top that may carry the date of the meeting. */
const TOP_LINES = 10;
/** Lines at the end that may be a signature with a date. */
const END_LINES = 4;
const LONGEST_TITLE = 140;
const MEETING_DATE = /^(?:meeting date|date of (?:the )?meeting|meeting|date|to be held on)\b\s*:?/i;

const MEETING_ROW = /^(?:meeting date|date of (?:the )?meeting|meeting|date)\s*:?$/i;

interface Dated {
  readonly line: Line;
  readonly mention: DateMention;
}

/**
 * The paper's own date, by which past and future are told: the meeting it names at its top, else the date under its
 * signature, else the newest date in its version control. A date without a year takes that of the signature.
 */
export function findPaperDate({ lines, plan }: DateSigns): PaperDate | null {
  const body = lines.filter((line) => line.part === 'body' && line.text.trim() !== '');
  const firstSection = body.findIndex((line) => line.number !== null && line.cell === null);
  const topEnd = Math.min(TOP_LINES, firstSection === -1 ? TOP_LINES : firstSection);
  const top = body
    .slice(0, topEnd)
    .filter((line) => line.text.length <= LONGEST_TITLE && isTitleLine(line))
    .flatMap(datesIn);
  const signed = body
    .slice(-END_LINES)
    .filter((line) => line.cell === null && line.text.length <= 40)
    .flatMap(datesIn)
    .at(-1);
  const labelled = top.find(({ line }) => MEETING_DATE.test(line.text.trim()));
  const best =
    labelled ??
    top.find(({ mention }) => mention.day !== null && mention.year !== null) ??
    withDay(top, signed);
  return (
    toPaperDate(best, 'meeting') ??
    toPaperDate(
      top.find(({ mention }) => mention.year !== null),
      'meeting',
    ) ??
    toPaperDate(signed, 'written') ??
    newestVersion(plan)
  );
}

/** A table at the top may say when the meeting is; it may also be a version table, with dates of its own. */
function isTitleLine({ cell }: Line): boolean {
  return cell === null || MEETING_ROW.test(cell.rowName);
}

function datesIn(line: Line): Dated[] {
  // Titles are often in capitals, which hide a month from those who look for names.
  const text = line.text.replaceAll(/\p{Lu}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  const named = findDates(text).filter(isRealDate);
  return named.map((mention) => ({ line, mention }));
}

/** "7 JUNE" at the top of a paper signed on 1 June 2023. */
function withDay(top: readonly Dated[], signed: Dated | undefined): Dated | undefined {
  const found = top.find(({ mention }) => mention.day !== null && mention.year === null);
  const year = signed?.mention.year ?? top.find(({ mention }) => mention.year !== null)?.mention.year;
  if (found === undefined || year === undefined || year === null) return undefined;
  return { line: found.line, mention: { ...found.mention, year } };
}

function toPaperDate(dated: Dated | undefined, as: PaperDate['as']): PaperDate | null {
  const span = dated === undefined ? null : spanOf(dated.mention);
  return dated === undefined || span === null ? null : { ...span, as, line: dated.line };
}

function newestVersion(plan: ImportDraft | null): PaperDate | null {
  const newest = (plan?.content.versionHistory ?? [])
    .flatMap((row) => findDates(row.date))
    .flatMap((mention) => spanOf(mention) ?? [])
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  return newest === undefined ? null : { ...newest, as: 'version', line: null };
}
