import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HEN, PACKAGES, PLANTED } from './planted-violations.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const RULES = '.dependency-cruiser.cjs';

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string(), comment: z.string() })) }),
  }),
});
type Report = z.infer<typeof Report>['summary'];

describe('the import rules', () => {
  let tree = '';
  let report: Report = { violations: [], ruleSetUsed: { forbidden: [] } };

  beforeAll(() => {
    tree = plantTree();
    report = cruise(tree);
  });

  afterAll(() => rmSync(tree, { recursive: true }));

  it.each(PLANTED.map(({ rule, breaker }) => [rule, breaker] as const))(
    '%s catches a file that breaks it, and no other rule does',
    (rule, breaker) => {
      const broken = report.violations.filter((each) => each.from === breaker);
      expect(broken.map((each) => each.rule.name)).toEqual([rule]);
    },
  );

  it('find nothing wrong with the files around the planted ones', () => {
    const planted = new Set([...PLANTED.map((each) => each.breaker), HEN.path]);
    expect(report.violations.filter((each) => !planted.has(each.from))).toEqual([]);
  });

  it('all have a planted violation and a sentence of why', () => {
    const { forbidden } = report.ruleSetUsed;
    expect(forbidden.map((rule) => rule.name).toSorted()).toEqual(
      PLANTED.map((each) => each.rule).toSorted(),
    );
    expect(forbidden.filter((rule) => !/^[A-Z].*\.$/.test(rule.comment))).toEqual([]);
  });
});

/** A folder laid out like the repository, with the planted files and nothing behind them. */
function plantTree(): string {
  const tree = mkdtempSync(join(tmpdir(), 'clearday-boundaries-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  };
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'exports.planted = 1;\n');
  }
  const { imports } = z
    .object({ imports: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  write('package.json', JSON.stringify({ name: 'planted', type: 'module', imports }));
  copyFileSync(join(ROOT, 'tsconfig.json'), join(tree, 'tsconfig.json'));
  copyFileSync(join(ROOT, RULES), join(tree, RULES));
  for (const { breaker, imports: target, needs, statement } of PLANTED) {
    for (const needed of needs) write(needed, 'export const planted = 1;\n');
    write(breaker, `${statement ?? `import { planted } from '${target}';\nexport const used = planted;`}\n`);
  }
  write(HEN.path, HEN.text);
  return tree;
}

function cruise(tree: string): Report {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [DEPCRUISE, '--config', RULES, '--output-type', 'json', 'electron', 'renderer', 'shared'],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 << 20 },
  );
  if (stdout === '') throw new Error(stderr);
  return Report.parse(JSON.parse(stdout)).summary;
}
