import { expect, it } from 'vitest';
import { decodeWire, encodeWire } from '#shared/contract/wire';

it('carries bytes whatever kind they are of, and gives them back', () => {
  const bytes = Uint8Array.of(0, 1, 254, 255);
  for (const each of [bytes, Buffer.from(bytes), new Uint8Array(bytes.buffer, 0, 4)]) {
    expect(encodeWire({ each })).toBe('{"each":{"$bytes":"AAH+/w=="}}');
    expect(decodeWire(encodeWire({ each }))).toEqual({ each: bytes });
  }
});

it('throws for what cannot cross', () => {
  expect(() => encodeWire({ call: () => 1 })).toThrow('“call” cannot cross');
  expect(() => encodeWire({ many: 1n })).toThrow('“many” cannot cross');
});
