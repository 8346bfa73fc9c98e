import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findForbiddenNames, FORBIDDEN_NAMES } from '../../scripts/checks/forbidden-names.ts';
import { isCode, listFiles, parseSource, readSource } from '../../scripts/checks/sources.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const sources = listFiles(ROOT)
  .filter((path) => isCode(path) && /^(electron|renderer|shared)\//.test(path))
  .map((path) => readSource(ROOT, path));

function planted(text: string, path = 'renderer/planted.tsx'): readonly string[] {
  return findForbiddenNames(parseSource(path, text));
}

describe('the static gates (E-01, E-07, E-11, E-13)', () => {
  it('are kept by every source', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.flatMap((source) => findForbiddenNames(source))).toEqual([]);
  });

  it.each(FORBIDDEN_NAMES.map(({ name, why }) => [name, why] as const))('catch %s', (name, why) => {
    const sentence = `renderer/planted.tsx:2 uses ${name}. ${why}`;
    expect(planted(`// ${name} in a comment\nthing.${name}('x');`)).toEqual([sentence]);
    expect(planted(`\n${name}('x');`)).toEqual([sentence]);
    expect(planted(`\nthing['${name}'] = 'x';`)).toEqual([sentence]);
    expect(why).toMatch(/^[A-Z].*\.$/);
  });

  it('catch what would make code or markup of text', () => {
    expect(planted("new Function('return 1');")).toEqual([expect.stringContaining(':1 uses Function.')]);
    expect(planted("Function('return 1');")).toEqual([expect.stringContaining(':1 uses Function.')]);
    expect(planted('const a = <div dangerouslySetInnerHTML={{ __html: text }} />;')).toEqual([
      expect.stringContaining(':1 uses dangerouslySetInnerHTML.'),
    ]);
  });

  it('leave alone what the words are about, and where they may be used', () => {
    expect(planted('const type: Function | null = null; // eval')).toEqual([]);
    expect(planted('fetch(address);', 'renderer/bridge/loopback-connection.ts')).toEqual([]);
    expect(planted('fetch(address);', 'renderer/bridge/connect.ts').length).toBe(1);
  });
});

it('tests that reach for the electron package fail at once and fetch nothing', async () => {
  await expect(import('electron')).rejects.toThrow('Tests must not load electron.');
  expect(process.env['ELECTRON_OVERRIDE_DIST_PATH']).toBe('/nonexistent');
});
