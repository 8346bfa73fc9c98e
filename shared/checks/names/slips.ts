/** A slip that a dictionary cannot see: real words in the wrong place. */
export interface WordSlip {
  readonly pattern: RegExp;
  /** `$1` and the like stand for groups of the pattern. */
  readonly reason: string;
  readonly suggestion: string;
  /** Text to put in place of the whole match, where nobody would need to think about it. */
  readonly fix?: string;
}

const WEAK = 'the|a|an';
/** Verbs and nouns of purpose, after which "to" takes the plain form of a verb. */
const PURPOSE =
  'established|set up|formed|convened|created|asked|agreed|planned|need|needs|needed|aims?|want|wants|hopes?|intends?|able|unable|order|continues?|required?|proposed|expected|arranged|scheduled|begins?|began|started|helps?|failed|decided|chose|tries|tried|ready|due|likely|plans?';
const TOLD =
  'outline|describe|detail|mention|discuss|identify|summarise|propose|recommend|request|indicate|explain';

/** Each pattern is wrong wherever it stands, or nearly so. */
export const WORD_SLIPS: readonly WordSlip[] = [
  {
    pattern: new RegExp(String.raw`\bas (?<verb>${TOLD}) (?=(?:in|above|below|at|by|within|under)\b)`, 'giu'),
    reason: 'After “as” the verb needs its ending: “as outlined in”, not “as outline in”.',
    suggestion: 'Add the ending.',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:${PURPOSE}) to (?:agreed|identified|reviewed|considered|developed|ensured|provided|supported|improved|completed|discussed|approved|delivered|prepared|confirmed|addressed|achieved|updated|produced|reported|presented|established|received|shared|implemented|monitored)\b(?!-)`,
      'giu',
    ),
    reason: 'After “to” the verb stands without an ending: “to agree”, not “to agreed”.',
    suggestion: 'Take the ending off.',
  },
  {
    pattern:
      /\b(?:sign(?:ed)?[ -]off|signoff|away|apart|received|benefit(?:s|ed)?|differ(?:s|ent)?|resulting|results|feedback|support) form (?=(?:the|a|an|our|all|its|their|\p{Lu}))/giu,
    reason: '“form” stands where “from” seems to be meant.',
    suggestion: 'Write from.',
  },
  {
    pattern: /\bbetween (?:\p{Sc}?[\d.,]+%?(?: and)?) to \p{Sc}?[\d.,]+%?/giu,
    reason: '“between” goes with “and”: “between 7 and 12”.',
    suggestion: 'Write and in place of to, or take “between” out.',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?<weak>[Tt]he|a|an) (?!\k<weak>\b)(?!the\b)(?:${WEAK}|of|and|or|is|are|was|were|has|have|for|with|from)(?= )(?! (?:the|a|an)?(?:-))`,
      'gu',
    ),
    reason: 'These two words cannot stand together.',
    suggestion: 'A word is missing, or one is too many.',
  },
  {
    pattern:
      /(?<!\b(?:it|that|what|this|he|she|they) )\b(?:is|are|was|were) (?:is|are|was|were|has|have)\b(?! not)/gu,
    reason: 'Two verbs stand together.',
    suggestion: 'Keep one.',
  },
  {
    pattern: /\bthis is (?:\p{L}+ )is\b/gu,
    reason: '“is” stands here twice.',
    suggestion: 'Keep one.',
  },
  {
    pattern: /\b(?:by at (?!least|most|no)|for so that|of to|on of|of in the|to of)\b/gu,
    reason: 'These words cannot stand together.',
    suggestion: 'A word is missing, or one is too many.',
  },
  {
    pattern:
      /\b(?:in|of|to|with|by|for|from|the|a|an|and) (?:This|These|There|They|It|We) (?:is|are|was|were|has|have|will|remains?)\b/gu,
    reason: 'A sentence begins in the middle of another.',
    suggestion: 'Words are missing before it.',
  },
  {
    pattern: /(?<=\p{Ll} )(?<![\d“‘"'(] )(?:[bcdfghjklmnpqrtuvwyz]) (?=\p{L}{2})(?!to\b)/gu,
    reason: 'A letter stands alone.',
    suggestion: 'Take it out, or finish the word.',
  },
  {
    pattern: /\b(?:should|could|would|must|might|may) of\b(?! course)/giu,
    reason: '“of” stands where “have” is meant.',
    suggestion: 'Write have.',
  },
  {
    pattern:
      /(?<!\b(?:no|much) )\bless (?!perhaps|besides|sometimes|means|news|always|lens|towards|afterwards|overseas|across|lies)\p{Ll}{3,}(?<![sui'’])s\b(?!-)/gu,
    reason: '“less” goes with what cannot be counted: “fewer complaints”.',
    suggestion: 'Write fewer.',
  },
  {
    pattern: /\bit['’]s (?:own|purpose|impact|members|role|work|functions?|effectiveness|duties|powers)\b/giu,
    reason: '“it’s” means “it is”.',
    suggestion: 'Write its.',
  },
  {
    pattern:
      /\b(?:pubic|manger|mangers|asses the|casual factors?|untied|martial status|moral support officer)\b/giu,
    reason: 'This is a word, but hardly the one that was meant.',
    suggestion: 'Look at the spelling.',
  },
  {
    pattern: /\be\.?g(?!\.)(?= \p{L})|\bi\.?e(?!\.)(?= \p{L})/gu,
    reason: 'The abbreviation lacks a full stop.',
    suggestion: 'Write “for example” or “that is”.',
  },
];
