import type { App } from '#app/create-app';
import { ask as askApp } from '#shared/contract/client';
import { AppError } from '#shared/contract/errors';
import type { InputOf, OperationName, ResultOf } from '#shared/contract/operations';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What was typed after the command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** One command of the command line. */
export interface Command {
  /** As shown in the help: "read FILE [--json]". */
  readonly usage: string;
  readonly about: string;
  /** Names of the options that take a value, and of those that are switches; `--json` and `--help` every command has. */
  readonly options: Readonly<Record<string, 'value' | 'switch' | 'values'>>;
  readonly run: (session: Session) => Promise<ExitCode>;
}

/** A command at work. */
export interface Session {
  readonly app: App;
  readonly args: Arguments;
  readonly terminal: Terminal;
  readonly json: boolean;
}

/** Asks the app for something. Throws AppError for what comes back as an error. */
export function ask<Name extends OperationName>(
  { app }: Pick<Session, 'app'>,
  name: Name,
  input: InputOf<Name>,
): Promise<ResultOf<Name>> {
  return askApp(app.dispatch, name, input);
}

/** The positional argument at that place. Throws AppError 'invalid-input' when it is missing. */
export function requirePositional({ args }: Session, index: number, what: string): string {
  const value = args.positionals[index];
  if (value !== undefined) return value;
  throw new AppError('invalid-input', `Please name ${what}.`);
}

/** Value of an option. Throws AppError 'invalid-input' when it is missing. */
export function requireOption(session: Session, name: string): string {
  const value = findOption(session, name);
  if (value !== null) return value;
  throw new AppError('invalid-input', `Please give --${name}.`);
}

export function findOption({ args }: Session, name: string): string | null {
  const value = args.values[name];
  return typeof value === 'string' ? value : null;
}

export function hasSwitch({ args }: Session, name: string): boolean {
  return args.values[name] === true;
}

/** An ISO date. Throws AppError 'invalid-input' for anything else. */
export function findDate(session: Session, name: string): string | null {
  const value = findOption(session, name);
  if (value === null || /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  throw new AppError('invalid-input', `Please write --${name} as year-month-day, as in 2023-06-07.`);
}
