/** Ids of different kinds of thing cannot be mixed up. They are made by the host and carry no meaning. */
export type PlanId = string & { readonly kind: 'plan' };
export type VersionId = string & { readonly kind: 'version' };
/** Follows an action through all versions of its plan, whatever becomes of its reference. */
export type ActionId = string & { readonly kind: 'action' };
export type ChangeRequestId = string & { readonly kind: 'change-request' };
export type FindingOverrideId = string & { readonly kind: 'finding-override' };

export function toPlanId(text: string): PlanId {
  return text as PlanId;
}

export function toVersionId(text: string): VersionId {
  return text as VersionId;
}

export function toActionId(text: string): ActionId {
  return text as ActionId;
}

export function toChangeRequestId(text: string): ChangeRequestId {
  return text as ChangeRequestId;
}

export function toFindingOverrideId(text: string): FindingOverrideId {
  return text as FindingOverrideId;
}
