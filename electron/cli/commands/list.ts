import type { Command } from '../command.ts';
import { breakdown } from './breakdown.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { doctor } from './doctor.ts';
import { exportPlan } from './export.ts';
import { history, redo, undo } from './history.ts';
import { importFile } from './import.ts';
import { issue, versions } from './versions.ts';
import { paper, tracker } from './papers.ts';
import { read } from './read.ts';

/** Every command, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  read,
  import: importFile,
  issue,
  versions,
  compare,
  breakdown,
  paper,
  tracker,
  check,
  export: exportPlan,
  doctor,
  undo,
  redo,
  history,
};
