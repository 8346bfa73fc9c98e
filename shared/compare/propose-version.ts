import type { PlanContent } from '#shared/domain/plan';
import type { VersionMeta } from '#shared/domain/version';
import { describedMeta } from './version-control.ts';

/** The details that a new version would get, and where its label comes from. */
export interface ProposedVersion {
  readonly meta: VersionMeta;
  readonly from: 'document' | 'file-name' | 'newest' | 'first';
}

/**
 * The label that a plan read from a file should get: what its own version control calls it, else what the file's name
 * says, else the next after the newest. `taken` are the labels there are, in order; none of them is proposed.
 */
export function proposeVersion(
  content: PlanContent,
  fileName: string,
  taken: readonly string[],
): ProposedVersion {
  const isFree = (label: string): boolean => label !== '' && !taken.some((each) => isSame(each, label));
  const written = content.versionHistory.map((row) => bareLabel(row.version));
  const named = labelInName(fileName);
  const own = written.some((label) => isSame(label, named)) ? named : (written.at(-1) ?? '');
  if (isFree(own)) return { meta: describedMeta(content, own), from: 'document' };
  if (isFree(named)) return { meta: describedMeta(content, named), from: 'file-name' };
  const newest = taken.at(-1);
  if (newest === undefined) return { meta: describedMeta(content, '1.0'), from: 'first' };
  let next = nextLabel(newest);
  while (!isFree(next)) next = nextLabel(next);
  return { meta: describedMeta(content, next), from: 'newest' };
}

/** "3.4" of "v3.4", "V 3.4" and "Version 3.4". */
function bareLabel(written: string): string {
  return written.trim().replace(/^v(?:ersion)?\.?\s*(?=\d)/i, '');
}

function isSame(first: string, second: string): boolean {
  return bareLabel(first).toLowerCase() === bareLabel(second).toLowerCase();
}

/** "3.4" of "Plan v3.4 June.docx"; "" when the name holds no version. */
function labelInName(fileName: string): string {
  const name = fileName.replace(/\.[a-z]+$/i, '');
  return /(?:^|[^\p{L}\d])v(?:ersion)?[\s._-]*(\d{1,3}(?:\.\d{1,3})*)(?!\d)/iu.exec(name)?.[1] ?? '';
}

/** "3.5" of "3.4", "4.1" of "4"; a label without a number gets one. */
function nextLabel(label: string): string {
  const match = /^(.*?)(\d+)(\D*)$/.exec(label);
  if (match === null) return `${label} 2`;
  const [, before = '', number = '0', after = ''] = match;
  return before === '' && after === '' ? `${number}.1` : `${before}${Number(number) + 1}${after}`;
}
