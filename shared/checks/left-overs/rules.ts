import type { Rule } from '../rule.ts';
import { commentsRule } from './comments.ts';
import { draftingNoteRule } from './drafting-note.ts';
import { editingInstructionRule } from './editing-instruction.ts';
import { emptyFieldRule } from './empty-field.ts';
import { emptyItemRule } from './empty-item.ts';
import { emptySectionRule } from './empty-section.ts';
import { guidanceRule } from './guidance.ts';
import { hiddenCellsRule } from './hidden-cells.ts';
import { hiddenTextRule } from './hidden-text.ts';
import { highlightRule } from './highlight.ts';
import { looseEndRule } from './loose-end.ts';
import { nothingFollowsRule } from './nothing-follows.ts';
import { placeholderRule } from './placeholder.ts';
import { promptRule } from './prompt.ts';
import { struckTextRule } from './struck-text.ts';
import { toBeConfirmedRule } from './to-be-confirmed.ts';
import { trackedChangesRule } from './tracked-changes.ts';

/** Rules of this group, in the order in which settings list them. */
export const leftOversRules: readonly Rule[] = [
  promptRule,
  placeholderRule,
  toBeConfirmedRule,
  guidanceRule,
  draftingNoteRule,
  editingInstructionRule,
  trackedChangesRule,
  commentsRule,
  hiddenTextRule,
  hiddenCellsRule,
  highlightRule,
  struckTextRule,
  emptySectionRule,
  emptyFieldRule,
  emptyItemRule,
  nothingFollowsRule,
  looseEndRule,
];
