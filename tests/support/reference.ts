import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

/** The published papers that Clearday is held against. They stay outside the repository. */
const REFERENCE = new URL('../../../shared/reference/', import.meta.url);

/** Whether tests on the reference papers must be skipped; says so. */
export function isReferenceMissing(): boolean {
  if (existsSync(REFERENCE)) return false;
  console.warn('Skipped: the reference papers (../shared/reference) are not here.');
  return true;
}

const { skipIf } = describe;

/** As `describe`, for tests that need the reference papers. */
export const describeReference = skipIf(isReferenceMissing());

/** Path of a reference file, as in "plan-v3.4.docx". */
export function referencePath(name: string): string {
  return fileURLToPath(new URL(name, REFERENCE));
}

export function referenceBytes(name: string): Uint8Array {
  return readFileSync(new URL(name, REFERENCE));
}

/** The right answers of that name, as in "changes"; whoever asks names their shape. */
export function referenceTruth(name: string): ReturnType<typeof JSON.parse> {
  return JSON.parse(readFileSync(new URL(`truth/${name}.json`, REFERENCE), 'utf8'));
}
