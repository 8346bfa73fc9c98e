import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '#app/create-app';
import { BODY_START } from '#shared/document/source-ref';
import { makeTestApp } from '#tests/support/contract-app';
import { docx } from '#tests/support/docx-package';
import { p } from '#tests/support/word-xml';

let folder: string;
let app: App;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearday-fix-'));
  app = makeTestApp(folder);
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true, force: true });
});

const AT = { ...BODY_START, paragraph: 1 };

it('gives a copy with the fixes in it, and says how many could not be made', async () => {
  const file = app.admitBytes('Wychbourne report.docx', docx({ body: p('Teh board met.') }));
  const fixes = [
    { at: AT, start: 0, end: 3, quote: 'Teh', write: 'The' },
    { at: AT, start: 4, end: 9, quote: 'panel', write: 'board' },
  ];
  const reply = await app.dispatch('checks.fix', { file, fixes });
  expect(reply).toMatchObject({
    ok: true,
    value: { fileName: 'Wychbourne report checked.docx', made: 1, left: 1 },
  });
});

it('says so where nothing can be fixed without asking', async () => {
  const file = app.admitBytes('Wychbourne report.docx', docx({ body: p('The board met.') }));
  const fixes = [{ at: AT, start: 0, end: 3, quote: 'Teh', write: 'The' }];
  const reply = await app.dispatch('checks.fix', { file, fixes });
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});
