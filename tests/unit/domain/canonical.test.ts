import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  canonicalContent,
  canonicalJson,
  contentHash,
  hashCanonical,
  versionHash,
  type VersionSeal,
} from '#shared/domain/canonical';
import { toActionId, toPlanId, toVersionId } from '#shared/domain/ids';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { PLAIN_RUN } from '#shared/domain/rich-text';
import { arbitraryContent } from '#tests/support/store/arbitrary-content';
import { makeAction, makeContent, makeMeta } from '#tests/support/store/plans';
import { sha256 } from '#tests/support/store/workspaces';

const seal: VersionSeal = {
  id: toVersionId('v'),
  planId: toPlanId('p'),
  sequence: 2,
  meta: makeMeta('3.4'),
  scale: DEFAULT_SCALE,
  actionIds: [toActionId('a')],
  source: null,
  contentHash: 'c0ffee',
  createdAt: '2024-03-01T09:30:00.000Z',
  issued: { at: '2024-03-02T09:30:00.000Z', number: 1, previous: null },
};

it('writes keys in order, without white space, whatever order they came in', () => {
  expect(canonicalJson({ b: [1, 2.5, null], a: { d: true, c: 'x "y"\n' } })).toBe(
    '{"a":{"c":"x \\"y\\"\\n","d":true},"b":[1,2.5,null]}',
  );
  expect(canonicalJson({ é: 1, z: 2, Z: 3 })).toBe('{"Z":3,"z":2,"é":1}');
});

it('refuses what a store could not give back', () => {
  for (const value of [undefined, NaN, { a: undefined }, 10n, ['\ud800'], { a: 'x\0' }, { 10: 'a' }]) {
    expect(() => canonicalJson(value)).toThrow('has no canonical form');
  }
  expect(canonicalJson('a literal \\ud800')).toBe('"a literal \\\\ud800"');
});

it('keeps lines short: plain text as it is, other runs with what is set', () => {
  const action = makeAction('1.1', 'Open by ');
  const wording = [...action.wording, { ...PLAIN_RUN, text: 'May', bold: true }];
  const text = canonicalContent(makeContent([{ ...action, wording, progress: [] }]));
  expect(text).toContain('"wording":["Open by ",{"bold":true,"text":"May"}]');
  expect(canonicalContent(makeContent([action]))).toContain('"wording":"Open by "');
});

it('gives one hash to two plans that say the same, whatever made them', () => {
  const content = makeContent([makeAction('1.1', 'Café')]);
  const copy = JSON.parse(JSON.stringify(content));
  const decomposed = makeContent([makeAction('1.1', 'Cafe\u0301')]);
  expect(contentHash(copy, sha256)).toBe(contentHash(content, sha256));
  expect(contentHash(decomposed, sha256)).toBe(contentHash(content, sha256));
  expect(contentHash(makeContent([makeAction('1.1', 'Cafe')]), sha256)).not.toBe(
    contentHash(content, sha256),
  );
});

it('hashes every text in its composed form', () => {
  const asIs = (text: string): string => text;
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '’', '£', '\u2000', 'e\u0301', 'Å'),
      (text, more) => {
        expect(hashCanonical(text + more, asIs)).toBe((text + more).normalize('NFC'));
      },
    ),
  );
  for (let code = 0; code < 0x3000; code += 1) {
    const text = `e${String.fromCharCode(code)}`;
    expect(hashCanonical(text, asIs)).toBe(text.normalize('NFC'));
  }
});

it('gives different plans different texts', () => {
  fc.assert(
    fc.property(arbitraryContent, arbitraryContent, (first, second) => {
      const same = JSON.stringify(first) === JSON.stringify(second);
      expect(canonicalContent(first) === canonicalContent(second)).toBe(same);
    }),
  );
});

it('changes the hash of a version with everything that the version is', () => {
  const changed: VersionSeal[] = [
    { ...seal, id: toVersionId('w') },
    { ...seal, planId: toPlanId('q') },
    { ...seal, sequence: 3 },
    { ...seal, meta: { ...seal.meta, date: '2024-03-02' } },
    { ...seal, scale: { ...DEFAULT_SCALE, name: 'Other' } },
    { ...seal, actionIds: [toActionId('b')] },
    { ...seal, source: { fileName: 'plan.docx', sha256: 'f00d' } },
    { ...seal, contentHash: 'c0ffef' },
    { ...seal, createdAt: '2024-03-01T09:30:01.000Z' },
    { ...seal, issued: null },
    { ...seal, issued: { at: '2024-03-02T09:30:00.000Z', number: 1, previous: 'beef' } },
  ];
  const hashes = [seal, ...changed].map((each) => versionHash(each, sha256));
  expect(new Set(hashes).size).toBe(hashes.length);
});
