import { basename, extname } from 'node:path';
import { toRunner, type Runner } from '#shared/contract/dispatch';
import { OPERATIONS } from '#shared/contract/operations';
import type { UndoStep, WorkspaceState } from '#shared/contract/workspace-results';
import type { AppContext } from '../context.ts';
import { findStepToRedo, findStepToUndo, type StepToMove } from '../store/history/steps.ts';
import { listVersions } from '../store/versions/list-versions.ts';
import { findThePlan } from '../versions.ts';
import { toVersionView } from '../views/version-view.ts';

/** What the window's frame shows, and stopping work that takes long. */
export function workspaceRunners(context: AppContext): Record<'workspace.state' | 'work.cancel', Runner> {
  return {
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

function toUndoStep(step: StepToMove | null): UndoStep | null {
  return step === null || step.final !== null ? null : { sentence: step.sentence };
}
