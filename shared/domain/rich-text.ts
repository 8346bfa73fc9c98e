/** A stretch of text with one look. */
export interface StyledRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly script: 'superscript' | 'subscript' | null;
}

/** One paragraph or list item. White space is folded, and neighbouring runs differ in look. */
export type RichLine = readonly StyledRun[];

export const PLAIN_RUN: StyledRun = {
  text: '',
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  script: null,
};

export function plainLine(text: string): RichLine {
  return text === '' ? [] : [{ ...PLAIN_RUN, text }];
}

export function lineText(line: RichLine): string {
  return line.map((run) => run.text).join('');
}

export function sameLook(first: StyledRun, second: StyledRun): boolean {
  return (
    first.bold === second.bold &&
    first.italic === second.italic &&
    first.underline === second.underline &&
    first.strike === second.strike &&
    first.script === second.script
  );
}

/**
 * A line in the form in which lines are kept: white space folded to single spaces, none at the ends, neighbours of
 * one look joined. A space between two looks has the plainer one, whichever a program gave it.
 */
export function tidyLine(runs: RichLine): RichLine {
  const [only] = runs;
  if (only === undefined || (runs.length === 1 && isTidy(only.text))) return runs;
  const tidied: StyledRun[] = [];
  /** A space is due before the next word; its run is the one that brought it. */
  let space = false;
  for (const run of runs) {
    const text: string = run.text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
    const words = text.trim();
    space ||= text.startsWith(' ');
    if (words === '') continue;
    join(tidied, { ...run, text: words }, space && tidied.length > 0);
    space = text.endsWith(' ');
  }
  return tidied;
}

/** Puts a run at the end, after a space or not. */
function join(tidied: StyledRun[], run: StyledRun, space: boolean): void {
  const last = tidied.pop();
  if (last === undefined) {
    tidied.push(run);
    return;
  }
  const between = space ? ' ' : '';
  if (sameLook(last, run)) tidied.push({ ...last, text: last.text + between + run.text });
  else if (countMarks(run) < countMarks(last)) tidied.push(last, { ...run, text: between + run.text });
  else tidied.push({ ...last, text: last.text + between }, run);
}

function countMarks({ bold, italic, underline, strike, script }: StyledRun): number {
  return [bold, italic, underline, strike, script !== null].filter(Boolean).length;
}

/** Most text in a plan is one run without a space too many. */
function isTidy(text: string): boolean {
  let space = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 32) {
      if (space) return false;
      space = true;
    } else if (
      code < 32 ||
      code === 0xa0 ||
      code === 0x202f ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x3000 ||
      code === 0x2028 ||
      code === 0x2029
    ) {
      return false;
    } else space = false;
  }
  return !space;
}
