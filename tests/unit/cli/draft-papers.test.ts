import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearday, makeTestFolder, type TestFolder } from '#tests/support/command-line';

let folder: TestFolder;
let workspace: readonly string[];

beforeAll(async () => {
  folder = makeTestFolder();
  workspace = ['--workspace', folder.path('plan.clearday'), '--version', '1.0'];
  await clearday('import', 'resources/sample/wychbourne-plan-v1.0.docx', ...workspace);
});
afterAll(() => folder.remove());

async function textOf(kind: string): Promise<string> {
  const out = folder.path(`${kind}.html`);
  await clearday('paper', kind, ...workspace, '--out', out);
  return readFileSync(out, 'utf8')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('a paper of a draft', () => {
  it('says that it is one, until the version is issued', async () => {
    expect(await textOf('cover-report')).toContain('This report goes with version 1.0 (draft) of');
    expect(await textOf('plan-update')).toContain('from version 1.0 (draft) of');
    await clearday('issue', ...workspace);
    expect(await textOf('cover-report')).not.toContain('(draft)');
    expect(await textOf('plan-update')).not.toContain('(draft)');
  });
});
