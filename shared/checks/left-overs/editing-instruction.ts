import { markRange } from '../finding.ts';
import type { LineRule } from '../rule.ts';

/** An editor's order that was typed into the wording it was about: "Add Review the housing strategy". */
export const editingInstructionRule: LineRule = {
  id: 'left-overs/editing-instruction',
  group: 'left-overs',
  title: 'An editor’s instruction left in the wording',
  severity: 'warning',
  scope: 'line',
  check: (line) => {
    const match = ORDER.exec(line.text);
    const { gap = '', order = '', verb = '' } = match?.groups ?? {};
    if (match === null) return [];
    const start = gap.length;
    return [
      {
        mark: markRange(line, start, line.text.trimEnd().length),
        reason: `“${order}” stands before “${verb}”, with which the wording begins: it looks like an instruction to an editor.`,
        suggestion: `Take “${order}” out.`,
      },
    ];
  },
};

const BEGINNINGS =
  'Accelerate|Address|Agree|Allocate|Appoint|Arrange|Assess|Audit|Build|Champion|Clarify|Commission|Complete|Conduct|Confirm|Consult|Create|Decide|Define|Deliver|Design|Develop|Embed|Engage|Enhance|Ensure|Establish|Evaluate|Explore|Expand|Finalise|Identify|Implement|Improve|Increase|Introduce|Invest|Launch|Maintain|Map|Monitor|Prepare|Procure|Produce|Promote|Provide|Publish|Recruit|Redesign|Reduce|Refresh|Relaunch|Replace|Report|Review|Revise|Roll out|Secure|Set up|Share|Strengthen|Support|Train|Undertake|Update|Work';
/** After the number of an action, or at the start of a paragraph. */
const ORDER = new RegExp(
  String.raw`^(?<gap>\s*(?:\d{1,3}(?:\.\d{1,3})*[.):]?\s+)?)(?<order>Add|Insert|Delete|Remove|Amend|Reword|Rephrase|Replace(?: with)?|Move|Change to|New(?: action)?)\s*[:–-]?\s+(?<verb>(?:${BEGINNINGS}))\s+(?!(?:Board|Group|Team|Panel|Committee|Report|Plan)\b)(?:\p{Ll}|a\b|the\b|our\b)`,
  'u',
);
