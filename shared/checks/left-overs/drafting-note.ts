import { markRange } from '../finding.ts';
import type { LineRule } from '../rule.ts';

/** What writers and reviewers say to each other in a draft. */
export const draftingNoteRule: LineRule = {
  id: 'left-overs/drafting-note',
  group: 'left-overs',
  title: 'Drafting notes and reviewers’ comments in the text',
  severity: 'error',
  scope: 'line',
  check: (line) =>
    NOTES.flatMap((pattern) =>
      [...line.text.matchAll(pattern)].map((match) => {
        const lead = match[0].length - match[0].trimStart().length;
        return {
          mark: markRange(line, match.index + lead, match.index + match[0].length),
          reason: 'This looks like a note from the drafting.',
          suggestion: 'Settle it, then take it out.',
        };
      }),
    ),
};

const NOTES: readonly RegExp[] = [
  /\b(?:Commented|Comment|Formatted|Deleted)\s?\[\p{Lu}{1,4}\d{1,3}\]:?/gu,
  /\[\s*\p{Lu}{2,3}\s?(?:[:]|\d{1,2}\]|[–-]\s)[^\]]{0,200}\]/gu,
  /[[({]\s*(?:note to (?:self|author|editor|reviewer|team|all)|drafting note|author['’]s note|editor['’]s note|query:|(?:please )?check(?: this| with| figures?| date| wording)?[\s:)\]]|is this right|needs? (?:checking|updating|rewording))[^\])}]{0,200}[\])}]?/giu,
  /(?:^|\s)(?:drafting note|note to (?:self|author|editor|reviewer)|reviewer['’]?s? comment|editor['’]s note)\s*[:–-].*/giu,
  /\?{2,}|!{2,}/gu,
  /(?:^|\s)(?:can|could) you (?:please )?(?:check|confirm|update|add|review) (?:this|these|the (?:figure|date|wording|number)s?)\b[^.?]*[.?]/giu,
  /(?:^|\s)(?:need|needs) (?:checking|rewording|updating|a source|a reference)\s*(?:$|[.)\]])/giu,
];
