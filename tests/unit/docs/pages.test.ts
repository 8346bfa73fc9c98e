import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { FILE_PROBLEMS } from '#app/files/file-problem';
import { WORKSPACE_REFUSALS } from '#app/store/refusal';
import shipped from '../../../resources/licences/shipped.json' with { type: 'json' };
import { planSchema } from '#shared/contract/plan-schema';
import { REFUSALS } from '#shared/document/refusal';

type Texts = Readonly<Record<string, { readonly says: string; readonly next: string }>>;

const TABLES: Readonly<Record<string, Texts>> = {
  documents: REFUSALS,
  workspaces: WORKSPACE_REFUSALS,
  files: FILE_PROBLEMS,
};

function tableOf(texts: Texts): string {
  const rows = Object.entries(texts).map(([code, { says, next }]) => `| \`${code}\` | ${says} | ${next} |`);
  return ['| Code | What Clearday says of the file | What to do |', '| --- | --- | --- |', ...rows].join(
    '\n',
  );
}

describe('docs/files-and-safety.md', () => {
  // A change in a sentence changes the page: vitest run tests/unit/docs -u, and read the difference.
  it('lists every reason to refuse a file, in the words of the program', async () => {
    const path = resolve('docs', 'files-and-safety.md');
    const page = readFileSync(path, 'utf8').replaceAll(
      /<!-- (documents|workspaces|files) -->[\s\S]*?<!-- end -->/g,
      (_, name: string) => `<!-- ${name} -->\n\n${tableOf(TABLES[name] ?? {})}\n\n<!-- end -->`,
    );
    const style = await resolveConfig(path);
    await expect(await format(page, { ...style, parser: 'markdown' })).toMatchFileSnapshot(path);
  });
});

describe('docs/exchange-format.md', () => {
  const page = readFileSync(resolve('docs', 'exchange-format.md'), 'utf8');

  it('shows a sample that the schema accepts', () => {
    const sample: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
    expect(planSchema.parse(sample)).toEqual(sample);
  });

  it('tells of every field', () => {
    const sample: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
    const told = page.slice(page.indexOf('## Field by field'));
    const silent = [...namesIn(sample)].filter((name) => !new RegExp(`\\b${name}\\b`).test(told));
    expect(silent).toEqual([]);
  });
});

describe('resources/licences/README.md', () => {
  it('names the packages in the program that the window names too', () => {
    const page = readFileSync(resolve('resources', 'licences', 'README.md'), 'utf8');
    const part = page.slice(page.indexOf('## In the program'), page.indexOf('## For building'));
    const named = [...part.matchAll(/^\| `([^`]+)` +\| ([^|]+?) +\|/gm)].map(([, name, licence]) => [
      name,
      licence,
    ]);
    expect(shipped.map(({ name, licence }) => [name, licence])).toEqual(named);
  });

  it('has a line with the right licence for every package', () => {
    const wanted = packages().map(({ name, licence }) => `| \`${name}\` | ${licence} |`);
    const page = readFileSync(resolve('resources', 'licences', 'README.md'), 'utf8');
    const lines = [...page.matchAll(/^\| (`[^|]+`) +\| ([^|]+?) +\|/gm)].map(
      ([, name, licence]) => `| ${name} | ${licence} |`,
    );
    expect(lines.toSorted()).toEqual(wanted.toSorted());
  });
});

const manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});

/** What package.json names; the licence as the package itself says it, or as on the page where it is not installed here. */
function packages(): Array<{ readonly name: string; readonly licence: string }> {
  const { dependencies, devDependencies, optionalDependencies } = manifest.parse(readJson('package.json'));
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).map((name) => {
    const own = resolve('node_modules', name, 'package.json');
    const licence = existsSync(own) ? z.object({ license: z.string() }).parse(readJson(own)).license : 'MIT';
    return { name, licence };
  });
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function namesIn(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((each) => [...namesIn(each)]));
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]));
}
