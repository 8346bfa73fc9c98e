import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (name: string): string => readFileSync(join(ROOT, '.github/workflows', name), 'utf8');

/** Every script of ours that a workflow runs. */
function scriptsOf(text: string): string[] {
  return [...text.matchAll(/node (scripts\/[\w./-]+)/g)].map(([, path = '']) => path);
}

describe('the release', () => {
  const release = read('release.yml');

  it('builds on each system for itself, after all the checks', () => {
    const systems = [...release.matchAll(/os: ([\w-]+), platform: (\w+), target: (--\w+)/g)].map((found) =>
      found.slice(1),
    );
    expect(systems).toEqual([
      ['windows-latest', 'win32', '--win'],
      ['macos-latest', 'darwin', '--mac'],
      ['ubuntu-latest', 'linux', '--linux'],
    ]);
    expect(release).toMatch(/package:\n    needs: check\n/);
  });

  it('reads the fuses out of every program that it built before it keeps one (E-16)', () => {
    expect(release.indexOf('check-package.mjs')).toBeGreaterThan(release.indexOf('npx electron-builder'));
    expect(release.indexOf('upload-artifact')).toBeGreaterThan(release.indexOf('check-package.mjs'));
    expect(release).toContain('npm sbom');
  });

  it('publishes nothing by itself, and may only read', () => {
    expect(release).toContain('--publish never');
    expect(release).toMatch(/permissions:\n  contents: read\n/);
  });
});

it('every week somebody looks whether Electron is still mended (E-20)', () => {
  expect(read('upkeep.yml')).toMatch(/cron: '0 6 \* \* 1'[^]*check-electron-age\.mjs/);
});

it.each(['release.yml', 'upkeep.yml'])('%s runs scripts that are there', (name) => {
  const scripts = scriptsOf(read(name));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
