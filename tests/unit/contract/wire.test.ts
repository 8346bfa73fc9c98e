import { expect, it } from 'vitest';
import { decodeWire, encodeWire } from '#shared/contract/wire';

it('carries bytes as bytes, deep in a value too', () => {
  const value = { name: 'a.docx', parts: [new Uint8Array([0, 128, 255])] };
  expect(decodeWire(encodeWire(value))).toEqual(value);
});

it('carries the bytes of Node, which have a JSON form of their own', () => {
  const bytes = decodeWire(encodeWire({ pdf: Buffer.from('%PDF-') }));
  expect(bytes).toEqual({ pdf: new TextEncoder().encode('%PDF-') });
});

it('refuses what JSON cannot carry', () => {
  expect(() => encodeWire({ run: () => 1 })).toThrow('“run” cannot cross');
});
