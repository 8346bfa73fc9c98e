import type { Became } from '#shared/contract/import-results';
import { assertNever } from '#shared/domain/assert-never';
import { enGB } from '../../wording/en-GB/all.ts';
import { say, type WordKey } from '../../wording/say.ts';

/** "Deadline" of 'deadline'. */
export function fieldWords(field: string): string {
  return sayKnown(`import.field-${field}`, field);
}

/** What a column is for, in words. */
export function roleWords(role: string): string {
  return sayKnown(`import.role-${role}`, role);
}

export function omissionWords(what: string): string {
  return sayKnown(`import.omitted-${what}`, what);
}

/** Words for what the app names by a key; the key itself for one that has no words yet. */
function sayKnown(key: string, otherwise: string): string {
  return isWordKey(key) ? say(key) : otherwise;
}

function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(enGB, key);
}

/** What became of a cell, in words. */
export function becameWords(became: Became): string {
  switch (became.kind) {
    case 'field':
      return say('import.became-field', { field: fieldWords(became.field), ref: became.ref });
    case 'column':
      return became.role === null
        ? say('import.became-unused', { header: became.header })
        : say('import.became-column', { header: became.header, role: roleWords(became.role) });
    case 'unplaced':
      return say('import.became-unplaced');
    case 'part':
      return say('import.became-part', { table: became.table });
    case 'nothing':
      return say('import.became-nothing');
    default:
      return assertNever(became);
  }
}
