import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { readZip, ZIP_LIMITS } from '#shared/formats/zip/read-zip';
import { writeZip } from '#shared/formats/zip/write-zip';
import { outcomeOf } from '#tests/support/refused';
import { rawZip, utf8 } from '#tests/support/raw-zip';

const part = fc.record({
  name: fc.stringMatching(/^[a-z]{1,8}(\/[a-z0-9_-]{1,8}){0,2}\.xml$/),
  data: fc.uint8Array({ maxLength: 300 }),
});
const parts = fc.uniqueArray(part, { selector: ({ name }) => name, minLength: 1, maxLength: 6 });

describe('a written archive', () => {
  it('gives back the parts that went in, in their order', () => {
    fc.assert(
      fc.property(parts, (written) => {
        const read = readZip(writeZip(written, nodeCodec), nodeCodec);
        expect(read.map((entry) => [entry.name, new Uint8Array(entry.read())])).toEqual(
          written.map(({ name, data }) => [name, data]),
        );
      }),
      { seed: 20230607 },
    );
  });

  it('is read by another reader, and the same bytes each time', () => {
    const written = [
      { name: '[Content_Types].xml', data: utf8('<Types/>') },
      { name: 'word/document.xml', data: utf8('x'.repeat(5000)) },
    ];
    const archive = writeZip(written, nodeCodec);
    expect(writeZip(written, nodeCodec)).toEqual(archive);
    expect(Object.keys(unzipSync(archive))).toEqual(['[Content_Types].xml', 'word/document.xml']);
  });

  it('has no fault that Python finds', () => {
    const folder = mkdtempSync(join(tmpdir(), 'clearday-zip-'));
    const file = join(folder, 'a.zip');
    writeFileSync(file, writeZip([{ name: 'a.xml', data: utf8('<a/>') }], nodeCodec));
    const script = 'import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())';
    expect(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }).trim()).toBe('None');
    rmSync(folder, { recursive: true });
  });

  it.each(['../a.xml', '/a.xml', 'a\\b.xml', 'a//b.xml', 'a b.xml', '', 'é.xml'])(
    'has no part named %j',
    (name) => {
      expect(() => writeZip([{ name, data: utf8('x') }], nodeCodec)).toThrow(/cannot be named/);
    },
  );

  it('has no two names that differ in case alone', () => {
    const twice = ['a.xml', 'A.xml'].map((name) => ({ name, data: utf8('x') }));
    expect(() => writeZip(twice, nodeCodec)).toThrow(/cannot be named "A.xml"/);
  });
});

describe('reading an archive', () => {
  it('unpacks nothing before it is asked to', () => {
    const damaged = rawZip([
      { name: 'good.xml', data: 'good' },
      { name: 'bad.xml', data: 'bad', packed: new Uint8Array([255, 255]) },
    ]);
    const [good, bad] = readZip(damaged, nodeCodec);
    expect(good === undefined ? '' : new TextDecoder().decode(good.read())).toBe('good');
    expect(outcomeOf(() => bad?.read())).toBe('ZIP_DATA');
  });

  it('takes folders, comments, stored parts and parts of no bytes', () => {
    const archive = rawZip(
      [
        { name: 'word/', data: '', method: 0 },
        { name: 'word/empty.xml', data: '' },
        { name: 'word/stored.xml', data: 'stored', method: 0 },
      ],
      { comment: 'made by hand' },
    );
    expect(readZip(archive, nodeCodec).map((entry) => [entry.name, entry.read().length])).toEqual([
      ['word/', 0],
      ['word/empty.xml', 0],
      ['word/stored.xml', 6],
    ]);
  });

  it('takes a part that packs well, below the size at which that is suspicious', () => {
    const archive = rawZip([{ name: 'a.xml', data: ' '.repeat(ZIP_LIMITS.ratioFrom) }]);
    expect(readZip(archive, nodeCodec)[0]?.read()).toHaveLength(ZIP_LIMITS.ratioFrom);
  });
});
