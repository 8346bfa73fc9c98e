import { nodeCodec } from '#app/files/node-codec';
import { readZip } from '#shared/formats/zip/read-zip';
import { rawZip, type RawEntry } from '#tests/support/raw-zip';
import { BYTE_MUTATORS } from './byte-mutators.ts';
import { MARKUP_MUTATORS } from './markup-mutators.ts';
import { Random } from './random.ts';

/** A good file to damage. */
export interface FuzzSeed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Mutant {
  /** Enough to make it again: which seed, which number, how it was damaged. */
  readonly label: string;
  readonly bytes: Uint8Array;
}

type Level = 'package' | 'part' | 'markup';

/**
 * Damaged copies of good files, the same for the same seed number: on the level of the package, of the bytes of one
 * part packed again with the right checksum (which would shield the reader of XML otherwise), and of its markup.
 */
export function* mutants(seeds: readonly FuzzSeed[], count: number, seedNumber: number): Generator<Mutant> {
  const unpacked = new Map(seeds.map((seed) => [seed.name, unpack(seed)]));
  for (let number = 0; number < count; number++) {
    const random = new Random(seedNumber * 1_000_003 + number);
    // Twice as often one of the first half, which holds more in less.
    const seed = random.pick([...seeds, ...seeds.slice(0, seeds.length / 2)]);
    const level = random.pick<Level>(['package', 'part', 'markup', 'markup']);
    const bytes =
      level === 'package'
        ? damageBytes(seed.bytes, random)
        : damagePart(unpacked.get(seed.name) ?? [], level, random);
    yield { label: `${seed.name}, ${level} mutant ${number} of seed ${seedNumber}`, bytes };
  }
}

function unpack({ bytes }: FuzzSeed): RawEntry[] {
  return readZip(bytes, nodeCodec).map((entry) => ({ name: entry.name, data: entry.read(), method: 0 }));
}

function damageBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let damaged = bytes;
  for (let times = 1 + random.below(3); times > 0; times--)
    damaged = random.pick(BYTE_MUTATORS)(damaged, random);
  return damaged;
}

function damagePart(entries: readonly RawEntry[], level: 'part' | 'markup', random: Random): Uint8Array {
  const parts = entries.filter(({ name }) => typeof name === 'string' && /\.(xml|rels)$/.test(name));
  const chosen = random.pick(parts);
  const data = chosen.data instanceof Uint8Array ? chosen.data : new Uint8Array();
  const damaged = level === 'part' ? damageBytes(data, random) : damageMarkup(data, random);
  return rawZip(entries.map((entry) => (entry === chosen ? { ...entry, data: damaged } : entry)));
}

function damageMarkup(data: Uint8Array, random: Random): Uint8Array {
  let markup = new TextDecoder().decode(data);
  for (let times = 1 + random.below(4); times > 0; times--)
    markup = random.pick(MARKUP_MUTATORS)(markup, random);
  return new TextEncoder().encode(markup);
}
