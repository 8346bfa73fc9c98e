import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { defaultVocabulary } from '#app/resources';
import { loadDictionary } from '#app/spelling/dictionary';
import type { CheckedPaper } from '#shared/checks/paper/checked-paper';
import { preparePaper } from '#shared/checks/paper/prepare-paper';
import { RULES } from '#shared/checks/registry';
import { NO_CONTEXT, type CheckContext } from '#shared/checks/rule';
import { runChecks, type CheckResult, type LineMemory } from '#shared/checks/run-checks';
import { readDocx } from '#shared/formats/docx/read/read-docx';
import { openPackage } from '#shared/formats/opc/opc-package';
import { describeReference, referenceBytes } from '#tests/support/reference';

let context: CheckContext;
beforeAll(async () => {
  context = { ...NO_CONTEXT, dictionary: await loadDictionary() };
});

function paperFrom(bytes: Uint8Array): CheckedPaper {
  return preparePaper(readDocx(openPackage(bytes, nodeCodec)).document, 'Paper.docx', defaultVocabulary);
}

/** What is found in a paper with nothing remembered, and with what is remembered of another one. */
function checkAfter(earlier: Uint8Array, later: Uint8Array): Record<'fresh' | 'remembering', CheckResult> {
  const paper = paperFrom(later);
  const memory: LineMemory = new Map();
  runChecks([paperFrom(earlier)], context, RULES, { memory });
  return {
    fresh: runChecks([paper], context, RULES),
    remembering: runChecks([paper], context, RULES, { memory }),
  };
}

it('finds the same in the next version of a plan as if it had not seen the one before', () => {
  const sample = (label: string): Uint8Array =>
    readFileSync(new URL(`../../resources/sample/wychbourne-plan-v${label}.docx`, import.meta.url));
  const { fresh, remembering } = checkAfter(sample('1.0'), sample('1.1'));
  expect(fresh.findings.length).toBeGreaterThan(0);
  expect(remembering).toEqual(fresh);
});

describeReference('checked with what is remembered of another paper', () => {
  it.each([
    ['plan-v3.1.docx', 'plan-v3.4.docx'],
    ['cover-report-2023-01.docx', 'cover-report-2023-06.docx'],
  ])('%s, then %s: finds what it finds without', (earlier, later) => {
    const { fresh, remembering } = checkAfter(referenceBytes(earlier), referenceBytes(later));
    expect(fresh.findings.length).toBeGreaterThan(0);
    expect(remembering).toEqual(fresh);
  });
});
