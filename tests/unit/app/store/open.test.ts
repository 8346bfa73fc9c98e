import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openForViewing, openForWriting, openNew, SETTINGS } from '#app/store/open';
import { makeFolder } from '#tests/support/store/workspaces';

it('opens every connection with the settings that keep the file safe', () => {
  const path = join(makeFolder(), 'a.db');
  openNew(path).close();
  for (const open of [openForWriting, openForViewing]) {
    const database = open(path);
    const readBack = SETTINGS.map(([name]) => [name, database.pragma(name, { simple: true })]);
    database.close();
    expect(Object.fromEntries(readBack)).toEqual({
      journal_mode: 'delete',
      synchronous: 3,
      fullfsync: 1,
      locking_mode: 'normal',
      foreign_keys: 1,
      recursive_triggers: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      temp_store: 2,
      secure_delete: 1,
      cache_spill: 0,
    });
  }
});

it('makes no file by opening one that is not there', () => {
  const path = join(makeFolder(), 'missing.db');
  expect(() => openForWriting(path)).toThrow('unable to open database file');
  expect(existsSync(path)).toBe(false);
});

it('refuses to write through a connection for viewing', () => {
  const path = join(makeFolder(), 'a.db');
  openNew(path).close();
  const database = openForViewing(path);
  expect(() => database.exec('CREATE TABLE a (b)')).toThrow('attempt to write a readonly database');
  database.close();
});

it('does not take a text for a database', () => {
  const path = join(makeFolder(), 'a.db');
  writeFileSync(path, 'This is a letter.'.repeat(100));
  expect(() => openForWriting(path)).toThrow('file is not a database');
});
