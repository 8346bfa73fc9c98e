import { formatNumericDate, parseIsoDate } from '#shared/domain/civil-date';
import type { ControlField, PlanContent, VersionRow } from '#shared/domain/plan';
import { dueText } from '#shared/domain/plan-date';
import { readPlanDate } from '#shared/domain/read-date';
import type { VersionMeta } from '#shared/domain/version';
import { actionOf, type ActionComparison, type PlanComparison } from './changes.ts';

/** What a plan's own version control says of one of its versions; empty where it says nothing. */
export function describedMeta(content: PlanContent, label: string): VersionMeta {
  const row = findRow(content, label);
  return {
    label,
    status: row?.status || 'Draft',
    date: readDate(row?.date ?? ''),
    description: row?.description ?? '',
    sectionsAffected: row?.pagesAffected ?? '',
    reviewDue: readDate(row?.reviewDue ?? ''),
  };
}

function findRow(content: PlanContent, label: string): VersionRow | null {
  const wanted = foldLabel(label);
  return content.versionHistory.findLast((row) => foldLabel(row.version) === wanted) ?? null;
}

/** "v3.4", "Version 3.4" and "3.4" are one label. */
function foldLabel(label: string): string {
  return label.toLowerCase().replaceAll(/\s+|^v(?:ersion)?\.?\s*/g, '');
}

function readDate(words: string): string | null {
  const due = dueText(readPlanDate(words).date.current);
  return due !== null && parseIsoDate(due) !== null ? due : null;
}

/** What issuing writes into a version: its details, its row of version control, and document control in step. */
export interface IssuedFront {
  readonly meta: VersionMeta;
  readonly front: Pick<PlanContent, 'title' | 'subtitle' | 'documentControl' | 'versionHistory' | 'glossary'>;
}

/**
 * Fills in what a version needs to be issued. What a person wrote stays; what is missing comes from the comparison
 * with the version before. `today` is an ISO date.
 */
export function prepareIssue(
  content: PlanContent,
  given: VersionMeta,
  comparison: PlanComparison | null,
  today: string,
): IssuedFront {
  const meta: VersionMeta = {
    ...given,
    status: /^draft$/i.test(given.status.trim()) || given.status.trim() === '' ? 'Final' : given.status,
    date: given.date ?? today,
    description: given.description || describeChanges(comparison),
    sectionsAffected: given.sectionsAffected || sectionsAffected(comparison),
  };
  return {
    meta,
    front: {
      title: content.title,
      subtitle: content.subtitle,
      documentControl: content.documentControl.map((field) => inStep(field, content, meta)),
      versionHistory: withRow(content, meta),
      glossary: content.glossary,
    },
  };
}

function withRow(content: PlanContent, meta: VersionMeta): VersionRow[] {
  const row: VersionRow = {
    version: findRow(content, meta.label)?.version ?? meta.label,
    status: meta.status,
    date: formatNumericDate(meta.date ?? ''),
    description: meta.description,
    pagesAffected: meta.sectionsAffected,
    reviewDue: formatNumericDate(meta.reviewDue ?? ''),
  };
  const known = findRow(content, meta.label);
  if (known === null) return [...content.versionHistory, row];
  return content.versionHistory.map((each) => (each === known ? row : each));
}

/** File name, title, status, version and date of issue say the same as the version itself. */
function inStep({ field, value }: ControlField, content: PlanContent, meta: VersionMeta): ControlField {
  switch (field.toLowerCase().replaceAll(/[^a-z]/g, '')) {
    case 'filename':
      return { field, value: nameOfVersion(value, meta.label) };
    case 'title':
    case 'documenttitle':
      return { field, value: content.title || value };
    case 'status':
    case 'documentstatus':
      return { field, value: meta.status };
    case 'version':
    case 'versionnumber':
      return { field, value: meta.label };
    case 'dateissued':
    case 'dateofissue':
    case 'issuedate':
    case 'issued':
      return { field, value: formatNumericDate(meta.date ?? '') };
    default:
      return { field, value };
  }
}

/** "Plan v3.0" becomes "Plan v3.4"; a name without a version gets one. */
function nameOfVersion(name: string, label: string): string {
  if (name === '') return name;
  const number = label.replace(/^v(?:ersion)?\.?\s*/i, '');
  const versioned = /(\bv(?:ersion)?\.?\s*)\d+(?:\.\d+)*(?=\D*$)/i;
  return versioned.test(name) ? name.replace(versioned, `$1${number}`) : `${name} v${number}`;
}

/** What changed since the version before, in a sentence for the version-control table. */
export function describeChanges(comparison: PlanComparison | null): string {
  if (comparison === null) return 'First version';
  const { actions } = comparison;
  const changed = (kind: ActionComparison['changes'][number]['kind']): number =>
    actions.filter(({ changes }) => changes.some((change) => change.kind === kind)).length;
  const parts = [
    count(actions.filter(({ match }) => match.kind === 'added').length, 'new action', 'new actions'),
    count(
      actions.filter(({ match }) => match.kind === 'removed').length + changed('closed'),
      'action closed or merged',
      'actions closed or merged',
    ),
    count(changed('rating'), 'rating changed', 'ratings changed'),
    count(changed('deadline'), 'deadline changed', 'deadlines changed'),
    count(changed('wording'), 'wording changed', 'wordings changed'),
    count(changed('progress'), 'progress update', 'progress updates'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'No change to any action' : `Progress update: ${parts.join(', ')}`;
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}

/** The priorities with a change in them, as in "Priorities 1 to 3 and 7; glossary of roles". */
export function sectionsAffected(comparison: PlanComparison | null): string {
  if (comparison === null) return 'All';
  const touched = new Set<string>();
  for (const { match, changes } of comparison.actions) {
    if (match.kind === 'added' || match.kind === 'removed' || changes.length > 0)
      touched.add(actionOf(match).priority.number);
  }
  for (const change of comparison.priorities) touched.add(change.number);
  const parts: string[] = [];
  if (touched.size > 0)
    parts.push(`${touched.size === 1 ? 'Priority' : 'Priorities'} ${joinRanges([...touched])}`);
  if (comparison.holders.length > 0)
    parts.push(parts.length === 0 ? 'Glossary of roles' : 'glossary of roles');
  return parts.join('; ') || 'None';
}

/** "1 to 3, 5 and 7" of 1, 2, 3, 5, 7; numbers that are letters are only listed. */
function joinRanges(numbers: readonly string[]): string {
  const sorted = numbers.toSorted((first, second) => first.localeCompare(second, 'en', { numeric: true }));
  const groups: string[][] = [];
  for (const number of sorted) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && Number(number) === Number(last) + 1) groups.at(-1)?.push(number);
    else groups.push([number]);
  }
  const texts = groups.flatMap((group) => (group.length > 2 ? [`${group[0]} to ${group.at(-1)}`] : group));
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
}
