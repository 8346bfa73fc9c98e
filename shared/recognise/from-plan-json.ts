import { BODY_START, type SourceRef } from '#shared/document/source-ref';
import type { ActionJson, PlanJson } from '#shared/domain/plan-json';
import { readPlanDate } from '#shared/domain/read-date';
import { plainLine, tidyLine } from '#shared/domain/rich-text';
import { append } from './append.ts';
import { NO_CORRECTIONS, type Corrections, type DraftAction, type ImportDraft } from './draft.ts';
import { finishDraft } from './finish.ts';
import { splitLeads } from './leads.ts';
import { PlanBuilder } from './plan-builder.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A plan in the exchange format as a draft: nothing needs recognising, but closures are asked about as ever. */
export function recognisePlanJson(
  plan: PlanJson,
  vocabulary: Vocabulary,
  corrections: Corrections = NO_CORRECTIONS,
): ImportDraft {
  const builder = new PlanBuilder(vocabulary, corrections);
  builder.title = plan.title;
  builder.subtitle = plan.subtitle;
  append(builder.control, plan.documentControl);
  append(builder.history, plan.versionHistory);
  append(builder.glossary, plan.glossary);
  plan.priorities.forEach((priority, row) => {
    const at = { ...BODY_START, table: row + 1 };
    const started = builder.startPriority(priority.number, priority.title, at);
    append(started.outcomes, priority.expectedOutcomes);
    started.measures.push(
      ...priority.measures.map(({ text, value }) => ({
        text,
        value: value === '' ? null : value,
        series: null,
      })),
    );
    priority.actions.forEach((action, index) =>
      builder.addAction(toDraft(action, { ...at, row: index + 1 }, vocabulary), true),
    );
  });
  return finishDraft(builder);
}

function toDraft(json: ActionJson, at: SourceRef, vocabulary: Vocabulary): DraftAction {
  return {
    action: {
      ref: json.ref,
      wording: tidyLine(plainLine(json.text)),
      lead: json.lead,
      leads: splitLeads([json.lead], vocabulary.roleWords),
      deadline: readPlanDate(json.deadline).date,
      progress: json.progress.map(({ level, text }) => ({
        level,
        mark: 'bullet',
        line: tidyLine(plainLine(text)),
      })),
      activityRating: json.activityRating,
      impactRating: json.impactRating,
      board: '',
      closure: null,
    },
    evidence: { ref: json.ref, row: at, fields: {} },
  };
}
