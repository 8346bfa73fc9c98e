/* Reads, recognises and stores one file in a process of its own, and prints its time and its peak memory. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Importer } from './importer.ts';

const [, , file = ''] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'clearday-bench-'));
try {
  const importer = new Importer(join(folder, 'bench.clearday'), join(folder, 'own'));
  const start = performance.now();
  importer.store(await importer.parse(readFileSync(file)), '1.0');
  const milliseconds = performance.now() - start;
  importer.close();
  console.log(JSON.stringify({ milliseconds, peak: process.resourceUsage().maxRSS * 1024 }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
