import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A plan in two Word files that the demo takes from end to end. */
export interface DemoPlan {
  /** Name of its folder. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly earlier: DemoVersion;
  readonly later: DemoVersion;
  /** ISO date of the meeting that the cover report is for. */
  readonly meeting: string;
}

export interface DemoVersion {
  readonly version: string;
  readonly file: string;
}

const SAMPLE = join('resources', 'sample');
const REFERENCE = join('..', 'shared', 'reference');

const PLANS: readonly DemoPlan[] = [
  {
    name: 'wychbourne',
    title: 'An invented plan',
    about: 'Wychbourne Council does not exist. Its plan comes in two Word files, three months apart.',
    earlier: { version: '1.0', file: join(SAMPLE, 'wychbourne-plan-v1.0.docx') },
    later: { version: '1.1', file: join(SAMPLE, 'wychbourne-plan-v1.1.docx') },
    meeting: '2026-09-22',
  },
  {
    name: 'reference',
    title: 'A published plan',
    about: 'Two Word files made from the published papers of a real council, with all their oddities.',
    earlier: { version: '3.1', file: join(REFERENCE, 'plan-v3.1.docx') },
    later: { version: '3.4', file: join(REFERENCE, 'plan-v3.4.docx') },
    meeting: '2023-06-07',
  },
];

/** The plans whose files are there: always the sample, and the reference documents where they lie beside the project. */
export function listDemoPlans(): readonly DemoPlan[] {
  return PLANS.filter(
    ({ name, earlier, later }) =>
      name === 'wychbourne' || (existsSync(earlier.file) && existsSync(later.file)),
  );
}
