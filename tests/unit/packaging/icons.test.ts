import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ICNS_TYPES, toIcns, toIco } from '../../../scripts/packaging/icon-files.ts';

const FOLDER = join(resolve(import.meta.dirname, '../../..'), 'resources/icons');
const read = (name: string): Buffer => readFileSync(join(FOLDER, name));

/** Width and height out of a PNG; throws for anything else. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

describe.each(['icon', 'workspace'])('the icon files of %s', (name) => {
  it('hold every size that Windows shows, each a picture of that size', () => {
    const ico = read(`${name}.ico`);
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const offset = ico.readUInt32LE(at + 12);
      return sizeOf(ico.subarray(offset, offset + ico.readUInt32LE(at + 8)));
    });
    expect(sizes).toEqual(['16x16', '24x24', '32x32', '48x48', '64x64', '128x128', '256x256']);
  });

  it('hold every size that a Mac shows', () => {
    const icns = read(`${name}.icns`);
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    const found: Array<readonly [string, string]> = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      found.push([icns.toString('latin1', at, at + 4), sizeOf(icns.subarray(at + 8))]);
    expect(found).toEqual(ICNS_TYPES.map(([type, size]) => [type, `${size}x${size}`]));
  });
});

it.each([16, 24, 32, 48, 64, 128, 256, 512])('Linux has a picture of %i pixels', (size) => {
  expect(sizeOf(read(`linux/${size}x${size}.png`))).toBe(`${size}x${size}`);
});

describe('an icon file', () => {
  const png = new Uint8Array([1, 2, 3]);

  it('of Windows says where each picture lies', () => {
    expect([...toIco([{ size: 256, png }])].join(' ')).toBe(
      '0 0 1 0 1 0 0 0 0 0 1 0 32 0 3 0 0 0 22 0 0 0 1 2 3',
    );
  });

  it('of a Mac is not made without one of its sizes', () => {
    expect(() => toIcns([{ size: 256, png }])).toThrow('An .icns file needs a picture of 32 pixels.');
  });
});
