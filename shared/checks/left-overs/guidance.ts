import { markRange } from '../finding.ts';
import type { LineRule } from '../rule.ts';
import { findPrompts } from './prompt.ts';

/** Words that a template says to its author: "Please list the options", "(delete as appropriate)". */
export const guidanceRule: LineRule = {
  id: 'left-overs/guidance',
  group: 'left-overs',
  title: 'Guidance of a template left in the paper',
  severity: 'warning',
  scope: 'line',
  check: (line) => {
    if (findPrompts(line).length > 0) return [];
    return line.sentences.flatMap(({ text, start, end }) => {
      const isNote = INSTRUCTIONS.some((pattern) => pattern.test(text));
      const aside = ASIDES.exec(text);
      if (!isNote && aside === null) return [];
      const from = isNote || aside === null ? start : start + aside.index;
      const to = isNote || aside === null ? end : from + aside[0].length;
      return [
        {
          mark: markRange(line, from, to),
          reason: 'This speaks to the author of the paper, not to its readers.',
          suggestion: 'Do what it asks, then take it out.',
        },
      ];
    });
  },
};

const PART = String.raw`(?:section|paragraph|table|box|field|part|template|form|report|heading|column|row|cover sheet)`;
const INSTRUCTIONS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:this|the following|each|the above) ${PART}s? (?:must|should|needs? to|has to|is to) (?:be (?:completed|filled|used|deleted|removed|included|no (?:more|longer))|include|contain|set out|describe|explain|provide|summarise|outline|state)\b.*`,
    'iu',
  ),
  new RegExp(
    String.raw`^\s*(?:note:?\s+)?(?:please|authors? (?:must|should|to)|report authors? (?:must|should|to))\s+(?:note (?:that )?(?:this|the) ${PART}|include|insert|delete|complete|list|state|outline|describe|set out|specify|summarise|fill in|enter|type|tick|select|do not (?:exceed|use|delete)|ensure (?:that )?(?:the|this|your|all) (?:report|section|paper|template|implications)|use (?:this|plain|no))\b`,
    'iu',
  ),
  /^\s*(?:guidance|guidance notes?|notes? (?:for|to) (?:the )?(?:author|authors|report writer|report writers|editor|drafter)s?|instructions?)\s*[:–-]/iu,
  /^\s*(?:if there are no|where there are no)\b.{0,60}\b(?:state|say|write|enter|insert|delete)\b/iu,
  /\b(?:no more than|maximum(?: of)?|max\.?) \d+ (?:words|characters|pages)\b.{0,20}$/iu,
];
const ASIDES =
  /[([{]\s*(?:please )?(?:delete|strike out|amend|complete|circle|tick|edit|remove) (?:as|where|if|when) (?:appropriate|applicable|necessary|required|relevant|not (?:applicable|required|relevant))[^)\]}]*[)\]}]|\*\s*delete as (?:appropriate|applicable)/iu;
