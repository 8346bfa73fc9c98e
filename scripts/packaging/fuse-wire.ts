import type { Fuse } from '../../electron/desktop/policy/fuses.ts';

/** What stands before the fuses in the program of Electron, as @electron/fuses has it. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1');
const SCHEMA = 1;
const OFF = 0x30;
const ON = 0x31;
const REMOVED = 0x72;

/**
 * The program with its fuses set as the table says: strictly, so that a fuse more or less than the table has is
 * refused, as is one that this Electron no longer knows. A universal program for a Mac has two wires, and both are set.
 * Written here because electron-builder brings an @electron/fuses that knows eight of the nine.
 */
export function flipFuses(program: Uint8Array, fuses: readonly Fuse[]): Uint8Array {
  const flipped = Buffer.from(program);
  for (const wire of findWires(flipped, fuses)) {
    for (const [index, { on }] of fuses.entries()) flipped[wire + index] = on ? ON : OFF;
  }
  return flipped;
}

/** How the fuses of a program stand. Throws where they are not those of the table, or two wires differ. */
export function readFuses(program: Uint8Array, table: readonly Fuse[]): readonly Fuse[] {
  const bytes = Buffer.from(program.buffer, program.byteOffset, program.byteLength);
  const [first = [], ...others] = findWires(bytes, table).map((wire) =>
    table.map(({ name }, index) => ({ name, on: bytes[wire + index] === ON })),
  );
  for (const other of others) {
    if (JSON.stringify(other) !== JSON.stringify(first))
      throw new Error('The two halves of the program differ.');
  }
  return first;
}

/** Where each wire's fuses begin. */
function findWires(program: Buffer, fuses: readonly Fuse[]): readonly number[] {
  const wires: number[] = [];
  for (let at = program.indexOf(SENTINEL); at >= 0; at = program.indexOf(SENTINEL, at + 1)) {
    const start = at + SENTINEL.length;
    const schema = program[start];
    const count = program[start + 1];
    if (schema !== SCHEMA)
      throw new Error(`The fuses of this Electron have schema ${schema}, not ${SCHEMA}.`);
    if (count !== fuses.length)
      throw new Error(
        `This Electron has ${count} fuses, the table has ${fuses.length}. Decide on every one.`,
      );
    for (const [index, { name }] of fuses.entries()) requireFuse(name, program[start + 2 + index]);
    wires.push(start + 2);
  }
  if (wires.length === 0)
    throw new Error('There are no fuses in this file. It is not the program of Electron.');
  return wires;
}

function requireFuse(name: string, state: number | undefined): void {
  if (state === REMOVED) throw new Error(`This Electron no longer has the fuse ${name}.`);
  if (state !== ON && state !== OFF) throw new Error(`The fuse ${name} is neither on nor off.`);
}
