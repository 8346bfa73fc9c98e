import type { AcceptedFindingView } from '#shared/contract/check-results';
import { AppError } from '#shared/contract/errors';
import type { InputOf } from '#shared/contract/operations';
import type { FindingOverride } from '#shared/domain/finding-override';
import { toFindingOverrideId } from '#shared/domain/ids';
import type { AppContext } from '../context.ts';
import {
  insertFindingOverride,
  listFindingOverrides,
  withdrawFindingOverride,
} from '../store/finding-overrides.ts';
import { getVersionSummary } from '../store/versions/list-versions.ts';
import { getSummaryByLabel } from '../versions.ts';

/** Somebody lets a finding stand, with their name and their reason. */
export function acceptFinding(context: AppContext, input: InputOf<'checks.accept'>): AcceptedFindingView {
  const { version, at: where, by: acceptedBy, reach, rule, quote, paper, finding, reason } = input;
  if (reach === 'plan' && version === null) {
    throw new AppError(
      'invalid-input',
      'A finding can be accepted for the plan only in a paper that was checked against a version of it.',
    );
  }
  const override: FindingOverride = {
    id: toFindingOverrideId(context.store.newId()),
    versionId: version === null ? null : getSummaryByLabel(context, version).id,
    reach,
    rule,
    quote,
    paper,
    where,
    finding,
    reason,
    acceptedBy,
    acceptedAt: context.store.now(),
    withdrawn: null,
  };
  const step = {
    operation: 'checks.accept',
    sentence: `Accepted a finding in ${paper}`,
    about: [override.id],
    final: null,
  };
  context.change(step, (write) => insertFindingOverride(write, override));
  return toAcceptedView(context, override);
}

/** The finding counts again from now on. */
export function withdrawFinding(context: AppContext, { id, by }: InputOf<'checks.withdraw'>): null {
  const step = {
    operation: 'checks.withdraw',
    sentence: 'Took back that a finding was accepted',
    about: [id],
    final: null,
  };
  context.change(step, (write) =>
    withdrawFindingOverride(write, toFindingOverrideId(id), by, context.store.now()),
  );
  return null;
}

/** The log of the open workspace, empty where none is open. */
export function readAcceptedFindings(context: AppContext): readonly FindingOverride[] {
  return context.hasWorkspace() ? listFindingOverrides(context.workspace().read) : [];
}

export function toAcceptedView(context: AppContext, override: FindingOverride): AcceptedFindingView {
  const { id, reach, rule, quote, paper, finding, reason, withdrawn, versionId } = override;
  const { acceptedBy: by, acceptedAt: on, where: at } = override;
  const version =
    versionId === null ? null : getVersionSummary(context.workspace().read, versionId).meta.label;
  return { id, reach, rule, quote, paper, at, finding, reason, by, on, version, withdrawn };
}
