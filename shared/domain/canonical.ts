import { compactLine, type CompactLine } from './compact-line.ts';
import type { ActionId, PlanId, VersionId } from './ids.ts';
import type { PlanContent, ProgressItem, ProgressMark } from './plan.ts';
import type { RatingScale } from './rating.ts';
import type { VersionMeta, VersionSource } from './version.ts';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. Fast only in the host, so it is handed in. */
export type HashText = (text: string) => string;

/**
 * One text for one value: keys in the order of their UTF-16 units, no white space, numbers and escapes as
 * JSON.stringify writes them (RFC 8785). Texts stay as they are; `hashCanonical` is what puts them into NFC.
 * Throws for what JSON can't say, for names that are numbers, and for text that is not well-formed Unicode, because
 * a store can't keep it.
 */
export function canonicalJson(value: unknown): string {
  const text = JSON.stringify(orderKeys(value));
  // JSON writes nothing but controls and lone surrogates as \u…, and only where one is there is the dear test made.
  if (text.includes('\\u')) requireKeepable(value);
  return text;
}

/** The same value with the keys of every object in order, which JSON.stringify follows. */
function orderKeys(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`${value} has no canonical form.`);
      return value;
    case 'object':
      if (value === null) return null;
      return Array.isArray(value) ? value.map(orderKeys) : orderKeysOfObject(value);
    default:
      throw new Error(`A value of type ${typeof value} has no canonical form.`);
  }
}

function orderKeysOfObject(value: object): object {
  if (!isNamed(value)) throw new Error('A list has no names.');
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(value).toSorted()) {
    // Objects list such names first and by number, whatever order they were given in.
    if (key < ':' && /^\d+$/.test(key)) throw new Error(`The name "${key}" has no canonical form.`);
    ordered[key] = orderKeys(value[key]);
  }
  return ordered;
}

function isNamed(value: object): value is Readonly<Record<string, unknown>> {
  return !Array.isArray(value);
}

function requireKeepable(value: unknown): void {
  if (typeof value === 'string' && (!value.isWellFormed() || value.includes('\0'))) {
    throw new Error('Text that is not well-formed Unicode has no canonical form.');
  }
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(requireKeepable);
}

/** Hash of a canonical text. In NFC, so that an é typed on a Mac and one typed on Windows say the same. */
export function hashCanonical(text: string, sha256: HashText): string {
  return sha256(NOT_SURELY_NFC.test(text) ? text.normalize('NFC') : text);
}

/**
 * Latin letters, punctuation and currency are in NFC when nothing else is near (Unicode Standard Annex 15, section 9).
 * Most plans hold nothing else, and to look is much cheaper than to normalise.
 */
const NOT_SURELY_NFC = /[^\0-\u02ff\u2002-\u20cf]/;

/** Depends on what the plan says and on nothing else: two files that say the same have the same hash. */
export function contentHash(content: PlanContent, sha256: HashText): string {
  return hashCanonical(canonicalContent(content), sha256);
}

/** The text that `contentHash` hashes: canonical JSON of the content, with lines in their short form. */
export function canonicalContent(content: PlanContent): string {
  return canonicalJson({
    ...content,
    priorities: content.priorities.map((priority) => ({
      ...priority,
      actions: priority.actions.map((action) => ({
        ...action,
        wording: compactLine(action.wording),
        progress: compactProgress(action.progress),
      })),
    })),
  });
}

export interface CompactProgress {
  readonly level: number;
  readonly mark: ProgressMark;
  readonly line: CompactLine;
}

export function compactProgress(progress: readonly ProgressItem[]): CompactProgress[] {
  return progress.map(({ level, mark, line }) => ({ level, mark, line: compactLine(line) }));
}

/** All that the hash of a version vouches for. */
export interface VersionSeal {
  readonly id: VersionId;
  readonly planId: PlanId;
  readonly sequence: number;
  readonly meta: VersionMeta;
  readonly scale: RatingScale;
  readonly actionIds: readonly ActionId[];
  readonly source: VersionSource | null;
  readonly contentHash: string;
  readonly createdAt: string;
  /** Null for a draft. */
  readonly issued: IssueSeal | null;
}

export interface IssueSeal {
  readonly at: string;
  /** From 1 in the order in which versions of the plan were issued. */
  readonly number: number;
  /** Hash of the version issued before; null for the first. It chains the versions of a plan. */
  readonly previous: string | null;
}

/** Changes when anything about the version changes, or anything about one issued before it. */
export function versionHash(seal: VersionSeal, sha256: HashText): string {
  return hashCanonical(canonicalJson({ format: 'clearday/version/1', ...seal }), sha256);
}
