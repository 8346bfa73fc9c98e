import { basename, extname } from 'node:path';
import { toRunner, type Runner } from '#shared/contract/dispatch';
import { OPERATIONS } from '#shared/contract/operations';
import type { FoundAction, UndoStep, WorkspaceState } from '#shared/contract/workspace-results';
import { listActions } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';
import type { AppContext } from '../context.ts';
import { findStepToRedo, findStepToUndo, type StepToMove } from '../store/history/steps.ts';
import { listVersions } from '../store/versions/list-versions.ts';
import { findThePlan, getVersionByLabel } from '../versions.ts';
import { toVersionView } from '../views/version-view.ts';

/** What the window's frame shows, and stopping work that takes long. */
export function workspaceRunners(
  context: AppContext,
): Record<'workspace.state' | 'work.cancel' | 'actions.find', Runner> {
  return {
    'actions.find': toRunner(OPERATIONS['actions.find'], async ({ words }) => findActions(context, words)),
    'workspace.state': toRunner(OPERATIONS['workspace.state'], async () => describeWorkspace(context)),
    'work.cancel': toRunner(OPERATIONS['work.cancel'], async ({ work }) => {
      context.works.cancel(work);
      return null;
    }),
  };
}

function describeWorkspace(context: AppContext): WorkspaceState {
  const { read, access, path, facts } = context.workspace();
  const plan = findThePlan(context);
  const versions = plan === null ? [] : listVersions(read, plan.id);
  return {
    name: basename(path, extname(path)),
    mode: access.mode,
    viewReason: access.mode === 'view' ? access.sentence : null,
    plan: versions.at(-1)?.title ?? plan?.title ?? '',
    versions: versions.map(toVersionView),
    undo: toUndoStep(findStepToUndo(read)),
    redo: toUndoStep(findStepToRedo(read)),
    notices: facts.notices,
  };
}

/** As many as a list shows without scrolling far. */
const MOST_FOUND = 20;

/** Those whose reference starts with what was typed come first, then those whose words hold all of it. */
function findActions(context: AppContext, typed: string): FoundAction[] {
  const plan = findThePlan(context);
  const newest = plan === null ? undefined : listVersions(context.workspace().read, plan.id).at(-1);
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (newest === undefined || wanted.length === 0) return [];
  const version = newest.meta.label;
  const all = listActions(getVersionByLabel(context, version).content).map(({ action }) => ({
    ref: action.ref,
    wording: lineText(action.wording),
    version,
  }));
  const byRef = all.filter(({ ref }) => ref.toLowerCase().startsWith(wanted.join(' ')));
  const byWords = all.filter(
    (each) => !byRef.includes(each) && wanted.every((word) => each.wording.toLowerCase().includes(word)),
  );
  return [...byRef, ...byWords].slice(0, MOST_FOUND);
}

function toUndoStep(step: StepToMove | null): UndoStep | null {
  return step === null || step.final !== null ? null : { sentence: step.sentence };
}
