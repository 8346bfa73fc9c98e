import { expect, it } from 'vitest';
import { ReadHandle, takeFirst, takeOnly, WriteHandle } from '#app/store/handle';
import { openInMemory } from '#app/store/open';
import { sql } from '#app/store/sql';

it('writes values as parameters and never into the statement', () => {
  const name = "'; DROP TABLE plan; --";
  expect(sql`SELECT * FROM plan WHERE title = ${name} AND id = ${1}`).toEqual({
    text: 'SELECT * FROM plan WHERE title = ? AND id = ?',
    params: [name, 1],
  });
});

it('refuses to change anything through a handle for reading', () => {
  const database = openInMemory();
  database.exec('CREATE TABLE a (b INTEGER)');
  const read = new ReadHandle(database);
  expect(() => read.all(sql`INSERT INTO a VALUES (1) RETURNING b`)).toThrow('A query tried to write');
  expect(() => read.all(sql`DELETE FROM a`)).toThrow('A query tried to write');
  expect(read.all(sql`SELECT * FROM a`)).toEqual([]);
});

it('refuses to change anything outside a transaction', () => {
  const database = openInMemory();
  let writing = true;
  const write = new WriteHandle(database, () => writing);
  write.runScript('CREATE TABLE a (b INTEGER)');
  expect(write.run(sql`INSERT INTO a VALUES (${1}), (${2})`)).toBe(2);
  writing = false;
  expect(() => write.run(sql`DELETE FROM a`)).toThrow('A change was tried outside a transaction.');
  expect(() => write.runScript('DROP TABLE a')).toThrow('A change was tried outside a transaction.');
  expect(takeOnly(write.all<{ count: number }>(sql`SELECT count(*) AS count FROM a`)).count).toBe(2);
});

it('tells no row from a row', () => {
  expect(takeFirst([])).toBeNull();
  expect(takeFirst(['a', 'b'])).toBe('a');
  expect(() => takeOnly([])).toThrow('gave none');
});
