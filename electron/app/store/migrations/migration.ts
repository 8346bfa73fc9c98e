/** One step of the schema. A released step is never edited: a correction is a new step. */
export interface Migration {
  /** The `user_version` that the step leads to. Numbers step by ten, so that a fix can go between. */
  readonly number: number;
  readonly name: string;
  readonly script: string;
}
