import { markRange, type Found } from '../finding.ts';
import type { Line } from '../paper/line.ts';
import type { LineRule } from '../rule.ts';
import { findPrompts } from './prompt.ts';

/** "point XX", "[insert date]", "<name>", "£x": places kept for something that never came. */
export const placeholderRule: LineRule = {
  id: 'left-overs/placeholder',
  group: 'left-overs',
  title: 'Placeholders',
  severity: 'error',
  scope: 'line',
  check: (line) => {
    if (findPrompts(line).length > 0) return [];
    return [...crosses(line), ...others(line)];
  },
};

/** Two and more of the letter, alone or in a date or a sum: XX, xxx, 20XX, XX/XX/2023, £xx. */
const CROSSES =
  /(?<![\p{L}\p{N}])(?:\p{Sc}\s?)?(?:(?:19|20)?[Xx]{2,}(?:[/.-][Xx\d]{2,4})*|[Xx]{1,3}%|\p{Sc}[Xx])(?![\p{L}\p{N}])/gu;
/** Whoever stands before it has been made nameless on purpose (rules.md section 5). */
const NAMELESS =
  /(?:\b(?:child|children|young person|young people|yp|person|people|adult|adults|patient|resident|client|tenant|customer|service user|user|family|families|mother|father|parent|carer|foster carer|grandparent|sibling|brother|sister|baby|infant|boy|girl|man|woman|witness|victim|perpetrator|suspect|complainant|worker|social worker|employee|officer|councillor|councillors|cllr|member|teacher|nurse|doctor|case|home|school|setting|placement|provider|agency|company|organisation|mr|mrs|ms|miss|mx|dr|prof|professor)\.?(?: (?:and|or) \p{Lu}{1,3})?|\b(?:malcolm|generation|planet))\s*[“"‘'(]?$/iu;
const SIZE = /\b(?:size|sizes|class|rated|chromosomes?)\s*$/i;

/** As far back as somebody without a name may stand. */
const NEAR = 60;

function crosses(line: Line): Found[] {
  return [...line.text.matchAll(CROSSES)].flatMap((match) => {
    const before = line.text.slice(Math.max(0, match.index - NEAR), match.index);
    if (NAMELESS.test(before) || SIZE.test(before)) return [];
    const start = match.index - (/\p{L}+ $/u.exec(before)?.[0].length ?? 0);
    return [
      {
        mark: markRange(line, start, match.index + match[0].length),
        reason: `“${match[0]}” is still a placeholder.`,
        suggestion: 'Put in what it stands for.',
      },
    ];
  });
}

const FILL_IN =
  'insert|add|enter|type|delete|select|choose|x+|tbc|tba|tbd|text|to follow|to be (?:added|inserted|completed|confirmed)|name|names|date|dates|title|number|amount|figure|figures|author|officer|council|body|board|team|service|year|month|day|time|venue|location|address|telephone|phone|email|details?|description|reason|n|placeholder|link|reference|ref';
const OTHERS: readonly RegExp[] = [
  new RegExp(String.raw`\[\s*(?:please\s+)?(?:${FILL_IN})\b[^\]]{0,80}\]`, 'giu'),
  new RegExp(String.raw`<\s*(?:please\s+)?(?:${FILL_IN})\b[^>]{0,60}>`, 'giu'),
  /\{\{[^}]{1,60}\}\}|«[^»]{1,60}»|<<[^>]{1,60}>>/gu,
  /\[\s*[._…]*\s*\]/gu,
  /(?<!\p{L})(?:dd|d)[\s/.-](?:mm+|month)[\s/.-](?:yyyy|yy|year)(?!\p{L})/giu,
  /\blorem ipsum\b/giu,
  /(?<=\p{L}[\p{L}’',]* )_{4,}(?= \p{L})/gu,
  /Error! (?:Reference source|Bookmark|No bookmark|No text)[^.]*\./gu,
];

function others(line: Line): Found[] {
  return OTHERS.flatMap((pattern) =>
    [...line.text.matchAll(pattern)]
      .filter((match) => !isEditors(line.text, match))
      .map((match) => ({
        mark: markRange(line, match.index, match.index + match[0].length),
        reason: `“${match[0]}” is still a placeholder.`,
        suggestion: 'Put in what it stands for, or take it out.',
      })),
  );
}

/** Brackets in a quotation hold what its editor put in for the reader: "the [council] agreed". */
function isEditors(text: string, { index, 0: words }: RegExpExecArray): boolean {
  const before = text.slice(0, index);
  const quoted = ['“”', '‘’'].some(
    ([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close),
  );
  return quoted && words.startsWith('[') && !/insert|\badd\b|enter|delete|select|tbc|\.\./i.test(words);
}
