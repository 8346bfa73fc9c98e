import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HEAVY_CASES } from './heavy-cases.ts';
import { ZIP_CASES } from './zip-cases.ts';

const CHILD = resolve(import.meta.dirname, '../support/measured-child.ts');
const MEBIBYTE = 1 << 20;

const Measured = z.object({
  outcome: z.string(),
  /** Of the processor, so that a busy machine changes nothing. */
  seconds: z.number(),
  peak: z.number(),
  grown: z.number(),
});

/** What reading costs in a process with the memory that the parser is given (reliability.md 3.1). */
describe('a file that would cost too much to read', () => {
  let folder = '';
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'clearday-heavy-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  function measure(bytes: Uint8Array): z.infer<typeof Measured> {
    const file = join(folder, 'heavy.docx');
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=512', CHILD, file], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (stdout === '') throw new Error(`The reader died: ${stderr.slice(-500)}`);
    return Measured.parse(JSON.parse(stdout));
  }

  it.each(HEAVY_CASES.map((each) => [each.what, each] as const))(
    '%s: ends within 10 seconds and 512 MB',
    (_, { make, expected }) => {
      const { outcome, seconds, peak } = measure(make());
      expect(outcome).toBe(expected);
      expect(seconds).toBeLessThan(10);
      expect(peak / MEBIBYTE).toBeLessThan(512);
    },
    120_000,
  );

  it('is given up before it is unpacked, when it lies about its size', () => {
    const lie = ZIP_CASES.find((each) => each.id === 'z02');
    const { outcome, grown } = measure(lie?.make() ?? new Uint8Array());
    expect(outcome).toBe('SIZE_LIE');
    expect(grown / MEBIBYTE).toBeLessThan(20);
  });
});
