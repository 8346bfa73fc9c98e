import { join } from 'node:path';
import type { App } from '#app/create-app';
import type { Terminal } from '../terminal.ts';
import type { DemoPlan } from './demo-plan.ts';

/** What every step of the demo works with. */
export interface Job {
  readonly app: App;
  readonly plan: DemoPlan;
  readonly folder: string;
  readonly terminal: Terminal;
}

export function workspaceOf({ folder, plan }: Job): string {
  return join(folder, `${plan.name}.clearday`);
}
