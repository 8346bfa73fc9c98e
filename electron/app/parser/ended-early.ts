import { DocumentRefused } from '#shared/document/refusal';
import type { ChildEnd } from './parser-child.ts';

/** Why a process went without an answer. */
export function endedEarly({ code, signal, errors }: ChildEnd): DocumentRefused {
  const outOfMemory =
    /heap out of memory|allocation failed|invalid string length|array buffer allocation/i.test(errors);
  const what = `exit ${code ?? 'none'}, signal ${signal ?? 'none'}`;
  return new DocumentRefused(
    outOfMemory ? 'IMPORT_MEMORY' : 'IMPORT_STOPPED',
    `${what} ${errors.slice(-500)}`,
  );
}
