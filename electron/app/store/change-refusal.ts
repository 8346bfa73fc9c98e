/** Why a change was refused, as a sentence about `subject` ("Version 3.4", "Bring in plan.docx"). */
const CHANGE_REFUSALS = {
  'not-found': (subject: string) => `${subject} no longer exists. Close this view and open it again.`,
  'version-issued': (subject: string) =>
    `${subject} is issued, and an issued version never changes. Put the correction into a new version.`,
  'label-taken': (subject: string) =>
    `${subject} already exists in this plan. Give the new version another number.`,
  'version-damaged': (subject: string) =>
    `${subject} no longer matches its checksum, so it is not shown. Restore the newest good backup as a new file.`,
  'nothing-to-undo': () => 'There is nothing to undo.',
  'nothing-to-redo': () => 'There is nothing to redo.',
  'cannot-undo': (subject: string) => subject,
} as const satisfies Record<string, (subject: string) => string>;

export type ChangeRefusalCode = keyof typeof CHANGE_REFUSALS;

/** Thrown for a change that a person asked for and that the store must not make. Nothing was changed. */
export class ChangeRefused extends Error {
  readonly code: ChangeRefusalCode;

  constructor(code: ChangeRefusalCode, subject = '') {
    super(CHANGE_REFUSALS[code](subject));
    this.name = 'ChangeRefused';
    this.code = code;
  }
}
