import { OPERATIONS, type OperationName } from '#shared/contract/operations';
import type { Runner, Runners } from '#shared/contract/dispatch';

/** Lets commands run one at a time, in the order in which they came; queries need not wait. */
export function queueCommands(runners: Runners): Runners {
  let last: Promise<unknown> = Promise.resolve();
  const queued =
    (run: Runner): Runner =>
    (input) => {
      const turn = last.then(() => run(input));
      last = turn.catch(() => {});
      return turn;
    };
  const entries = Object.entries(runners).map(
    ([name, run]) => [name, isCommand(name) ? queued(run) : run] as const,
  );
  return { ...runners, ...Object.fromEntries(entries) };
}

/** Whether an operation of that name changes something. */
export function isCommand(name: string): boolean {
  const known: readonly OperationName[] = COMMANDS;
  return known.some((command) => command === name);
}

const COMMANDS = toNames(OPERATIONS).filter((name) => OPERATIONS[name].kind === 'command');

function toNames<Table extends object>(table: Table): Array<keyof Table & string> {
  const names: Array<keyof Table & string> = [];
  for (const name in table) if (Object.hasOwn(table, name)) names.push(name);
  return names;
}
