import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '#shared/contract/operations';
import { copyWish, LOOPBACK_ADDRESS } from '#shared/contract/loopback';
import { hostWish } from '#shared/contract/wishes';
import { pageHeaders, request } from '#tests/support/raw-http';
import { useServerSession } from '#tests/support/server-session';

const session = useServerSession();

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
}

function schemaOf(shape: z.ZodType): Schema {
  return JSON.parse(JSON.stringify(z.toJSONSchema(shape, { unrepresentable: 'any' })));
}

/** Every name of a key anywhere in a schema. */
function keysOf(schema: Schema): readonly string[] {
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const all = schema.items === undefined ? inner : [...inner, schema.items];
  return [...Object.keys(schema.properties ?? {}), ...all.flatMap(keysOf)];
}

/** Inputs that fit the outline of a schema, with the text wherever text can stand: one for each branch. */
function inputsWith(text: string, schema: Schema): readonly unknown[] {
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum !== undefined) return [schema.enum[0]];
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches !== undefined) return branches.flatMap((each) => inputsWith(text, each));
  switch (schema.type) {
    case 'string':
      return [text];
    case 'object': {
      const entries = Object.entries(schema.properties ?? {});
      return [Object.fromEntries(entries.map(([key, each]) => [key, inputsWith(text, each)[0]]))];
    }
    case 'array':
      return [schema.items === undefined ? [] : inputsWith(text, schema.items).slice(0, 1)];
    case 'number':
    case 'integer':
      return [1];
    case 'boolean':
      return [true];
    case 'null':
      return [null];
    default:
      return [{ $bytes: '' }];
  }
}

const OUTSIDE = [
  '../../x',
  '..\\..\\x',
  '/etc/passwd',
  'C:\\x',
  '\\\\host\\share\\x',
  '%2e%2e/x',
  'file:///etc/passwd',
];

/** What no name of a file may have in it. */
const FORBIDDEN = ['/', '\\', '\u0000'];

/** The names of all files around the data folder, and beside it. */
function filesAround(): readonly string[] {
  return readdirSync(session.host.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.parentPath.startsWith(join(session.host.folder, 'own')))
    .map(({ name }) => name)
    .toSorted();
}

function post(path: string, body: unknown): Promise<{ readonly status: number; readonly body: string }> {
  return request(
    session.host.port,
    `POST ${path}`,
    pageHeaders(session.host.port, session.token),
    JSON.stringify(body),
  );
}

describe('L-13: paths', () => {
  it('are asked for by no operation and no wish', () => {
    const shapes = [...Object.values(OPERATIONS).map(({ input }) => input), hostWish, copyWish];
    expect(
      shapes.flatMap((each) => keysOf(schemaOf(each))).filter((key) => /path|folder|directory/i.test(key)),
    ).toEqual([]);
  });

  it.each(OUTSIDE)('“%s” in every place for text touches nothing outside', async (text) => {
    const mark = join(session.host.folder, 'x');
    mkdirSync(join(session.host.folder, 'own'), { recursive: true });
    writeFileSync(mark, 'not theirs');
    const before = filesAround();
    for (const [operation, { input }] of Object.entries(OPERATIONS)) {
      for (const each of inputsWith(text, schemaOf(input))) {
        const { status, body } = await post(LOOPBACK_ADDRESS.call, { operation, input: each });
        expect(status).toBe(200);
        expect(body).not.toContain('not theirs');
        expect(body).not.toContain('root:');
      }
    }
    for (const wish of [...inputsWith(text, schemaOf(hostWish)), ...inputsWith(text, schemaOf(copyWish))]) {
      const { body } = await post(LOOPBACK_ADDRESS.ask, wish);
      expect(body).not.toContain('not theirs');
      expect(body).not.toContain('root:');
    }
    expect(filesAround()).toEqual(before);
  });

  it.each([...OUTSIDE, '.', '..', 'a/b', 'a\\b', '', 'nul\u0000l'])(
    '“%s” is no name of a file',
    async (name) => {
      const headers = [
        ...pageHeaders(session.host.port, session.token).filter(([each]) => each !== 'Content-Type'),
        ['Content-Type', 'application/octet-stream'] as const,
        ['X-Clearday-File-Name', encodeURIComponent(name)] as const,
      ];
      const answers = await Promise.all(
        [LOOPBACK_ADDRESS.admit, LOOPBACK_ADDRESS.take].map((path) =>
          request(session.host.port, `POST ${path}`, headers, 'x'),
        ),
      );
      const taken = !FORBIDDEN.some((each) => name.includes(each)) && name !== '' && !/^\.\.?$/.test(name);
      expect(answers.map(({ status }) => status)).toEqual(taken ? [200, 200] : [400, 400]);
    },
  );
});
