import { describe, expect, it } from 'vitest';
import { DELIVERED, fuseWire } from '#tests/support/desktop/fake-runtime';
import { fuseConfig } from '../../../electron/desktop/policy/fuses.ts';
import { flipFuses, readFuses } from '../../../scripts/packaging/fuse-wire.ts';

const NOISE = Buffer.from('Not the wire: dL7pKGdnNz796PbbjQWNKmHXBZaB9ts?', 'latin1');
const program = (...wires: Uint8Array[]): Uint8Array => Buffer.concat([NOISE, ...wires, NOISE]);

describe('the fuses (E-16, E-21)', () => {
  it('stand as the requirement says, all nine', () => {
    expect(fuseConfig().map(({ name, on }) => `${name} ${on ? 'on' : 'off'}`)).toEqual([
      'RunAsNode off',
      'EnableCookieEncryption on',
      'EnableNodeOptionsEnvironmentVariable off',
      'EnableNodeCliInspectArguments off',
      'EnableEmbeddedAsarIntegrityValidation on',
      'OnlyLoadAppFromAsar on',
      'LoadBrowserProcessSpecificV8Snapshot off',
      'GrantFileProtocolExtraPrivileges off',
      'WasmTrapHandlers on',
    ]);
  });

  it('are set in the wire and nowhere else, and read back', () => {
    const before = program(fuseWire(DELIVERED));
    const after = flipFuses(before, fuseConfig());
    expect(Buffer.from(after).equals(Buffer.from(program(fuseWire('010011001'))))).toBe(true);
    expect(readFuses(after, fuseConfig())).toEqual(fuseConfig());
    expect(Buffer.from(before).includes(Buffer.from(fuseWire(DELIVERED)))).toBe(true);
  });

  it('are set in both halves of a universal program', () => {
    const after = flipFuses(program(fuseWire(DELIVERED), NOISE, fuseWire('000000000')), fuseConfig());
    expect(readFuses(after, fuseConfig())).toEqual(fuseConfig());
    expect(() => readFuses(program(fuseWire('010011001'), fuseWire(DELIVERED)), fuseConfig())).toThrow(
      'The two halves of the program differ.',
    );
  });

  it.each([
    [
      'a fuse that the table does not know',
      fuseWire('1011001111'),
      'This Electron has 10 fuses, the table has 9.',
    ],
    ['a fuse that is missing', fuseWire('10110011'), 'This Electron has 8 fuses, the table has 9.'],
    ['a fuse that was taken out', fuseWire('10110011r'), 'no longer has the fuse WasmTrapHandlers.'],
    ['a fuse in no known state', fuseWire('?01100111'), 'The fuse RunAsNode is neither on nor off.'],
    ['another schema', fuseWire(DELIVERED, { schema: 2 }), 'have schema 2, not 1.'],
    ['a program without fuses', NOISE, 'There are no fuses in this file.'],
  ])('are refused with %s', (_, wire, sentence) => {
    expect(() => flipFuses(program(wire), fuseConfig())).toThrow(sentence);
    expect(() => readFuses(program(wire), fuseConfig())).toThrow(sentence);
  });
});
