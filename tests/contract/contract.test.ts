import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '#app/create-app';
import { OPERATIONS } from '#shared/contract/operations';
import { importPlan, makeTestApp, planFile } from '#tests/support/contract-app';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { planOf } from '#tests/support/plans';
import { CASES_IN_WORKSPACE, CASES_WITHOUT_WORKSPACE, type ContractCase } from './cases.ts';
import { HOSTS, type ContractHost } from './hosts.ts';

const BEFORE = planOf(
  { ref: '1.1', activity: 'amber' },
  { ref: '1.2', activity: 'red', deadline: 'March 2025' },
);
const AFTER = planOf(
  { ref: '1.1', activity: 'blue', impact: 'green' },
  { ref: '1.2', activity: 'red', impact: 'red', deadline: 'May 2025' },
);

let folder: TestFolder;
let files: { readonly before: Uint8Array; readonly after: Uint8Array };
const replies = new Map<string, string>();

beforeAll(async () => {
  folder = makeTestFolder();
  files = { before: await planFile(BEFORE, '1.0'), after: await planFile(AFTER, '1.1') };
});
afterAll(() => folder.remove());

async function makeWorkspace(app: App, host: ContractHost): Promise<void> {
  mkdirSync(folder.path(host.name));
  app.createWorkspace(folder.path(`${host.name}/plan.clearday`));
  await importPlan(app, files.before, '1.0');
  const issue = {
    version: '1.0',
    status: null,
    date: null,
    description: null,
    sectionsAffected: null,
    reviewDue: null,
  };
  expect(await app.dispatch('versions.issue', issue)).toMatchObject({ ok: true });
  await importPlan(app, files.after, '1.1');
}

interface Answer {
  readonly name: string;
  /** Code of the error, or "done". */
  readonly outcome: string;
  readonly reply: string;
}

async function ask(app: App, host: ContractHost, { name, operation, input }: ContractCase): Promise<Answer> {
  const reply = await host.carry(app, operation, input);
  const { error }: { readonly error?: { readonly code: string } } = JSON.parse(reply);
  return { name, outcome: error?.code ?? 'done', reply };
}

/** What should have come back: the right outcome, in the bytes that the first host gave. */
function expected({ name, error }: ContractCase, { reply }: Answer, turn = 0): Answer {
  const key = `${turn} ${name}`;
  const first = replies.get(key) ?? reply;
  replies.set(key, first);
  return { name, outcome: error ?? 'done', reply: first };
}

describe.each(HOSTS)('the contract, $name', (host) => {
  let app: App;
  beforeAll(() => {
    app = makeTestApp(folder.path('own'));
  });
  afterAll(() => app.close());

  it.each(CASES_WITHOUT_WORKSPACE)('without a workspace: $name', async (each) => {
    const answer = await ask(app, host, each);
    expect(answer).toEqual(expected(each, answer));
  });

  it('in a workspace: every case in turn', async () => {
    await makeWorkspace(app, host);
    for (const [turn, each] of CASES_IN_WORKSPACE.entries()) {
      const answer = await ask(app, host, each);
      expect(answer).toEqual(expected(each, answer, turn));
    }
  });
});

describe('the operations', () => {
  it('are all asked for by some case', () => {
    const asked = new Set(
      [...CASES_WITHOUT_WORKSPACE, ...CASES_IN_WORKSPACE].map(({ operation }) => operation),
    );
    const made = ['imports.start'];
    expect(Object.keys(OPERATIONS).filter((name) => !asked.has(name) && !made.includes(name))).toEqual([]);
  });

  it('have names of an area and a verb', () => {
    expect(Object.keys(OPERATIONS).filter((name) => !/^[a-z]+\.[a-z]+$/.test(name))).toEqual([]);
  });
});
