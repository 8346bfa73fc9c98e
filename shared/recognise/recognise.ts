import type { AnyDocument } from '#shared/document/read-result';
import { NO_CORRECTIONS, type Corrections, type ImportDraft } from './draft.ts';
import { extendVocabulary } from './extend-vocabulary.ts';
import { finishDraft } from './finish.ts';
import { PlanBuilder } from './plan-builder.ts';
import { walkSheets } from './sheet-walk.ts';
import { walkText } from './text-walk.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Recognises a plan in a document. Tracked changes must be settled before. The draft has no actions when the
 * document holds no plan. With `corrections` it shows what follows from a person's decisions.
 */
export function recognise(
  document: AnyDocument,
  vocabulary: Vocabulary,
  corrections: Corrections = NO_CORRECTIONS,
): ImportDraft {
  const builder = new PlanBuilder(withCorrectedTitles(vocabulary, corrections), corrections);
  if (document.kind === 'text') walkText(document, builder);
  else walkSheets(document, builder);
  return finishDraft(builder);
}

/** A table is found by the titles of its columns, and by those that a person has said what they are for. */
function withCorrectedTitles(vocabulary: Vocabulary, { columns }: Corrections): Vocabulary {
  if (columns.length === 0) return vocabulary;
  const titles: Record<string, string[]> = {};
  for (const { header, role } of columns) if (role !== null) (titles[role] ??= []).push(header);
  return extendVocabulary(vocabulary, titles);
}
