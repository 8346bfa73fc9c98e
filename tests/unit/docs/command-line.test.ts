import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { userInfo } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { runCli } from '../../../electron/cli/run-cli.ts';

const PAGE = resolve('docs', 'command-line.md');
const SAMPLE = join('resources', 'sample');
const BLOCK = /```console\n([\s\S]*?)```/g;

let folder: TestFolder;
const repository = process.cwd();

/** As if somebody stood in the folder of the project: the sample is where it is there. */
beforeAll(() => {
  folder = makeTestFolder();
  mkdirSync(folder.path(SAMPLE), { recursive: true });
  for (const version of ['1.0', '1.1']) {
    const name = join(SAMPLE, `wychbourne-plan-v${version}.docx`);
    copyFileSync(name, folder.path(name));
  }
  process.chdir(folder.path('.'));
});
afterAll(() => {
  process.chdir(repository);
  folder.remove();
});

function readCommand(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** What a command of the page prints today, with what differs from computer to computer made the same. */
async function outputOf(command: string): Promise<string> {
  const [line = '', most] = command.split(/ \| head -(\d+)$/);
  const shown: string[] = [];
  const take = (text: string): void => void shown.push(text);
  const exit = await runCli(readCommand(line).slice(1), null, { result: take, say: take });
  const lines = settle(shown.join('\n')).split('\n');
  if (most !== undefined) lines.splice(Number(most));
  return [...lines, ...(exit === 0 ? [] : [`(exit code ${exit})`])].join('\n');
}

function settle(text: string): string {
  return text
    .replaceAll(folder.path('own'), '/home/ann/.local/share/clearday')
    .replaceAll(process.cwd(), '/home/ann/clearday')
    .replaceAll(/^\d{4}-\d\d-\d\d \d\d:\d\d {2}(\S+)/gm, (whole, who) =>
      who === userInfo().username ? '2026-09-08 10:15  ann' : whole,
    )
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, '2026-09-08 09:15 UTC')
    .replaceAll(
      /[\da-f-]{36} [\da-f]{8}\/\d{4}-\d\d-\d\d \d\d-\d\d-\d\d/g,
      '3f6c1e58 5ab3/2026-09-08 09-15-00',
    );
}

async function runAgain(block: string): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  const parts: string[] = [];
  for (const command of commands) parts.push(`${command}\n${await outputOf(command.slice(2))}`);
  return parts.join('\n\n');
}

describe('docs/command-line.md', () => {
  // A change in what commands print changes the page: vitest run tests/unit/docs -u, and read the difference.
  it('shows what every command prints', async () => {
    const page = readFileSync(PAGE, 'utf8');
    const pieces: string[] = [];
    let end = 0;
    for (const match of page.matchAll(BLOCK)) {
      pieces.push(page.slice(end, match.index), `\`\`\`console\n${await runAgain(match[1] ?? '')}\n\`\`\``);
      end = match.index + match[0].length;
    }
    pieces.push(page.slice(end));
    await expect(pieces.join('')).toMatchFileSnapshot(PAGE);
  }, 120_000);
});

describe('README.md', () => {
  it('gives commands that run, one of them with findings', async () => {
    const readme = readFileSync(join(repository, 'README.md'), 'utf8');
    const commands = [...readme.matchAll(/^ +npm run --silent cli -- (.+)$/gm)].map(([, line]) => line ?? '');
    const codes: string[] = [];
    for (const line of commands) {
      const args = readCommand(line);
      codes.push(`${args[0]}: ${await runCli(args, null, { result: () => {}, say: () => {} })}`);
    }
    expect(codes).toEqual(['read: 0', 'check: 1']);
  });
});
