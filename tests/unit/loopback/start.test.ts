import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

interface Finders {
  readonly findElectron: (root: string) => string | null;
  readonly findDesktop: (root: string) => string | null;
}

const MODULE = pathToFileURL(resolve(import.meta.dirname, '../../../scripts/set-up/desktop.mjs')).href;
const { findDesktop, findElectron }: Finders = await import(MODULE);

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clearday-start-'));
  mkdirSync(join(root, 'node_modules', 'electron', 'dist'), { recursive: true });
  mkdirSync(join(root, 'out', 'desktop'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (...path: readonly string[]): void => writeFileSync(join(root, ...path), 'electron\n');

describe('npm start', () => {
  it('finds no Electron whose package came without the runtime', () => {
    expect(findElectron(root)).toBeNull();
  });

  it('finds none whose runtime was taken away', () => {
    put('node_modules', 'electron', 'path.txt');
    expect(findElectron(root)).toBeNull();
  });

  it('opens the desktop program where the runtime and the program are', () => {
    put('node_modules', 'electron', 'path.txt');
    put('node_modules', 'electron', 'dist', 'electron');
    expect(findElectron(root)).toBe(join(root, 'node_modules', 'electron', 'dist', 'electron'));
    expect(findDesktop(root)).toBeNull();
    put('out', 'desktop', 'main.js');
    expect(findDesktop(root)).toBe(join(root, 'node_modules', 'electron', 'dist', 'electron'));
  });
});
