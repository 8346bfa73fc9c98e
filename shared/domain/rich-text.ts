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
 * one look joined. White space takes the look of what stands before it.
 */
export function tidyLine(runs: RichLine): RichLine {
  const [only] = runs;
  if (only === undefined || (runs.length === 1 && isTidy(only.text))) return runs;
  const tidied: StyledRun[] = [];
  let open = false;
  for (const run of runs) {
    const folded = run.text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
    const text: string = open ? folded : folded.replace(/^ /, '');
    if (text === '') continue;
    open = !text.endsWith(' ');
    const last = tidied.at(-1);
    if (last !== undefined && (sameLook(last, run) || text === ' ')) {
      tidied[tidied.length - 1] = { ...last, text: last.text + text };
    } else tidied.push({ ...run, text });
  }
  return trimEnd(tidied);
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

function trimEnd(runs: readonly StyledRun[]): RichLine {
  const last = runs.at(-1);
  if (last === undefined || !last.text.endsWith(' ')) return runs;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }];
}
