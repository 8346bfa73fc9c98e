import { markRange, type Found } from '../finding.ts';
import type { Line } from '../paper/line.ts';
import type { LineRule } from '../rule.ts';

interface Slip {
  readonly pattern: RegExp;
  readonly reason: string;
  readonly suggestion: string;
  readonly fix: (found: string) => string | null;
}

const SLIPS: readonly Slip[] = [
  {
    pattern:
      /(?<=[\p{L}\p{N})”"’'])(?:\.\s?\.(?![.\d])|,\s?,|;\s?;|:\s?:|[,;:]\.(?!\.)|\.,|\.;(?=\s))(?!\.)/gu,
    reason: 'Two punctuation marks stand together.',
    suggestion: 'Keep one.',
    fix: (found) => (/^\.\s?\.$/.test(found) ? '.' : /^,\s?,$/.test(found) ? ',' : null),
  },
  {
    pattern: /(?<=\p{L})[ \u00a0]+(?:[,;:](?=\s|$)|\.(?=\s*$|\s\p{Lu}))/gu,
    reason: 'There is a space before the punctuation mark.',
    suggestion: 'Take the space out.',
    fix: (found) => found.trim(),
  },
  {
    pattern: /(?<=\p{Ll}{3}|\p{Ll}\))[.](?=(?:\p{Lu}\p{Ll}|\(\p{L}))/gu,
    reason: 'There is no space after the full stop.',
    suggestion: 'Put a space in.',
    fix: (found) => `${found} `,
  },
  {
    pattern: /(?<=\p{L}{3}|^\s*\d{1,2})[:;](?=\p{L}{2})/gu,
    reason: 'There is no space after the punctuation mark.',
    suggestion: 'Put a space in.',
    fix: (found) => `${found} `,
  },
  {
    pattern: /(?<=\p{L}{3}),(?=\p{L}{2})/gu,
    reason: 'There is no space after the comma.',
    suggestion: 'Put a space in.',
    fix: (found) => `${found} `,
  },
  {
    pattern: /(?<=\b(?:include|includes|including|as follows|follows|namely|such as|reviews of))\s?;/gu,
    reason: 'A colon introduces a list; a semicolon parts its items.',
    suggestion: 'Write a colon.',
    fix: () => ':',
  },
  {
    pattern: /(?<=[\p{L}\d])(?:\/[ \u00a0](?=\p{L})|[ \u00a0]\/(?=\p{L}))/gu,
    reason: 'The stroke has a space on one side only.',
    suggestion: 'Take it out, or put one on the other side too.',
    fix: () => '/',
  },
  {
    pattern: /(?<=(?<![\d.])\d{1,2})(?:[ \u00a0][-–]|[-–][ \u00a0])(?=\d{1,2}(?![\d.%]))/gu,
    reason: 'The dash has a space on one side only.',
    suggestion: 'Take it out, or put one on the other side too.',
    fix: (found) => found.trim(),
  },
  {
    pattern: /(?<=^|\s)\\(?=\p{L})/gu,
    reason: 'A stray backslash stands before the word.',
    suggestion: 'Take it out.',
    fix: () => '',
  },
];

/** Spaces and stops that slipped: "sent.The", "7:Support", "agreed ..", "progress ." */
export const punctuationRule: LineRule = {
  id: 'names/punctuation',
  group: 'names',
  title: 'Double stops, and spaces missing or too many',
  severity: 'warning',
  scope: 'line',
  check: (line) =>
    SLIPS.flatMap((slip) =>
      [...line.text.matchAll(slip.pattern)].flatMap((match) => tell(line, match.index, match[0], slip)),
    ),
};

/** Marks the words around it too, so that a reader sees where it is. */
function tell(line: Line, at: number, sign: string, { reason, suggestion, fix }: Slip): Found[] {
  const { text } = line;
  if (isInAddress(text, at)) return [];
  const start = at - (/[\p{L}\p{N})”"’']+$/u.exec(text.slice(0, at))?.[0].length ?? 0);
  const end = at + sign.length + (/^[\p{L}\p{N}(“"‘']+/u.exec(text.slice(at + sign.length))?.[0].length ?? 0);
  const right = fix(sign);
  return [
    {
      mark: markRange(line, start, end),
      reason,
      suggestion,
      ...(right === null
        ? {}
        : { fix: `${text.slice(start, at)}${right}${text.slice(at + sign.length, end)}` }),
    },
  ];
}

function isInAddress(text: string, at: number): boolean {
  const start = text.lastIndexOf(' ', at - 1) + 1;
  const [word = ''] = text.slice(start).split(/\s/);
  return /:\/\/|@|^www\.|\\\\|\.(?:uk|com|org|net|docx?|xlsx?|pdf)\b|^\p{Lu}:\\|^\d+:\d+/iu.test(word);
}
