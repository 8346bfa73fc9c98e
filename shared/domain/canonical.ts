import type { ActionId, PlanId, VersionId } from './ids.ts';
import type { PlanContent } from './plan.ts';
import type { RatingScale } from './rating.ts';
import type { VersionMeta, VersionSource } from './version.ts';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. Fast only in the host, so it is handed in. */
export type HashText = (text: string) => string;

/**
 * One text for one value: keys in the order of their UTF-16 units, no white space, numbers and escapes as
 * JSON.stringify writes them (RFC 8785). Texts stay as they are; `hashCanonical` is what puts them into NFC.
 * Throws for what JSON can't say and for text that is not well-formed Unicode, because a store can't keep it.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalText(value);
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`${value} has no canonical form.`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
      return canonicalObject(value);
    default:
      throw new Error(`A value of type ${typeof value} has no canonical form.`);
  }
}

function canonicalText(text: string): string {
  if (!text.isWellFormed() || text.includes('\0')) {
    throw new Error('Text that is not well-formed Unicode has no canonical form.');
  }
  return JSON.stringify(text);
}

function canonicalObject(value: object): string {
  const entries: Array<[string, unknown]> = Object.entries(value);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** Hash of a canonical text. In NFC, so that an é typed on a Mac and one typed on Windows say the same. */
export function hashCanonical(text: string, sha256: HashText): string {
  return sha256(text.normalize('NFC'));
}

/** Depends on what the plan says and on nothing else: two files that say the same have the same hash. */
export function contentHash(content: PlanContent, sha256: HashText): string {
  return hashCanonical(canonicalJson(content), sha256);
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
