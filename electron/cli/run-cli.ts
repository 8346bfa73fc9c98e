import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { createApp, type App } from '#app/create-app';
import { AppError } from '#shared/contract/errors';
import type { Command, Session } from './command.ts';
import { COMMANDS } from './commands/list.ts';
import { EXIT, exitCodeOf, type ExitCode } from './exit-codes.ts';
import type { ParserChild } from '#app/parser/parser-child';
import { parserModule } from './parser-module.ts';
import { PROGRAM } from './program.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** Runs one command line and gives the code to end with. */
export async function runCli(
  line: readonly string[],
  earlyParser: ParserChild | null = null,
  terminal: Terminal = processTerminal,
): Promise<ExitCode> {
  const [name = 'help', ...rest] = line;
  if (name === 'help' || name === '--help' || name === '-h') return help(rest[0] ?? null, terminal);
  if (name === '--version' || name === 'version') {
    terminal.result(PROGRAM);
    return EXIT.done;
  }
  const command = COMMANDS[name];
  if (command === undefined) {
    terminal.say(`There is no command “${name}”. “clearday help” lists the commands.`);
    return EXIT.usage;
  }
  return runCommand(command, rest, earlyParser, terminal);
}

async function runCommand(
  command: Command,
  line: readonly string[],
  earlyParser: ParserChild | null,
  terminal: Terminal,
): Promise<ExitCode> {
  const json = line.includes('--json');
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt);
  let app: App | null = null;
  try {
    const args = readArguments(command, line);
    if (args.values['help'] === true) return describe(command, terminal);
    app = createApp({
      parser: parserModule(),
      earlyParser,
      program: PROGRAM,
      parseOptions: { signal: stop.signal },
      onBug: (error) => reportBug(error, terminal),
      onNotice: terminal.say,
    });
    return await command.run({ app, args, terminal, json });
  } catch (error) {
    return fail(error, app, { command, json, terminal });
  } finally {
    process.off('SIGINT', interrupt);
    // What was started early belongs to the app; without one, nobody else would let it go.
    if (app === null) earlyParser?.kill();
    else app.close();
  }
}

function readArguments(command: Command, line: readonly string[]): Session['args'] {
  const options: ParseArgsOptionsConfig = {
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  };
  for (const [name, kind] of Object.entries(command.options)) {
    options[name] = kind === 'switch' ? { type: 'boolean' } : { type: 'string', multiple: kind === 'values' };
  }
  try {
    const { positionals, values } = parseArgs({
      args: [...line],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { positionals, values: toValues(values) };
  } catch (error) {
    const what = error instanceof Error ? error.message.split('. ')[0] : 'The command cannot be read';
    throw new AppError('invalid-input', `${what}.`);
  }
}

function toValues(values: Record<string, unknown>): Session['args']['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : typeof value === 'boolean' ? value : String(value),
    ]),
  );
}

interface Failing {
  readonly command: Command;
  readonly json: boolean;
  readonly terminal: Terminal;
}

/** Tells a person's error in words, or in JSON where JSON was asked for; everything else is a bug. */
function fail(error: unknown, app: App | null, { command, json, terminal }: Failing): ExitCode {
  const known = error instanceof AppError ? error : (app?.readError(error) ?? null);
  if (known === null) {
    reportBug(error, terminal);
    terminal.say(BUG);
    return EXIT.bug;
  }
  const { code, message, details } = known;
  if (json) terminal.result(JSON.stringify({ error: { code, message, details } }, null, 2));
  terminal.say(message);
  if (code === 'invalid-input') terminal.say(`Usage: clearday ${command.usage}`);
  return exitCodeOf(code);
}

const BUG = 'Something went wrong inside Clearday. Please report it with the lines above and what you typed.';

function reportBug(error: unknown, terminal: Terminal): void {
  terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function describe({ usage, about }: Command, terminal: Terminal): ExitCode {
  terminal.result(`clearday ${usage}\n\n${about}`);
  return EXIT.done;
}

/** All commands, or the one that is named. */
function help(name: string | null, terminal: Terminal): ExitCode {
  const asked = name === null ? undefined : COMMANDS[name];
  if (asked !== undefined) return describe(asked, terminal);
  const lines = Object.values(COMMANDS).map(({ usage, about }) => `  ${usage}\n      ${about}`);
  terminal.result(
    `${PROGRAM}: from improvement plan to checked board papers.\n\n${lines.join('\n')}\n\nEvery command takes --json and --help.`,
  );
  return EXIT.done;
}
