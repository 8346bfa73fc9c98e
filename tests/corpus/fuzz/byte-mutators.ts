import { joined } from '#tests/support/raw-zip';
import type { Random } from './random.ts';

/** One small damage to bytes. */
export type ByteMutator = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Bytes and sizes that readers get wrong. */
const INTERESTING = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x22, 0x26, 0x27, 0x2f, 0x3c, 0x3e, 0x5d];
const LONGEST_STRETCH = 64;

function flipBit(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = new Uint8Array(bytes);
  const at = random.below(changed.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  return changed;
}

function setByte(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = new Uint8Array(bytes);
  changed[random.below(changed.length)] = random.pick(INTERESTING);
  return changed;
}

function removeStretch(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = stretch(bytes, random);
  return joined([bytes.subarray(0, from), bytes.subarray(to)]);
}

function repeatStretch(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = stretch(bytes, random);
  return joined([bytes.subarray(0, to), bytes.subarray(from)]);
}

function insertNoise(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const noise = Uint8Array.from({ length: 1 + random.below(8) }, () => random.below(256));
  return joined([bytes.subarray(0, at), noise, bytes.subarray(at)]);
}

/** Copies a stretch over another place. */
function splice(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = stretch(bytes, random);
  const changed = new Uint8Array(bytes);
  changed.copyWithin(random.below(changed.length), from, to);
  return changed;
}

function stretch(bytes: Uint8Array, random: Random): [number, number] {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.below(LONGEST_STRETCH))];
}

export const BYTE_MUTATORS: readonly ByteMutator[] = [
  flipBit,
  setByte,
  removeStretch,
  repeatStretch,
  insertNoise,
  splice,
];
