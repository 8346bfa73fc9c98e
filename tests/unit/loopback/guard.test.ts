import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guard } from '../../../electron/loopback/server/guard.ts';
import { ASSET, DOCUMENT, ROUTES } from '../../../electron/loopback/server/routes.ts';
import { failuresOf, ROWS, STATE } from './guard-rows.ts';
import { MUTANTS } from './guard-mutants.ts';

const SOURCE = readFileSync(
  resolve(import.meta.dirname, '../../../electron/loopback/server/guard.ts'),
  'utf8',
);

describe('the guard', () => {
  it.each(ROWS)('$what: $verdict', ({ method, path, headers, verdict }) => {
    const given = guard(headers, method, path, STATE);
    const said = given.kind === 'allow' ? 'allow' : [given.status, given.reason];
    expect(said).toEqual(verdict);
  });
});

describe('the rows of the guard', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'clearday-mutants-'));
    const routes = JSON.stringify({ ASSET, DOCUMENT, ROUTES });
    writeFileSync(join(folder, 'routes.mjs'), `export const { ASSET, DOCUMENT, ROUTES } = ${routes};`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function failuresOfSource(source: string, name: string): Promise<readonly string[]> {
    const path = join(folder, `${name}.mjs`);
    const script = stripTypeScriptTypes(source).replaceAll("'./routes.ts'", "'./routes.mjs'");
    writeFileSync(path, script);
    const mutated: { readonly guard: typeof guard } = await import(
      /* @vite-ignore */ pathToFileURL(path).href
    );
    return failuresOf(mutated.guard);
  }

  it('let the guard itself through', async () => {
    expect(await failuresOfSource(SOURCE, 'guard')).toEqual([]);
  });

  it.each(MUTANTS.map((mutant, index) => ({ ...mutant, index })))(
    'catch a guard with “$to” for “$from”',
    async ({ from, to, index }) => {
      expect(SOURCE.split(from)).toHaveLength(2);
      expect(
        await failuresOfSource(
          SOURCE.replace(from, () => to),
          `mutant-${index}`,
        ),
      ).not.toEqual([]);
    },
  );
});
