import { foldWords } from '../paper/fold-words.ts';
import { formatNumericDate } from '#shared/domain/civil-date';
import { foldSpaces } from '#shared/document/text';
import type { Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import { markCell } from '../paper/mark-cell.ts';
import {
  readControlLines,
  readDay,
  readVersionLines,
  type ControlLine,
  type VersionLine,
} from '../paper/version-tables.ts';
import type { PaperRule } from '../rule.ts';

/** Document control that was left from an earlier version: file name, date issued, status and title (design.md 5). */
export const documentControlRule: PaperRule = {
  id: 'numbering/document-control',
  group: 'numbering',
  title: 'Document control that is out of step with the versions',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const newest = readVersionLines(paper).at(-1);
    return readControlLines(paper).flatMap((line) => [
      ...(newest === undefined ? [] : judgeAgainst(line, newest)),
      ...judgeTitle(line, paper),
    ]);
  },
};

function judgeAgainst(line: ControlLine, newest: VersionLine): Found[] {
  const mark = markCell(line.value);
  const wrong =
    mark === null
      ? null
      : (judgeIssued(line, newest) ?? judgeFileName(line, newest) ?? judgeStatus(line, newest));
  return mark === null || wrong === null ? [] : [{ mark, ...wrong }];
}

type Judged = Omit<Found, 'mark'>;

function judgeIssued({ field, value }: ControlLine, { version, dated }: VersionLine): Judged | null {
  const issued = readDay(value);
  if (!/\bissued?\b/.test(field) || issued === null || dated === null) return null;
  // A version may be issued some days after its date, never before.
  if (issued >= dated) return null;
  return {
    reason: `The date issued is earlier than that of version ${version.text}, the newest (${formatNumericDate(dated)}).`,
    suggestion: `Write ${formatNumericDate(dated)}, or when version ${version.text} was issued.`,
  };
}

const LABEL = /\bv(?:ersion)?\s?[._-]?\s?(?<label>\d{1,3}\.\d{1,3})\b/i;

function judgeFileName({ field, value }: ControlLine, { version }: VersionLine): Judged | null {
  const label = LABEL.exec(value.text)?.groups?.['label'];
  if (
    !/\b(?:file|name|version|title)\b/.test(field) ||
    label === undefined ||
    label === version.text.replace(/^v/i, '')
  ) {
    return null;
  }
  return {
    reason: `This names version ${label}, but the newest is ${version.text}.`,
    suggestion: `Write ${version.text}.`,
  };
}

function judgeStatus({ field, value }: ControlLine, { version, status }: VersionLine): Judged | null {
  const [control, row] = [value.text, status?.text ?? ''].map((text) => foldSpaces(text).toLowerCase());
  if (field !== 'status' || control === undefined || row === undefined || control === '' || row === '')
    return null;
  if (control === row || row.startsWith(control) || control.startsWith(row)) return null;
  return {
    reason: `The status is “${value.text}” here and “${status?.text ?? ''}” for version ${version.text}, the newest.`,
    suggestion: 'Bring the two into step.',
  };
}

function judgeTitle({ field, value }: ControlLine, { lines }: CheckedPaper): Found[] {
  const title = lines.find((line) => /^title$/i.test(line.paragraph.style ?? '') && line.text.trim() !== '');
  const mark = markCell(value);
  if (field !== 'title' || title === undefined || mark === null) return [];
  const [control, printed] = [foldWords(value.text), foldWords(title.text)];
  if (control.includes(printed) || printed.includes(control)) return [];
  return [
    {
      mark,
      reason: `The title here is not the one on the first page (“${foldSpaces(title.text)}”).`,
      suggestion: 'Bring the two into step.',
    },
  ];
}
