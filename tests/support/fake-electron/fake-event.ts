import type { Preventable } from '../../../electron/desktop/electron-parts.ts';

/** What was called, in order: the name of the function and what it was given. */
export type Log = Array<readonly [name: string, ...given: readonly unknown[]]>;

export class FakeEvent implements Preventable {
  prevented = false;

  preventDefault(): void {
    this.prevented = true;
  }
}
