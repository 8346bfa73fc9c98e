import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { GROUP_NAMES, RULES } from '#shared/checks/registry';
import type { Rule } from '#shared/checks/rule';

const GRADES: Readonly<Record<Rule['severity'], string>> = {
  error: 'must fix',
  warning: 'check',
  question: 'question',
};

function listRules(): string {
  return Object.entries(GROUP_NAMES)
    .map(([group, name]) => {
      const rules = RULES.filter((rule) => rule.group === group);
      const rows = rules.map(({ id, title, severity }) => `| \`${id}\` | ${title} | ${GRADES[severity]} |`);
      return [`### ${name}`, '', '| Rule | Looks for | Grade |', '| --- | --- | --- |', ...rows].join('\n');
    })
    .join('\n\n');
}

describe('docs/paper-check.md', () => {
  // A new rule changes the page: vitest run tests/unit/docs -u, and read the difference.
  it('lists every rule', async () => {
    const path = resolve('docs', 'paper-check.md');
    const page = readFileSync(path, 'utf8').replace(
      /<!-- rules -->[\s\S]*<!-- end -->/,
      () => `<!-- rules -->\n\n${listRules()}\n\n<!-- end -->`,
    );
    const style = await resolveConfig(path);
    await expect(await format(page, { ...style, parser: 'markdown' })).toMatchFileSnapshot(path);
  });
});
