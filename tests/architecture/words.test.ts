import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCopiedWording, readReferenceRuns } from '../../scripts/checks/copied-wording.ts';
import { findUnwantedNames } from '../../scripts/checks/names.ts';
import { parseSource } from '../../scripts/checks/sources.ts';
import { findAmericanProse, findAmericanSpelling } from '../../scripts/checks/spelling.ts';

describe('the check of names', () => {
  it('finds words that say nothing of the field, wherever a name is declared', () => {
    expect(
      unwanted(
        'shared/compare/rows.ts',
        'interface TaskRow { readonly helperText: string }',
        'class PlanManager { private utilCount = 1; runTask(): void {} }',
        'const { a: [firstTask] } = read();',
        'export const read = (revisions: number) => revisions;',
      ),
    ).toEqual([
      'shared/compare/rows.ts:1 "TaskRow" says task: say action.',
      'shared/compare/rows.ts:1 "helperText" says helper: say what it does.',
      'shared/compare/rows.ts:2 "PlanManager" says manager: say what it does.',
      'shared/compare/rows.ts:2 "utilCount" says util: say what it does.',
      'shared/compare/rows.ts:2 "runTask" says task: say action.',
      'shared/compare/rows.ts:3 "firstTask" says task: say action.',
      'shared/compare/rows.ts:4 "revisions" says revisions: say version.',
    ]);
  });

  it('finds them in the name of a file', () => {
    expect(unwanted('shared/compare/date-utils.ts', '')).toEqual([
      'shared/compare/date-utils.ts "date-utils" says utils: say what it does.',
    ]);
  });

  it('lets documents have revisions, and others use what a document calls so', () => {
    expect(
      unwanted('shared/document/text-document.ts', 'export interface Revision { readonly author: string }'),
    ).toEqual([]);
    expect(unwanted('shared/papers/run.ts', 'export const run = { ...PLAIN_RUN, revision: null };')).toEqual(
      [],
    );
  });
});

describe('the check of spelling', () => {
  it('finds American spellings in comments and in sentences', () => {
    expect(
      american(
        '// Recognizes the color of a cell.',
        "export const says = 'The file was canceled.';",
        'export const shown = `${says} Organize it.`;',
      ),
    ).toEqual([
      'shared/a.ts:1 spells "Recognizes": write British English.',
      'shared/a.ts:1 spells "color": write British English.',
      'shared/a.ts:2 spells "canceled": write British English.',
      'shared/a.ts:3 spells "Organize": write British English.',
    ]);
  });

  it('leaves the names of formats and interfaces alone', () => {
    expect(
      american(
        '// `w:color` holds it; see String.prototype.normalize and size.',
        "export const key = 'bgColor';",
        'export const xml = `<w:color w:val="FF0000" color="x"/>`;',
        "export const css = 'color: red; background-color: blue';",
      ),
    ).toEqual([]);
  });

  it('reads pages too, without their code', () => {
    expect(findAmericanProse('README.md', 'Summarizes a plan with `organize()`.')).toEqual([
      'README.md spells "Summarizes": write British English.',
    ]);
  });
});

describe('the check of copied wording', () => {
  it('finds eleven words in a row of a reference paper, however they are set', () => {
    const folder = mkdtempSync(join(tmpdir(), 'clearday-wording-'));
    writeFileSync(
      join(folder, 'paper.txt'),
      'The Wychbourne\npanel met twice in spring and agreed that visits to homes should be weekly.',
    );
    const reference = readReferenceRuns(folder) ?? new Set();
    rmSync(folder, { recursive: true });
    const copied = '// the Wychbourne panel MET twice -- in spring and agreed that visits';
    expect(findCopiedWording('shared/a.ts', copied, reference)).toEqual([
      'shared/a.ts shares 1 runs of 11 words with the reference papers, first "the wychbourne panel met twice in spring and agreed that visits": write your own.',
    ]);
    expect(findCopiedWording('shared/a.ts', 'the panel met twice in spring', reference)).toEqual([]);
  });

  it('says nothing where the papers are not at hand', () => {
    expect(readReferenceRuns(join(tmpdir(), 'clearday-no-such-folder'))).toBeNull();
  });
});

function unwanted(path: string, ...lines: string[]): string[] {
  return findUnwantedNames(parseSource(path, lines.join('\n')));
}

function american(...lines: string[]): string[] {
  return findAmericanSpelling(parseSource('shared/a.ts', lines.join('\n')));
}
