import { markLine, markRange, type Mark } from '../finding.ts';
import type { Line } from '../paper/line.ts';
import { visibleRuns } from '../paper/visible-runs.ts';
import type { LineRule } from '../rule.ts';

/** Form fields that nobody has filled in: they still show Word's prompt or the template's. */
export const promptRule: LineRule = {
  id: 'left-overs/prompt',
  group: 'left-overs',
  title: 'Form fields that nobody has filled in',
  severity: 'error',
  scope: 'line',
  check: (line) =>
    findPrompts(line).map((mark) => ({
      mark,
      reason: 'Nobody has filled in this field: its prompt still stands there.',
      suggestion: 'Fill it in, or take it out.',
      cause: 'prompt',
    })),
};

const PROMPT =
  /(?:[Cc]lick|[Tt]ap)(?: or (?:click|tap))?(?: here)? to (?:enter|add|insert|choose|select|type)(?: (?:a |an |the |your )?(?:text|date|name|title|item|picture|content|address|subject|option)[\p{L} ]{0,20})?\.?|Choose an item\.|Select an? (?:item|option|date)\.|Enter (?:text|a date|your name|title) here\.?|\[(?:[Cc]lick here|[Tt]ype (?:text|here))[^\]]*\]|Type your text here\.?/gu;

/** Where a line shows prompts: whole form fields first, then the words of Word's own prompts. */
export function findPrompts(line: Line): Mark[] {
  const { paragraph, text } = line;
  if (text.trim() === '') return [];
  if (paragraph.control?.placeholder === true) return [markLine(line)];
  const marks: Mark[] = [];
  for (const { run, start, end } of visibleRuns(line)) {
    if (run.control?.placeholder !== true || run.text.trim() === '') continue;
    const last = marks.at(-1);
    if (last !== undefined && last.end === start) marks.splice(-1, 1, { ...last, end });
    else marks.push(markRange(line, start, end));
  }
  if (marks.length > 0) return marks;
  return [...text.matchAll(PROMPT)].map((match) =>
    markRange(line, match.index, match.index + match[0].length),
  );
}
