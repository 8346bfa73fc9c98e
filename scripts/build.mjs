// Bundles the program into out/: one entry for each process it runs as, the rest in chunks that load when needed.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'rolldown';
import { build as buildWithVite } from 'vite';
import { BUILD_STAMP } from './set-up/built.mjs';
import { ROOT } from './set-up/place.mjs';

const OUT = join(ROOT, 'out');
const ENTRIES = {
  'cli/main': 'electron/cli/main.ts',
  'cli/demo': 'electron/cli/demo.ts',
  'loopback/main': 'electron/loopback/main.ts',
  'desktop/main': 'electron/desktop/main.ts',
  'parser/child': 'electron/app/parser/child.ts',
};

/** Builds beside the old build and then moves file by file, so that a program running now keeps working. */
async function buildProgram() {
  const fresh = join(OUT, `.building-${process.pid}`);
  const present = Object.entries(ENTRIES).filter(([, source]) => existsSync(join(ROOT, source)));
  try {
    if (present.length > 0) await bundle(Object.fromEntries(present), fresh);
    await bundlePreload(join(fresh, 'desktop'));
    await buildPage(join(fresh, 'page'));
    const files = existsSync(fresh) ? filesIn(fresh) : [];
    // Entries last: they name the chunks.
    for (const file of files.toSorted((a, b) => isEntry(a) - isEntry(b))) move(fresh, file);
    removeOthers(new Set(files));
    writeFileSync(join(ROOT, BUILD_STAMP), `${JSON.stringify(files.toSorted(), null, 1)}\n`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function bundle(input, folder) {
  return build({
    cwd: ROOT,
    input,
    platform: 'node',
    // A native package finds its binary beside itself, and the dictionary its words: neither can move into a bundle.
    external: ['better-sqlite3', 'dictionary-en-gb', 'electron'],
    logLevel: 'warn',
    output: {
      dir: folder,
      format: 'es',
      minify: false,
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
    },
  });
}

/** The script that gives the page its bridge: in the sandbox it can only be one CommonJS file. */
function bundlePreload(folder) {
  return build({
    cwd: ROOT,
    input: 'electron/desktop/preload.ts',
    platform: 'browser',
    external: ['electron'],
    logLevel: 'warn',
    output: { file: join(folder, 'preload.cjs'), format: 'cjs', minify: false },
  });
}

/** The page of the window, for both hosts. */
function buildPage(folder) {
  return buildWithVite({
    configFile: join(ROOT, 'renderer', 'vite.config.ts'),
    build: { outDir: folder },
    logLevel: 'warn',
  });
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function isEntry(file) {
  return Number(!file.startsWith('chunks'));
}

function move(fresh, file) {
  const target = join(OUT, file);
  mkdirSync(dirname(target), { recursive: true });
  renameSync(join(fresh, file), target);
}

/** What an earlier build left behind. */
function removeOthers(files) {
  for (const folder of ['chunks', 'cli', 'desktop', 'loopback', 'page', 'parser']) {
    if (!existsSync(join(OUT, folder))) continue;
    for (const file of filesIn(join(OUT, folder))) {
      if (!files.has(join(folder, file))) rmSync(join(OUT, folder, file), { force: true });
    }
  }
}

await buildProgram();
